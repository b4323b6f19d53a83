import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aDesk, sitDown } from '#kit/desk.ts';
import { indexSources, openSwitchedPortal, type SwitchedPortal } from '#kit/index-switch.ts';
import { aKey, getJson, type Headers } from '#kit/open-data.ts';
import { settled } from '#kit/outbox.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { signIn } from '#kit/presence.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { visitor } from '#kit/visitor.ts';

const secret = 'ひみつのはなし商事';
const secretNumber = '1301-777777-7';
const house = '西神田9-8-7';
const secrets = [secret, secretNumber, house, 'ヒミツノハナシ', '秘見津太郎', '秘密担当', '03-7777-7777'];
/** Of persons: not even where the employer is named. */
const persons = ['秘見津太郎', '秘密担当', '03-7777-7777'];

const scopes = [1, 2, 3, 4] as const;
type Scope = (typeof scopes)[number];
const numbers: Record<Scope, string> = {
  1: '13010-7771',
  2: '13010-7772',
  3: '13010-7773',
  4: '13010-7774',
};
const shownNumbers = Object.fromEntries(
  scopes.map((scope) => [scope, numbers[scope].replace('-', '-0000')]),
) as Record<Scope, string>;

let portal: SwitchedPortal;
let headers: Headers;
let start: string;
let token: string;

const post = (path: string, fields: Readonly<Record<string, string>>) =>
  fetch(`${portal.baseUrl}/teikyo/api/2.0${path}`, { method: 'POST', body: new URLSearchParams(fields) });

beforeAll(async () => {
  portal = await openSwitchedPortal();
  const key = await aKey(portal);
  ({ headers } = key);
  start = (await getJson<{ next: string }>(`${portal.baseUrl}/api/v1/changes`, headers)).next;
  for (const disclosure of scopes) {
    await aVacancy(portal.parts, {
      number: numbers[disclosure],
      disclosure,
      establishmentNumber: disclosure === 1 ? '1301-000009-9' : secretNumber,
      establishment:
        disclosure === 1
          ? { name: '名前を出す会社', representative: '秘見津太郎' }
          : {
              name: `株式会社${secret}`,
              kana: 'ヒミツノハナシショウジ',
              representative: '秘見津太郎',
              address: { postalCode: '1010065', text: `東京都千代田区${house}`, municipalityCode: '13101' },
            },
      facts: {
        title: `めずらしい仕事${disclosure}${disclosure === 1 ? '' : `（${secret}）`}`,
        contents: disclosure === 1 ? '働きます。' : `${secret}で働きます。`,
        place: { postalCode: '1010065', text: `東京都千代田区${house}`, municipalityCode: '13101' },
        'contact-name': '秘密担当',
        'contact-telephone': '03-7777-7777',
        ...(disclosure === 1
          ? { place: { postalCode: '1010065', text: '東京都千代田区一ツ橋', municipalityCode: '13101' } }
          : {
              message: `${secret}へようこそ`,
              'place-note': secret,
              allowances: [{ name: `${secret}手当`, low: 1000, high: 1000 }],
            }),
      },
    });
  }
  await settled(portal.parts.database);
  const issued = await (await post('/auth/getToken', { id: key.id, pass: key.secret })).text();
  token = /<token>([^<]+)<\/token>/u.exec(issued)?.[1] ?? '';
});
afterAll(() => portal.close());

/** As whoever asks: the cookies of a session make no difference. */
let cookie = '';

const get = async (path: string): Promise<string> => {
  const address = path.startsWith('http') ? path : `${portal.baseUrl}${path}`;
  return (await fetch(address, { headers: { ...headers, cookie } })).text();
};

const askers: Readonly<Record<string, () => Promise<string>>> = {
  nobody: async () => '',
  async 'somebody whose registration is valid'() {
    const browser = visitor(portal.baseUrl);
    const { number } = await aJobSeeker(portal.parts);
    const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
    await signIn(browser, portal.parts, id);
    return cookieOf(browser);
  },
  async staff() {
    const browser = visitor(portal.baseUrl);
    sitDown(browser, portal.parts, await aDesk(portal.parts));
    return cookieOf(browser);
  },
};

const cookieOf = ({ cookies }: ReturnType<typeof visitor>): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

const everybody = indexSources.flatMap((source) => Object.keys(askers).map((who) => ({ source, who })));

async function askAs({ source, who }: (typeof everybody)[number]): Promise<void> {
  cookie = (await askers[who]?.()) ?? '';
  await portal.answerFrom(source);
}

