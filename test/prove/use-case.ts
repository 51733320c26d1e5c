import type { Result } from '../../shared/claim/failure.ts';
import type { RouteName } from '../../shared/contract/routes.ts';
import type { Table } from '../../shared/store/table.ts';

/**
 * A command as a prepared scene. `run` is one try of it, always under the same key and with the same words;
 * `check` names what is not as the command should leave it. None of the three keeps the table it was given:
 * a scene is prepared once and played in many tables.
 */
export type UseCase<Given = unknown> = {
  readonly name: string;
  /** The route it goes through; none for what time alone brings about. */
  readonly route: RouteName | undefined;
  /**
   * Attributes that may differ between a run that was broken off and one that was not: a salt, what the last run still
   * had to do, and the hashes over them. The chains are checked all the same, and one answer once given stays.
   */
  readonly mayDiffer?: readonly string[];
  prepare(table: Table): Promise<Given>;
  run(table: Table, given: Given): Promise<Result<unknown>>;
  check(table: Table, given: Given): Promise<readonly string[]>;
};

export const useCase = <Given>(scene: UseCase<Given>): UseCase => scene as UseCase;

/** The key of every command under proof. */
export const idempotencyKey = 'the-one-key';

/** A complaint when something is not what it should be. */
export const expected = (what: string, found: unknown, wanted: unknown): string[] =>
  JSON.stringify(found) === JSON.stringify(wanted)
    ? []
    : [`${what} is ${JSON.stringify(found)} and not ${JSON.stringify(wanted)}`];
