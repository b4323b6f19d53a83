import type { Visitor } from '#kit/visitor.ts';
import type { Ground } from './ground.ts';

/** Brings a page into a state and answers the browser that sees it. */
export type Look = (ground: Ground) => Promise<Visitor>;

/** `normal`, `error`, `empty`, `longest` and whatever else a page can be. */
export type States = Readonly<Record<string, Look>>;

/** A route that shows no page of its own: why, and what proves it instead. */
export interface Unseen {
  readonly unseen: string;
}

/** By the names of the routes. */
export type Visits = Readonly<Record<string, States | Unseen>>;

export const isUnseen = (visit: States | Unseen): visit is Unseen => typeof visit['unseen'] === 'string';

type Fields = Readonly<Record<string, string>>;

/** A page that anybody may open. */
export const opens =
  (path: string): Look =>
  async ({ stranger }) => {
    const browser = stranger();
    await browser.open(path);
    return browser;
  };

/** What anybody gets who sends this. */
export const posts =
  (path: string, fields: Fields): Look =>
  async ({ stranger }) => {
    const browser = stranger();
    await browser.post(path, fields);
    return browser;
  };

/** Opens a page in a browser, and sends its form where fields are given. */
export async function look(browser: Visitor, path: string, fields?: Fields): Promise<Visitor> {
  await browser.open(path);
  if (fields !== undefined) await browser.submit(fields, path);
  return browser;
}

/** The same look, which must show these words: so that the state is the one that is meant. */
export const says =
  (words: string, look: Look): Look =>
  async (ground) => {
    const browser = await look(ground);
    const plain = words.replace(/\s/gu, '');
    if (browser.page.text.replace(/\s/gu, '').includes(plain)) return browser;
    throw new Error(`${browser.page.url} does not say 「${words}」: ${browser.page.text}`);
  };

export const leadsOn = (proof: string): Unseen => ({ unseen: `answers with a redirect: ${proof}` });
