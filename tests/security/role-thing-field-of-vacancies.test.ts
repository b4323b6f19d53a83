import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anApplication, anInvitation, aSeeker } from '#kit/applications.ts';
import { anEmployer } from '#kit/employers.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import {
  isOfEmployers,
  isOfPeople,
  isOfRecords,
  isWalkedElsewhere,
  provenElsewhere,
} from './walked-routes.ts';
import { routesWithIds, seenOf } from './walking.ts';

/** What says who and where an employer is, by a text that stands nowhere else. */
const words = {
  employer: '鴫野製作所',
  house: '鴫町４丁目',
  place: '後楽９丁目',
  contact: '鴫野　係',
  telephone: '03-9876-5432',
  inContents: '03-1357-2468',
  title: '鴫組立',
} as const;

type Word = keyof typeof words;
type Disclosure = 1 | 2 | 3 | 4;
type Kind = 'recommendation' | 'request' | 'application' | 'nothing';

const disclosures = [1, 2, 3, 4] as const;
const kinds = ['recommendation', 'request', 'application', 'nothing'] as const;

let portal: TestPortal;
let person: Visitor;
const vacancies = new Map<string, string>();
const ids = new Map<string, string>();

async function aThing(kind: Kind, disclosure: Disclosure): Promise<void> {
  const { parts, baseUrl } = portal;
  const key = `${kind} ${disclosure}`;
  const employer = await anEmployer(parts);
  const { establishmentNumber } = employer;
  const vacancyNumber = await aVacancy(parts, {
    number: `13010-${8300 + kinds.indexOf(kind) * 10 + disclosure}`,
    ...{ disclosure, establishmentNumber },
    establishment: {
      name: words.employer,
      kana: 'シギノセイサクジョ',
      address: { postalCode: '1120004', text: `東京都文京区${words.house}`, municipalityCode: '13105' },
    },
    facts: {
      title: words.title,
      contents: `${words.employer}で部品を組み立てます。電話は${words.inContents}です。`,
      place: { postalCode: '1120004', text: `東京都文京区${words.place}`, municipalityCode: '13105' },
      'contact-name': words.contact,
      'contact-telephone': words.telephone,
    },
  });
  vacancies.set(key, vacancyNumber);
  const { number, accountId } = await aSeeker(parts);
  const browser = visitor(baseUrl);
  await signIn(browser, parts, accountId);
  browsers.set(key, browser);
  if (kind === 'application') {
    const channel = disclosure <= 2 ? 'self' : 'counter-referral';
    ids.set(key, (await anApplication(parts, { number, accountId, vacancyNumber, channel })).id);
  } else if (kind !== 'nothing') {
    ids.set(
      key,
      (await anInvitation(parts, { kind, number, vacancyNumber, employerAccountId: employer.id })).id,
    );
  }
}

const browsers = new Map<string, Visitor>();

beforeAll(async () => {
  portal = await openTestPortal();
  for (const kind of kinds) for (const disclosure of disclosures) await aThing(kind, disclosure);
});
afterAll(() => portal.close());

const named = ['employer', 'place'] as const;
const read = ['employer', 'place', 'inContents'] as const;
const whole = ['employer', 'house', 'place', 'contact', 'telephone', 'inContents'] as const;
type Shown = readonly Word[] | 'none' | 'refused';

/**
 * By what the person has with a vacancy and by page, what is read of it under 公開範囲 1, 2, 3 and 4 besides its title;
 * `none`: the page is not there; `refused`: it says why not. A request comes from the employer, and who applies knows where.
 */
const table: readonly (readonly [kind: Kind, page: string, ...shown: readonly Shown[]])[] = [
  ['nothing', '/mypage/jobs/:vacancy', whole, whole, [], 'none'],
  ['nothing', '/mypage/jobs/:vacancy/print', whole, whole, [], 'none'],
  ['nothing', '/mypage/applications/new/:vacancy', read, read, 'refused', 'none'],
  ['nothing', '/mypage/applications/new/:vacancy/contents', [], [], 'refused', 'none'],
  ['recommendation', '/mypage', named, named, [], []],
  ['recommendation', '/mypage/recommendations', named, named, [], []],
  ['recommendation', '/mypage/recommendations/:id', read, read, [], []],
  ['recommendation', '/mypage/recommendations/:id/decline', [], [], [], []],
  ['recommendation', '/mypage/applications/new/:vacancy', read, read, [], []],
  ['recommendation', '/mypage/applications/new/:vacancy/contents', [], [], [], []],
  ['recommendation', '/mypage/jobs/:vacancy', whole, whole, [], 'none'],
  ['request', '/mypage/requests', named, named, named, named],
  ['request', '/mypage/requests/:id', read, read, read, read],
  ['request', '/mypage/applications/new/:vacancy', read, read, read, read],
  ['request', '/mypage/jobs/:vacancy', whole, whole, [], 'none'],
  ['application', '/mypage/applications', ['employer'], ['employer'], ['employer'], ['employer']],
  ['application', '/mypage/applications/:id', named, named, named, named],
  ['application', '/mypage/messages/:id', ['employer'], ['employer'], ['employer'], ['employer']],
];

const cases = table.flatMap(([kind, page, ...shown]) =>
  disclosures.map((disclosure, index) => [kind, page, disclosure, shown[index] ?? 'none'] as const),
);

describe('what a person reads of who and where an employer is', () => {
  it.each(cases)(
    'with %s, on %s, of a vacancy of 公開範囲 %i [JOB-5] [REFER-1] [REFER-4]',
    async (kind, page, disclosure, shown) => {
      const key = `${kind} ${disclosure}`;
      person = browsers.get(key) ?? visitor(portal.baseUrl);
      const path = page.replace(':vacancy', vacancies.get(key) ?? '').replace(':id', ids.get(key) ?? '');
      const { status, html } = await person.open(path);
      const seen = seenOf(html, words);
      if (shown === 'none') expect([status, seen]).toEqual([404, []]);
      else if (shown === 'refused')
        expect([status, seen.filter((word) => word !== 'title')]).toEqual([403, []]);
      else expect([status, seen.filter((word) => word !== 'title')]).toEqual([200, shown]);
    },
  );
});

describe('every route that names a thing in its address', () => {
  it('is walked with the things of others, or is named with where that is proven [s-az1]', () => {
    const forgotten = routesWithIds(portal)
      .filter((route) => ![isOfPeople, isOfRecords, isOfEmployers, isWalkedElsewhere].some((is) => is(route)))
      .map(({ name }) => name);
    expect(forgotten).toEqual([]);
  });

  it('names no place that is not there, and no route that is gone or walked here', () => {
    const routes = routesWithIds(portal);
    for (const { where, routes: beginning, why } of provenElsewhere) {
      expect([where, existsSync(where), why.length > 10]).toEqual([where, true, true]);
      const meant = routes.filter(({ name }) => name === beginning || name.startsWith(`${beginning}.`));
      expect([beginning, meant.length > 0]).toEqual([beginning, true]);
      expect(meant.filter((one) => isOfPeople(one) || isOfRecords(one) || isOfEmployers(one))).toEqual([]);
    }
  });
});
