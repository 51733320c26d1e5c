import { payoutRoutes } from '../../../../../shared/contract/payout-routes.ts';

/** What a list can be written as, in the order people need it. */
export const templates = payoutRoutes['ask-export'].body.shape.template.options;

export type Template = (typeof templates)[number];

/** The name under which the words of a template stand; a full stop would part a name. */
export const wordOf = <T extends Template>(template: T): Dashed<T> => template.replaceAll('.', '-') as Dashed<T>;

type Dashed<T extends string> = T extends `${infer A}.${infer B}` ? `${A}-${Dashed<B>}` : T;
