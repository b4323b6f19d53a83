import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { type Visitor, visitor } from './visitor.ts';

export type Fields = readonly (readonly [string, string])[];

/** Sends a form as a browser does, but with whatever is in it: fields twice, or a body that is none. */
export function sendForm(
  server: FastifyInstance,
  path: string,
  fields: Fields | string,
  cookie = '',
): Promise<LightMyRequestResponse> {
  const pairs = typeof fields === 'string' ? fields : fields.map(([name, value]) => [name, value]);
  const type = 'application/x-www-form-urlencoded';
  const headers = { cookie, 'content-type': type, 'sec-fetch-site': 'same-origin' };
  const payload = typeof pairs === 'string' ? pairs : new URLSearchParams(pairs).toString();
  return server.inject({ method: 'POST', url: path, headers, payload });
}

export const cookieOf = (who: Visitor): string =>
  [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** Opens both documents of an opening, so that their boxes count. */
export async function readDocuments(who: Visitor, base: string): Promise<void> {
  await who.open(base);
  for (const open of ['privacy-policy', 'terms-of-use']) {
    await who.submit({ open });
    await who.submit({});
  }
}

export const bothBoxes = { 'agree-privacy-policy': 'yes', 'agree-terms-of-use': 'yes' };

/** Somebody who has read and agreed, on the next screen of an opening. */
export async function agreedTo(baseUrl: string, base: string): Promise<Visitor> {
  const who = visitor(baseUrl);
  await readDocuments(who, base);
  await who.submit(bothBoxes);
  return who;
}
