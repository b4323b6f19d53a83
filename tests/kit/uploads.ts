import { headingOf, wordsOf } from './page-parts.ts';
import type { Visit, Visitor } from './visitor.ts';

interface Sent {
  readonly fields?: Readonly<Record<string, string>>;
  /** Field, name, bytes */
  readonly files?: readonly (readonly [string, string, Uint8Array])[];
}

/** Sends the form with files that stands on the page, as a browser does; answers what is shown in the end. */
export async function sendFiles(
  who: Visitor,
  baseUrl: string,
  path: string,
  { fields = {}, files = [] }: Sent,
): Promise<Visit> {
  const body = new FormData();
  const token = /name="form-token" value="([^"]+)"/u.exec(who.page.html)?.[1];
  if (token !== undefined) body.append('form-token', token);
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const [field, name, bytes] of files) body.append(field, new Blob([new Uint8Array(bytes)]), name);
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(new URL(path, baseUrl), { method: 'POST', body, headers, redirect: 'manual' });
  const to = answer.headers.get('location');
  if (to !== null) return who.open(to);
  const html = await answer.text();
  return {
    status: answer.status,
    url: path,
    html,
    headers: answer.headers,
    text: wordsOf(html),
    heading: headingOf(html),
  };
}

/** What a browser gets at an address that is no page. */
export async function fetchFile(
  who: Visitor,
  baseUrl: string,
  path: string,
): Promise<{ readonly status: number; readonly headers: Headers; readonly bytes: Uint8Array }> {
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(new URL(path, baseUrl), { headers: { cookie }, redirect: 'manual' });
  return {
    status: answer.status,
    headers: answer.headers,
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
}
