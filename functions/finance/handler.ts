import { boundary } from '../../shared/http/boundary.ts';
import { askAppropriation } from './ask-appropriation.ts';
import { cancelAppropriation } from './cancel-appropriation.ts';
import { confirmAppropriation } from './confirm-appropriation.ts';
import { createList } from './create-list.ts';
import { dropList } from './drop-list.ts';
import { exportList } from './export-list.ts';
import { fillList } from './fill-list.ts';
import { listLists } from './list-lists.ts';
import { listPots } from './list-pots.ts';
import { payList } from './pay-list.ts';
import { sealList } from './seal-list.ts';
import { viewList } from './view-list.ts';

export const handler = boundary('finance', {
  'list-pots': listPots,
  'ask-appropriation': askAppropriation,
  'confirm-appropriation': confirmAppropriation,
  'cancel-appropriation': cancelAppropriation,
  'list-lists': listLists,
  'create-list': createList,
  'fill-list': fillList,
  'view-list': viewList,
  'drop-list': dropList,
  'seal-list': sealList,
  'export-list': exportList,
  'pay-list': payList,
});
