import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { HttpEvent } from '../../shared/http/boundary.ts';
import { textSizes, type Visit } from '../../web/public/visit.ts';

export const textSizeCookie = 'text-size';

type Asked = Pick<HttpEvent, 'rawPath' | 'rawQueryString' | 'cookies'>;

const cookieOf = ({ cookies = [] }: Asked, name: string): string | undefined =>
  cookies.map((cookie) => cookie.split('=')).find(([own]) => own?.trim() === name)?.[1];

/** Names that are sent twice stay two: the event's own table joins them with a comma. */
export const readVisit = (event: Asked, today: PlainDate): Visit => {
  const { rawPath, rawQueryString } = event;
  const english = rawPath === '/en' || rawPath.startsWith('/en/');
  // Two slashes at its beginning would make the address of another host of it.
  const plain = (english ? rawPath.slice(3) : rawPath).replace(/[/\\]+/g, '/');
  const path = plain.replace(/(.)\/$/, '$1') || '/';
  const chosen = cookieOf(event, textSizeCookie);
  return {
    locale: english ? 'en' : 'zh',
    path,
    query: new URLSearchParams(rawQueryString),
    textSize: textSizes.find((size) => size === chosen) ?? 'standard',
    today,
  };
};