const leaks = (text: string): readonly string[] => secrets.filter((one) => text.includes(one));

const word = encodeURIComponent;

/** Every answer in which vacancies stand. */
const answers: Readonly<Record<string, () => Promise<string>>> = {
  search: () => get(`/api/v1/search?words=${word('めずらしい')}&apart=yes`),
  list: () => get('/api/v1/vacancies'),
  'the whole set': () => get('/api/v1/vacancies.ndjson'),
  changes: () => get(start),
  feed: () => get(`/jobs.atom?words=${word('めずらしい')}`),
  'the set of all Japan': async () => (await post('/kyujin/M100/1', { token })).text(),
  'the set of its prefecture': async () => (await post('/kyujin/M113/1', { token })).text(),
};

const everyAnswer = everybody.flatMap((asked) => Object.keys(answers).map((what) => ({ ...asked, what })));

describe.each(everyAnswer)('a hidden employer in $what, for $who, from the $source', ({ what, ...asked }) => {
  beforeEach(() => askAs(asked));
  const answer = async (): Promise<string> => (await answers[what]?.()) ?? '';

  it('is named nowhere, while its vacancy is there [JOB-5]', async () => {
    const text = await answer();
    expect(leaks(text)).toEqual([]);
    const written = what.startsWith('the set of') ? shownNumbers : numbers;
    for (const scope of [1, 2, 3] as const) expect(text).toContain(written[scope]);
  });

  it('has no vacancy there that is not public [JOB-5]', async () => {
    const text = await answer();
    for (const one of [numbers[4], shownNumbers[4]]) expect(text).not.toContain(one);
    expect(text).not.toContain('めずらしい仕事4');
  });
});

describe.each(everybody)('one vacancy by its number, for $who, from the $source', (asked) => {
  beforeEach(() => askAs(asked));

  it.each(scopes)('of 公開範囲 %i says no more than anybody may read [JOB-5]', async (scope) => {
    const address = `${portal.baseUrl}/api/v1/vacancies/${numbers[scope]}`;
    const answer = await fetch(address, { headers: { ...headers, cookie } });
    const text = await answer.text();
    expect(answer.status).toBe(scope === 4 ? 404 : 200);
    expect(leaks(text)).toEqual([]);
    if (scope === 1) expect(text).toContain('名前を出す会社');
    else if (scope !== 4) expect(JSON.parse(text).employer).toBeNull();
  });
});

describe.each(everybody)('the search, for $who, from the $source', (asked) => {
  beforeEach(() => askAs(asked));

  it('finds nobody by a word, a place or a number that is hidden [JOB-5]', async () => {
    for (const query of [
      ...[secret, 'はなし商事', 'ヒミツノハナシ', house, ...persons].map(
        (one) => `words=${word(`"${one}"`)}`,
      ),
      `words=${word(secret)}&in=employer`,
      `number=${secretNumber}`,
      `number=${numbers[4]}`,
    ]) {
      const found = JSON.parse(await get(`/api/v1/search?${query}`));
      expect([query, found.total, found.numbers]).toEqual([query, 0, []]);
      expect(await get(`/jobs.atom?${query}`)).not.toContain('<entry>');
    }
    const without = JSON.parse(
      await get(`/api/v1/search?words=${word('めずらしい')}&apart=yes&without-employer=${word(secret)}`),
    );
    expect(without.total).toBe(3);
  });
});

describe('an employer that hides itself later', () => {
  it('is told to whoever follows, without its name, and taken away when the vacancy is hidden [JOB-5]', async () => {
    const facts = { title: 'かくれる仕事' };
    const establishment = { name: 'かくれる会社' };
    const number = '13010-7780';
    const write = (disclosure: Scope) =>
      aVacancy(portal.parts, {
        number,
        disclosure,
        establishment,
        establishmentNumber: '1301-888888-8',
        facts,
      });
    await write(1);
    await settled(portal.parts.database);
    const first = await getJson<{ next: string }>(start, headers);
    await write(3);
    await settled(portal.parts.database);
    const hidden = await get(first.next);
    expect(hidden).toContain('かくれる仕事');
    expect(hidden).not.toContain('かくれる会社');
    await write(4);
    await settled(portal.parts.database);
    const gone = await get(JSON.parse(hidden).next);
    expect(JSON.parse(gone).changes).toEqual([{ kind: 'removal', number }]);
  });
});
