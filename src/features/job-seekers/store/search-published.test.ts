import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import { aJobSeeker } from '#kit/people.ts';
import type { Parts } from '#platform/parts.ts';
import type { PublishedPart } from '../items/registered-item.ts';
import type { Registration } from '../items/registration-table.ts';
import { publishedFacts } from '../rules/published-facts.ts';
import type { PublishedQuery } from '../rules/published-query.ts';
import { listToPublish, publish } from './published-texts.store.ts';
import { findPublished, searchPublished } from './search-published.query.ts';

let cloned: ClonedDatabase;
let parts: Parts;
const clock = testClock();
beforeAll(async () => {
  cloned = await cloneDatabase();
  parts = partsOn(cloned.database, clock);
});
afterAll(() => cloned.drop());

const nothing: PublishedQuery = {
  employment: [],
  occupations: [],
  places: [],
  ages: [],
  words: [],
  qualification: [],
  experience: [],
};

const allParts: readonly PublishedPart[] = ['schooling', 'career', 'introduction'];

/** Every free text of the record says something that nothing else says. */
const telling: Registration = {
  name: '氏名鰐',
  telephone: '090-9999-1111',
  'nearest-station': '駅鱶',
  'residence-status': '在留鶴',
  publication: 'public',
  'wished-work': [{ occupation: { text: '介護職員', code: '049' }, detail: '希望鮎' }],
  'wished-places': [{ place: { text: '文京区', code: '13105' } }],
  schools: [{ kind: 'university', course: '学科鯛' }],
  training: '訓練鯉',
  qualifications: [{ name: { text: '資格鮭', code: null } }],
  'computer-skills-detail': '計算機鮪',
  'work-history': [
    { title: '仕事鰯', employer: '会社鱒', contents: '内容鯖', 'leaving-reason-detail': '理由鮫' },
  ],
  disability: 'yes',
  'disability-condition': '障害鱈',
  consideration: '配慮鰹',
  'self-introduction': '自己鰻 会社鱒にいました',
  'strengths-detail': '強み鯨',
  'other-remarks': '特記鮒',
};

const words: Readonly<Record<PublishedPart | 'always', readonly string[]>> = {
  always: ['鮎', '介護職員', '文京区'],
  schooling: ['鯛', '鯉', '鮭', '鮪'],
  career: ['鰯', '鯖'],
  introduction: ['鰻', '鯨'],
};
const never = ['鰐', '9999', '鱶', '鶴', '鱒', '鮫', '鱈', '鰹', '鮒', '障害'];

const search = (query: Partial<PublishedQuery>, now = clock.now()) =>
  searchPublished(cloned.database.reading, { ...nothing, ...query }, { skip: 0, most: 50 }, now);

const found = async (number: string, query: Partial<PublishedQuery>, now = clock.now()): Promise<boolean> =>
  (await search(query, now)).records.some((one) => one.number === number);

describe('free words', () => {
  it.each([[[]], [['schooling']], [['career']], [['introduction']], [allParts]] as [PublishedPart[]][])(
    'find what is published and nothing else, with the parts %j switched on [REFER-4]',
    async (on) => {
      const { number } = await aJobSeeker(parts, { answers: { ...telling, 'published-parts': on } });
      for (const [part, said] of Object.entries(words)) {
        for (const word of said) {
          const isOn = part === 'always' || on.includes(part as PublishedPart);
          expect([word, await found(number, { words: [word] })]).toEqual([word, isOn]);
        }
      }
      for (const word of never) expect([word, await found(number, { words: [word] })]).toEqual([word, false]);
    },
  );

  it('find in any width, all of them, and no wildcards [REFER-4]', async () => {
    const { number } = await aJobSeeker(parts, {
      answers: {
        ...telling,
        'published-parts': [...allParts],
        'self-introduction': 'ＥｘｃｅｌとWordを使えます',
      },
    });
    expect(await found(number, { words: ['excel', 'ＷＯＲＤ'] })).toBe(true);
    expect(await found(number, { words: ['excel', 'どこにもない'] })).toBe(false);
    expect(await found(number, { words: ['exc%l'] })).toBe(false);
    expect(await found(number, { qualification: ['鮭'], experience: ['鰯'] })).toBe(true);
    expect(await found(number, { qualification: ['鰯'] })).toBe(false);
    expect(await found(number, { experience: ['鮭'] })).toBe(false);
  });
});

