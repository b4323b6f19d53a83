import { addApiKey } from '#features/open-data/index.ts';
import type { PublicRecord } from '#features/open-data/rules/public-record.ts';
import type { TestPortal } from './portal.ts';

/** A key that opens the open data more often than anybody needs. */
export async function aKey({ parts }: Pick<TestPortal, 'parts'>, mostAMinute = 1_000_000) {
  const added = await addApiKey(parts, { holder: '株式会社ためす', mostAMinute });
  if (!added.ok) throw new Error(added.fault);
  const { id, secret } = added.value;
  return { id, secret, headers: { authorization: `Bearer ${id}.${secret}` } };
}

export type Headers = Readonly<Record<string, string>>;

/** What stands behind an address, as JSON. */
export async function getJson<Value>(address: string, headers: Headers = {}): Promise<Value> {
  const answer = await fetch(address, { headers });
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Value;
}

interface Listed {
  readonly vacancies: readonly PublicRecord[];
  readonly next: string | null;
  readonly changes: string;
}

export type Copy = Map<string, PublicRecord>;

/** Everything that is public, page by page, and where its changes begin. */
export async function walkList(
  baseUrl: string,
  headers: Headers,
): Promise<{ readonly copy: Copy; readonly changes: string; readonly pages: number }> {
  const copy: Copy = new Map();
  let [next, changes, pages]: [string | null, string, number] = [`${baseUrl}/api/v1/vacancies`, '', 0];
  while (next !== null) {
    const page: Listed = await getJson(next, headers);
    for (const one of page.vacancies) copy.set(one.number, one);
    ({ next, changes } = page);
    pages += 1;
  }
  return { copy, changes, pages };
}

/** The whole set as it is handed out, its first and its last line checked. */
export async function readWhole(baseUrl: string, headers: Headers): Promise<{ copy: Copy; changes: string }> {
  const answer = await fetch(`${baseUrl}/api/v1/vacancies.ndjson`, { headers });
  const lines = (await answer.text()).trimEnd().split('\n');
  const [first, ...rest] = lines.map((line) => JSON.parse(line));
  const last = rest.pop();
  const isWhole = first.kind === 'start' && last.kind === 'end' && last.count === rest.length;
  if (!isWhole || answer.headers.get('changes-cursor') !== first.cursor) throw new Error('not the whole set');
  return { copy: new Map(rest.map((one) => [one.number, one])), changes: first.changes };
}

type Change =
  | { readonly kind: 'upsert'; readonly number: string; readonly vacancy: PublicRecord }
  | { readonly kind: 'removal'; readonly number: string };

interface Changes {
  readonly changes: readonly Change[];
  readonly next: string;
  readonly isEnd: boolean;
}

/** Does to a copy what the feed tells, to its present end; from where it goes on. */
export async function follow(copy: Copy, address: string, headers: Headers): Promise<string> {
  let next = address;
  for (let isEnd = false; !isEnd; ) {
    const page: Changes = await getJson(next, headers);
    for (const change of page.changes) {
      if (change.kind === 'upsert') copy.set(change.number, change.vacancy);
      else copy.delete(change.number);
    }
    ({ next, isEnd } = page);
  }
  return next;
}
