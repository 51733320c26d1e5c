import type { Answer } from '../../api/call.ts';

export type Row = Answer<'list-accounts'>['items'][number];

export const isOpenToMe = ({ actions }: Row): boolean => actions.includes('confirm-account');
