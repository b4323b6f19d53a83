import { cookieOf } from '#kit/forms.ts';
import { formsOf } from '#kit/page-parts.ts';
import type { TestPortal } from '#kit/portal.ts';
import type { Visitor } from '#kit/visitor.ts';
import type { Route } from '#platform/http/route.ts';

/** Every route that names a thing in its address. */
export const routesWithIds = ({ features }: Pick<TestPortal, 'features'>): readonly Route[] =>
  features.flatMap(({ routes }) => routes).filter(({ path }) => path.includes(':'));

/** What stands in the addresses, by the name of the place; `undefined` where nobody said it. */
export type Things = Readonly<Record<string, string>>;

/** Throws for a place that nobody filled, so that no walk asks for what is not there anyway. */
export const fillPath = ({ path, name }: Route, things: Things): string =>
  path.replace(/:[a-z]+/giu, (place) => {
    const thing = things[place];
    if (thing === undefined) throw new Error(`${name}: nothing was made for ${place}`);
    return thing;
  });

/** Of any form on a page that this browser may open: it is one for the whole session. */
export async function tokenOf(browser: Visitor, page: string): Promise<string> {
  const { html } = await browser.open(page);
  const tokens = formsOf(html).flatMap(({ fields }) => fields.filter(([name]) => name === 'form-token'));
  const token = tokens[0]?.[1];
  if (token === undefined) throw new Error(`${page} has no form`);
  return token;
}

/** One request with a good token and fields that every form of the walk would take; nothing is followed. */
export async function ask(
  { baseUrl }: Pick<TestPortal, 'baseUrl'>,
  { method, uploads }: Route,
  path: string,
  { browser, token, fields }: { readonly browser: Visitor; readonly token: string; readonly fields: Things },
): Promise<{ readonly status: number; readonly html: string }> {
  const headers = { cookie: cookieOf(browser), 'sec-fetch-site': 'same-origin' };
  const typed = { 'form-token': token, ...fields };
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  const body = uploads === undefined ? new URLSearchParams(typed) : form;
  const answer = await fetch(`${baseUrl}${path}`, {
    method,
    headers,
    redirect: 'manual',
    ...(method === 'POST' ? { body } : {}),
  });
  return { status: answer.status, html: await answer.text() };
}

/** Which of the words stand on a page. */
export const seenOf = (html: string, words: Things): readonly string[] =>
  Object.keys(words).filter((key) => html.includes(words[key] ?? ''));
