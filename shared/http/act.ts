import type * as z from 'zod';
import type { Result } from '../claim/failure.ts';
import type { ActedBy, Moment } from '../claim/journal.ts';
import type { Locale } from '../claim/shapes.ts';
import type { Route } from '../contract/route.ts';
import type { RouteName, routes } from '../contract/routes.ts';
import type { Command } from '../store/aggregate.ts';
import type { AnswerFiles } from '../store/answer-files.ts';
import type { EvidenceStore } from '../store/evidence-store.ts';
import type { ExportRunner } from '../store/export-runner.ts';
import type { PayoutStore } from '../store/payout-store.ts';
import type { Actor } from '../store/people.ts';
import type { RootFiles } from '../store/root-files.ts';
import type { Table } from '../store/table.ts';

/** What an act may reach. */
export type Stores = {
  readonly table: Table;
  readonly evidence: EvidenceStore;
  readonly payouts: PayoutStore;
  readonly roots: RootFiles;
  readonly answerFiles: AnswerFiles;
  readonly exporter: ExportRunner;
};

type Parsed<R, K extends keyof Route> = R extends { [P in K]: infer S extends z.ZodType } ? z.output<S> : undefined;

type RouteOf<N extends RouteName> = (typeof routes)[N];

type SignedIn<N extends RouteName> = RouteOf<N>['access'] extends 'public' ? undefined : Actor;

export type Request<N extends RouteName> = {
  readonly path: Parsed<RouteOf<N>, 'pathParameters'>;
  readonly query: Parsed<RouteOf<N>, 'query'>;
  readonly body: Parsed<RouteOf<N>, 'body'>;
  readonly actor: SignedIn<N>;
  readonly moment: Moment;
  readonly idempotencyKey: string;
  readonly requestHash: string;
  readonly locale: Locale;
};

export type Answer<N extends RouteName> = z.input<RouteOf<N>['answer']>;

export type Act<N extends RouteName> = (stores: Stores, request: Request<N>) => Promise<Result<Answer<N>>>;

export const commandOf = (
  request: Pick<Request<RouteName>, 'moment' | 'idempotencyKey' | 'requestHash'>,
  by: ActedBy,
): Command => ({
  by,
  moment: request.moment,
  idempotencyKey: request.idempotencyKey,
  requestHash: request.requestHash,
});
