import { keyIn } from './mail-server.ts';
import { openTestPortal, type TestPortal } from './portal.ts';
import { type Visit, type Visitor, visitor } from './visitor.ts';

type Fields = Readonly<Record<string, string>>;

/** One portal on two nodes, asked at the same moment. */
export interface TwoNodes {
  readonly portal: TestPortal;
  readonly baseUrls: readonly [string, string];
  /** The same form of the same page from so many tabs, on both nodes. */
  fromTabs(count: number, who: Visitor, fields: Fields, action?: string): Promise<readonly Visit[]>;
  /** The same from so many browsers that know nothing of each other. */
  fromStrangers(count: number, path: string, fields: Fields): Promise<readonly Visit[]>;
  rows(query: string, ...values: readonly unknown[]): Promise<number>;
  keyTo(address: string, subject: string): Promise<string>;
}

/** How many of the pages say so. */
export const saying = (pages: readonly Visit[], words: string): number =>
  pages.filter(({ text }) => text.includes(words)).length;

export async function openTwoNodes(): Promise<TwoNodes> {
  const portal = await openTestPortal();
  const baseUrls = [portal.baseUrl, (await portal.addNode()).baseUrl] as const;
  const atOnce = (count: number, ask: (baseUrl: string) => Promise<Visit>): Promise<readonly Visit[]> =>
    Promise.all(Array.from({ length: count }, (_, index) => ask(baseUrls[index % 2 === 0 ? 0 : 1])));
  return {
    portal,
    baseUrls,
    fromTabs: (count, who, fields, action) =>
      atOnce(count, (baseUrl) => who.tab(baseUrl).submit(fields, action)),
    fromStrangers: (count, path, fields) => atOnce(count, (baseUrl) => visitor(baseUrl).post(path, fields)),
    rows: async (query, ...values) =>
      (await portal.cloned.database.pool.query(query, [...values])).rowCount ?? 0,
    keyTo: async (address, subject) => keyIn(await portal.mail.waitFor(address, subject)),
  };
}
