import type { HttpAnswer, HttpEvent } from '../../shared/http/boundary.ts';
import { isOwnAddress, textSizes } from '../../web/public/visit.ts';
import { seeOther } from './page-answer.ts';
import { textSizeCookie } from './read-visit.ts';

const year = 365 * 24 * 3600;

/** Keeps the size a person chose, and goes back to where he was. */
export const chooseTextSize = ({ rawQueryString }: HttpEvent): HttpAnswer => {
  const query = new URLSearchParams(rawQueryString);
  const size = textSizes.find((each) => each === query.get('to')) ?? 'standard';
  const back = query.get('back') ?? '/';
  return seeOther(isOwnAddress(back) ? back : '/', [
    `${textSizeCookie}=${size}; Path=/; Max-Age=${year}; SameSite=Lax; Secure; HttpOnly`,
  ]);
};
