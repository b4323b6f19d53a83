import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { aDesk, sitDown } from '#kit/desk.ts';
import { indexSources, openSwitchedPortal, type SwitchedPortal } from '#kit/index-switch.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { signIn } from '#kit/presence.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

const secret = 'ひみつのはなし商事';
const secretNumber = '1301-777777-7';
const house = '西神田9-8-7';
const secrets = [secret, secretNumber, house, 'ヒミツノハナシ', '秘見津太郎'];

const scopes = [1, 2, 3, 4] as const;
type Scope = (typeof scopes)[number];
const numbers: Record<Scope, string> = {
  1: '13010-7771',
  2: '13010-7772',
  3: '13010-7773',
  4: '13010-7774',
};

let portal: SwitchedPortal;

beforeAll(async () => {
  portal = await openSwitchedPortal();
  await aVacancy(portal.parts, { number: '13010-1', facts: { title: 'ほかの会社の調理師' } });
  for (const disclosure of scopes) {
    const to = (extra: object) =>
      aVacancy(portal.parts, {
        number: numbers[disclosure],
        disclosure,
        establishmentNumber: secretNumber,
        establishment: {
          name: `株式会社${secret}`,
          kana: 'ヒミツノハナシショウジ',
          representative: '秘見津太郎',
          address: { postalCode: '1010065', text: `東京都千代田区${house}`, municipalityCode: '13101' },
        },
        facts: {
          title: `めずらしい仕事${disclosure}（${secret}）`,
          contents: `${secret}で働きます。`,
          place: { postalCode: '1010065', text: `東京都千代田区${house}`, municipalityCode: '13101' },
          message: `${secret}へようこそ`,
          allowances: [{ name: `${secret}手当`, low: 1000, high: 1000 }],
          ...extra,
        },
      });
    await to({ 'base-low': 200_000 });
    // The change log keeps what the place and the pay were.
    await to({
      place: { postalCode: '1010065', text: `東京都千代田区${house}別館`, municipalityCode: '13101' },
      'place-note': secret,
    });
  }
});
afterAll(() => portal.close());

/** What of the employer stands in a page, without the page around it. */
const leaks = (html: string, words: readonly string[] = secrets): readonly string[] =>
  words.filter((one) => html.includes(one));

interface Looker {
  readonly base: string;
  /** Scopes whose employer may be read, and those that are found at all. */
  readonly named: readonly Scope[];
  readonly found: readonly Scope[];
  open(): Promise<Visitor>;
}

async function person(record: Parameters<typeof aJobSeeker>[1] = {}): Promise<Visitor> {
  const { number } = await aJobSeeker(portal.parts, record);
  const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
  const browser = visitor(portal.baseUrl);
  await signIn(browser, portal.parts, id);
  return browser;
}

const invalid = {
  invalid_since: Temporal.PlainDate.from('2026-11-01'),
  invalid_reason: 'owner',
} as const;

const lookers: Readonly<Record<string, Looker>> = {
  anybody: {
    base: '/jobs',
    named: [1],
    found: [1, 2, 3],
    open: async () => visitor(portal.baseUrl),
  },
  'somebody signed in whose registration is invalid': {
    base: '/jobs',
    named: [1],
    found: [1, 2, 3],
    open: () => person(invalid),
  },
  'somebody signed in, at the public door': {
    base: '/jobs',
    named: [1],
    found: [1, 2, 3],
    open: () => person(),
  },
  'somebody whose registration is valid': {
    base: '/mypage/jobs',
    named: [1, 2],
    found: [1, 2, 3],
    open: () => person(),
  },
  staff: {
    base: '/counter/jobs',
    named: [1, 2, 3, 4],
    found: [1, 2, 3, 4],
    async open() {
      const browser = visitor(portal.baseUrl);
      sitDown(browser, portal.parts, await aDesk(portal.parts));
      return browser;
    },
  },
};

const total = ({ page }: Visitor): number =>
  Number(/([\d,]+)件/u.exec(page.text.replace(/\s/gu, ''))?.[1] ?? -1);

/** How many a search finds; what was typed stands in the page and is no leak. */
async function finds(browser: Visitor, base: string, query: string): Promise<number> {
  await browser.open(`${base}?${query}`);
  expect(browser.page.status, query).toBe(200);
  const at = /求人検索結果[^件]*?([\d,]+)件/u.exec(browser.page.text.replace(/\s/gu, ''));
  return at === null ? total(browser) : Number(at[1]);
}

const word = encodeURIComponent;

const everyLooker = indexSources.flatMap((source) =>
  Object.entries(lookers).map(([who, looker]) => ({ source, who, looker })),
);

