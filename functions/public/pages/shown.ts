import type { Result } from '../../../shared/claim/failure.ts';
import type { Ask, Outside } from '../../../shared/http/boundary.ts';
import type { Stop } from '../../../web/public/help/stopped.tsx';
import type { Page } from '../../../web/public/layout.tsx';
import type { Visit } from '../../../web/public/visit.ts';

export type Shown =
  | { readonly page: Page; readonly status?: number }
  | { readonly seeOther: string }
  | { readonly stop: Stop };

/** A page: asks the acts of this function what it needs, and draws it. */
export type ShowPage = (request: Outside<'public'>, visit: Visit, path: readonly string[]) => Promise<Shown>;

export type PublicAsk = Ask<'public'>;

/** What an act that refuses nobody answered. */
export const toldBy = async <T>(asked: Promise<Result<T>>): Promise<T> => {
  const result = await asked;
  if (!result.ok) throw new Error(`A public list was refused: ${result.failure.code}`);
  return result.value;
};

export const isRead = ({ event }: Outside<'public'>): boolean =>
  ['GET', 'HEAD'].includes(event.requestContext.http.method);
