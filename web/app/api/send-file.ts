import type { Answer } from './call.ts';

type Form = Answer<'add-evidence'>['upload'];

/** The storage was not reached, or no longer takes this form: with a new one the same file can be sent again. */
export class NotSent extends Error {}

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 by the browser's own hand, beside the page's thread. */
export const sha256Of = async (file: Blob): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));

/** Posts a file with the form it was given; `fetch` tells nothing while it sends, so this is not `fetch`. */
export const sendFile = (
  { url, fields }: Form,
  file: Blob,
  sent: (percent: number) => void,
  signal: AbortSignal,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('file', file);
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => sent(total > 0 ? Math.floor((loaded / total) * 100) : 0);
    request.onload = () => (request.status < 300 ? resolve() : reject(new NotSent(`${request.status}`)));
    request.onerror = () => reject(new NotSent('unreachable'));
    request.onabort = () => reject(new NotSent('stopped'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.open('POST', url);
    request.send(body);
  });