describe.each(everyLooker)('a hidden employer, for $who, answered from the $source', ({ source, looker }) => {
  const { base, named, found } = looker;
  const hidden = found.filter((scope) => !named.includes(scope));
  beforeEach(() => portal.answerFrom(source));

  it('is named in no page, print, title, crumb, structured data or source [JOB-5]', async () => {
    const browser = await looker.open();
    for (const scope of scopes) {
      for (const path of [`${base}/${numbers[scope]}`, `${base}/${numbers[scope]}/print`]) {
        const { status, html } = await browser.open(path);
        expect(status, path).toBe(found.includes(scope) ? 200 : 404);
        if (!named.includes(scope)) expect(leaks(html), path).toEqual([]);
        else expect(leaks(html), path).toContain(secret);
      }
    }
  });

  it('is named in no list, whole or short, folded or apart, however sorted [JOB-5]', async () => {
    const browser = await looker.open();
    for (const scope of hidden) {
      for (const more of ['', '&view=short', '&apart=yes', '&sort=fit', '&sort=wage-high']) {
        const { html } = await browser.open(`${base}?words=${word(`めずらしい仕事${scope}`)}${more}`);
        expect(html.includes(numbers[scope])).toBe(true);
        expect(leaks(html)).toEqual([]);
      }
    }
  });

  it('cannot be found or counted by any of its words [JOB-5]', async () => {
    const browser = await looker.open();
    for (const one of [secret, 'ひみつ', 'はなし商事', 'ヒミツノハナシ', house, '秘見津']) {
      for (const more of ['', '&in=employer', '&in=place', '&in=contents', '&in=title', '&in=other']) {
        const ways = [`words=${word(one)}${more}`, `words=${word(`"${one}" めずらしい`)}${more}`];
        for (const query of ways) {
          const count = await finds(browser, base, query);
          expect(count, query).toBeLessThanOrEqual(named.length);
          expect(
            leaks(
              browser.page.html,
              hidden.map((scope) => `/${numbers[scope]}"`),
            ),
            query,
          ).toEqual([]);
        }
      }
    }
  });

  it('cannot be guessed by leaving it out [JOB-5]', async () => {
    const browser = await looker.open();
    const all = await finds(browser, base, `words=${word('めずらしい')}&apart=yes`);
    expect(all).toBe(found.length);
    for (const query of [`without-employer=${word(secret)}`, `without=${word(secret)}`]) {
      const left = await finds(browser, base, `words=${word('めずらしい')}&apart=yes&${query}`);
      expect(left, query).toBe(hidden.length);
    }
  });

  it('is not found by the number of its establishment, and a typed number unlocks nothing [JOB-5]', async () => {
    const browser = await looker.open();
    expect(await finds(browser, base, `number=${secretNumber}&apart=yes`)).toBe(named.length);
    for (const scope of scopes) {
      await browser.open(`${base}?number=${numbers[scope]}`);
      const lists = browser.page.url.startsWith(`${base}?`);
      expect(lists).toBe(!found.includes(scope));
      if (!named.includes(scope)) {
        const own = secrets.filter((one) => one !== secretNumber);
        expect(leaks(browser.page.html, own)).toEqual([]);
      }
    }
  });

  it('is not told by a fold with a vacancy whose employer is shown [JOB-5]', async () => {
    const browser = await looker.open();
    const { html } = await browser.open(`${base}?words=${word('めずらしい')}`);
    const cards = html.split('<article').slice(1);
    for (const card of cards) {
      const inside = scopes.filter((scope) => card.includes(`/${numbers[scope]}"`));
      expect(new Set(inside.map((scope) => named.includes(scope))).size).toBeLessThanOrEqual(1);
    }
  });

  it('is suggested nowhere [JOB-5]', async () => {
    const browser = await looker.open();
    for (const field of ['near', 'job']) {
      for (const scope of hidden) {
        const { html } = await browser.open(
          `${base}?words=${word(`めずらしい仕事${scope}`)}&${field}=${word(secret)}`,
        );
        expect(leaks(html, [secretNumber, house, 'ヒミツノハナシ'])).toEqual([]);
      }
    }
  });
});

describe('My Page', () => {
  it('has no search while the registration is invalid, and says why [REG-8] [JOB-5]', async () => {
    const browser = await person(invalid);
    for (const path of ['/mypage/jobs', `/mypage/jobs/${numbers[2]}`, `/mypage/jobs/${numbers[2]}/print`]) {
      const { status, html, text } = await browser.open(path);
      expect(status).toBe(403);
      expect(text).toContain('マイページの中の求人検索は使えません');
      expect(leaks(html)).toEqual([]);
    }
  });
});