describe('who is seen', () => {
  const states: readonly [string, Parameters<typeof aJobSeeker>[1]][] = [
    ['is not public', { answers: { ...telling, publication: 'hidden' } }],
    ['never said', { answers: { 'wished-work': [{ occupation: { text: '介護職員', code: '049' } }] } }],
    [
      'set the registration invalid',
      { answers: telling, invalid_since: Temporal.PlainDate.from('2026-11-01') },
    ],
    ['let it lapse', { answers: telling, valid_through: Temporal.PlainDate.from('2026-11-01') }],
  ];
  it.each(states)('is nobody who %s [REFER-4]', async (_state, facts) => {
    const { number } = await aJobSeeker(parts, facts);
    expect(await found(number, {})).toBe(false);
    expect(await findPublished(cloned.database.reading, number, clock.now())).toBeUndefined();
  });

  it('is everybody who is public, also whose words were written before there was a place for them [REFER-4]', async () => {
    const { number } = await aJobSeeker(parts, { answers: telling, published_texts: null });
    expect(await found(number, {})).toBe(false);
    expect((await listToPublish(cloned.database.reading, { most: 10 })).map((one) => one.number)).toEqual([
      number,
    ]);
    expect(await parts.database.transaction((tx) => publish(tx, number))).toBe(true);
    expect(await found(number, { words: ['鮎'] })).toBe(true);
    expect(await parts.database.transaction((tx) => publish(tx, number))).toBe(false);
  });
});

describe('choices', () => {
  it('find by the kind of work, and by the place or its whole prefecture [REFER-4]', async () => {
    const { number } = await aJobSeeker(parts, { answers: telling });
    const { number: anywhere } = await aJobSeeker(parts, {
      answers: { ...telling, 'wished-places': [{ place: { text: '東京都', code: '13' } }] },
    });
    expect(await found(number, { occupations: ['001', '049'] })).toBe(true);
    expect(await found(number, { occupations: ['001'] })).toBe(false);
    expect(await found(number, { places: ['13'] })).toBe(true);
    expect(await found(number, { places: ['13105'] })).toBe(true);
    expect(await found(number, { places: ['13101'] })).toBe(false);
    expect(await found(anywhere, { places: ['13101'] })).toBe(true);
    expect(await found(number, { employment: ['part-time'] })).toBe(false);
  });

  it('find ages exactly as they are shown, on every birthday [REFER-4]', async () => {
    const days = [
      '1956-11-02',
      '1956-11-03',
      '1996-11-02',
      '1996-11-03',
      '2006-11-02',
      '2006-11-03',
      '2010-01-01',
    ];
    for (const day of days) {
      const { number, answers } = await aJobSeeker(parts, {
        birth_date: Temporal.PlainDate.from(day),
        answers: telling,
      });
      const facts = publishedFacts(answers, { today: Temporal.PlainDate.from('2026-11-02') });
      const shown = facts.find(({ key }) => key === 'birth-date')?.lines[0] ?? '';
      for (const decade of [10, 20, 30, 40, 50, 60, 70] as const) {
        expect([day, decade, await found(number, { ages: [decade] })]).toEqual([
          day,
          decade,
          shown.startsWith(String(decade)),
        ]);
      }
    }
  });

  it('count everybody, whatever stands on the page [REFER-4]', async () => {
    const all = await search({});
    const page = await searchPublished(cloned.database.reading, nothing, { skip: 1, most: 2 }, clock.now());
    expect(page.total).toBe(all.total);
    expect(page.records.map(({ number }) => number)).toEqual(
      all.records.slice(1, 3).map(({ number }) => number),
    );
    const beyond = await searchPublished(
      cloned.database.reading,
      nothing,
      { skip: 999, most: 9 },
      clock.now(),
    );
    expect(beyond).toEqual({ total: all.total, records: [] });
  });
});
