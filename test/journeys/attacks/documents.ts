import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { routes } from '../../../shared/contract/routes.ts';
import { readPdf } from '../../document/sample-papers.ts';
import { addressOf } from '../client.ts';
import type { Scene } from './scene.ts';

/** Papers of a claim as a browser gets them: bytes, and not the JSON that carries them. */
export const documents = (scene: () => Scene): void => {
  const fetched = async (persona: string): Promise<Response> => {
    const { client, submitted } = scene();
    const address = addressOf(routes['read-filing-receipt'], { path: { claim: submitted.id } });
    return fetch(`${client.origin}${address}`, { headers: { authorization: `Bearer ${await client.token(persona)}` } });
  };

  test('the receipt comes as the PDF it is, named by its content', async () => {
    const { submitted, cast } = scene();
    const response = await fetched(cast.company.actor);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(response.headers.get('etag')).toBe(`"${hash}"`);
    expect(response.headers.get('content-disposition')).toBe(
      `inline; filename="filing-receipt-${submitted.id.toLowerCase()}-1.pdf"`,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await readPdf(bytes)).whole).toContain(`申报号${submitted.id}`);
    expect(Buffer.from(bytes).equals(Buffer.from(await (await fetched('auditor-shi')).arrayBuffer()))).toBe(true);
  });
};
