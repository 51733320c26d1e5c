import type { ProblemBody } from '../../../shared/contract/problem.ts';

/** What the platform answered instead of doing it, in words for people; `0` when it could not be reached. */
export class Problem extends Error {
  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(body.title);
    this.body = body;
  }

  get code(): string {
    return this.body.code;
  }
}

export const problemOf = async (response: Response): Promise<Problem> => {
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('application/problem+json')) return new Problem((await response.json()) as ProblemBody);
  return unreachable(response.status);
};

/** Where no answer of the platform came: the words are the page's own. */
export const unreachable = (status = 0): Problem =>
  new Problem({ type: 'about:blank', title: '', status, code: 'unreachable' } as unknown as ProblemBody);
