import { type Claim, openDepartments } from '../../shared/claim/claim.ts';
import type { Request } from '../../shared/http/act.ts';
import { contestedKeys, queueKeys } from '../../shared/store/collections.ts';
import { isOver } from '../../shared/store/key-store.ts';

type Query = Request<'list-queue'>['query'];

export type QueueView = NonNullable<Query['view']>;

/** Where the claims of a view are found. */
export const queueSource = (view: QueueView, department: string, sort: Query['sort'] = 'due') =>
  view === 'contested'
    ? ({ index: 'byQueue', keys: contestedKeys, newestFirst: true } as const)
    : ({
        index: 'byQueue',
        keys: queueKeys(view === 'waiting' ? 'given' : 'open', department),
        newestFirst: sort === 'due-last',
      } as const);

/** Questions that no standing opinion has answered with yes. */
export const questionsLeft = ({ questions = [], opinions }: Claim): string[] =>
  questions.filter((id) => !Object.values(opinions).some(({ answers }) => answers[id] === true));

/** Finance judges account and sum, and is asked no question of substance. */
const asksMe = (claim: Claim, department: string): boolean =>
  !claim.moneyDepartments.includes(department) && questionsLeft(claim).length > 0;

/** Whether a claim belongs to a view of a department's queue, as it stands now. */
export const isInView = (claim: Claim, view: QueueView, department: string, today: string): boolean => {
  if (view === 'contested') return claim.departments.includes(department) && !isOver(claim);
  if (claim.state !== 'submitted') return false;
  const mine = openDepartments(claim).includes(department);
  switch (view) {
    case 'all':
      return mine;
    case 'due':
      return mine && (claim.dueOn ?? today) <= today;
    case 'questions':
      return mine && asksMe(claim, department);
    case 'waiting':
      return claim.opinions[department] !== undefined;
  }
};

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** What a person narrows a view down by. */
export const fitsFilter = (claim: Claim, { clause, q, due }: Pick<Query, 'clause' | 'q' | 'due'>): boolean =>
  (clause === undefined || claim.clause === clause) &&
  (due === undefined || (claim.dueOn !== undefined && claim.dueOn <= due)) &&
  (q === undefined || [claim.id, claim.publicName].some((text) => plain(text).includes(plain(q))));
