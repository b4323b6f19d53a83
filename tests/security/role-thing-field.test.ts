import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anApplication, aSeeker } from '#kit/applications.ts';
import { aDesk, sitDown } from '#kit/desk.ts';
import { anEmployer, signInEmployer } from '#kit/employers.ts';
import { cookieOf } from '#kit/forms.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import type { Face, Route } from '#platform/http/route.ts';

/** What of a person may stand on a page, by a text that stands nowhere else. */
const fields = {
  name: '鷺沼　千鶴',
  kana: 'サギヌマ　チヅル',
  house: '飯田橋９丁目',
  telephone: '090-8765-4321',
  station: '鷺駅',
  email: 'sagi@post.example',
  employer: '鷺鋼業',
  disability: '鷺配慮',
  introduction: '鷺自己紹介',
  motive: '鷺志望動機',
  words: '鷺へのことば',
} as const;

type Field = keyof typeof fields;
type Role = 'job-seeker' | 'employer' | 'other-employer' | 'staff' | 'nobody';

let portal: TestPortal;
let browsers: Readonly<Record<Role, Visitor>>;
let things: Readonly<Record<string, string>>;
let number: string;

beforeAll(async () => {
  portal = await openTestPortal();
  const { parts, baseUrl } = portal;
  const employer = await anEmployer(parts);
  const other = await anEmployer(parts);
  const vacancy = (establishmentNumber: string, serial: number) =>
    aVacancy(parts, { number: `13010-${serial}`, establishmentNumber });
  const own = await vacancy(employer.establishmentNumber, 8001);
  const second = await vacancy(employer.establishmentNumber, 8002);
  await vacancy(other.establishmentNumber, 8003);
  const seeker = await aSeeker(parts, {
    name: fields.name,
    kana: fields.kana,
    answers: {
      address: { postalCode: '1020072', text: `東京都千代田区${fields.house}`, municipalityCode: '13101' },
      telephone: fields.telephone,
      'nearest-station': fields.station,
      email: fields.email,
      disability: 'yes',
      consideration: fields.disability,
      'published-parts': ['introduction'],
      'self-introduction': `${fields.introduction}。${fields.name}、${fields.employer}にいました。`,
      'work-history': [{ title: '事務', employer: fields.employer }],
    },
  });
  number = seeker.number;
  browsers = {
    'job-seeker': visitor(baseUrl),
    employer: visitor(baseUrl),
    'other-employer': visitor(baseUrl),
    staff: visitor(baseUrl),
    nobody: visitor(baseUrl),
  };
  await signIn(browsers['job-seeker'], parts, seeker.accountId);
  await signInEmployer(browsers.employer, parts, employer.id);
  await signInEmployer(browsers['other-employer'], parts, other.id);
  sitDown(browsers.staff, parts, await aDesk(parts));
  const list = await browsers.employer.open(`/employer/job-seekers?words=${encodeURIComponent('鷺自己')}`);
  const key = /\/employer\/job-seekers\/([\w-]+)"/u.exec(list.html)?.[1] ?? '';
  await browsers.employer.open(`/employer/job-seekers/${key}/request`);
  await browsers.employer.submit({ vacancy: second, words: fields.words, act: 'send' }, '/request');
  const requests = await browsers.employer.open('/employer/requests');
  const requestId = /requests\/([0-9a-f-]{36})\/withdrawal/u.exec(requests.html)?.[1] ?? '';
  const application = await anApplication(parts, {
    number,
    accountId: seeker.accountId,
    vacancyNumber: own,
    motive: fields.motive,
  });
  things = { ':id': application.id, ':key': key, ':position': '0', requestId };
});
afterAll(() => portal.close());

const isOurs = ({ name }: Route): boolean => name.startsWith('applications.employer');

const pathOf = ({ path, name }: Route): string =>
  path
    .replace(':id', (name.includes('withdrawal') ? things['requestId'] : things[':id']) ?? '')
    .replace(':key', things[':key'] ?? '')
    .replace(':position', things[':position'] ?? '');

async function ask(route: Route, path: string, browser: Visitor) {
  const headers = {
    cookie: cookieOf(browser),
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
  };
  const body = route.method === 'POST' ? { body: new URLSearchParams({ act: 'send' }).toString() } : {};
  const init = { method: route.method, headers, redirect: 'manual', ...body } as const;
  return fetch(`${portal.baseUrl}${path}`, init);
}

const logins: Readonly<Record<Exclude<Face, 'public'>, string>> = {
  mypage: '/login',
  counter: '/counter/login',
  employer: '/employer/login',
};

describe('every route behind a login', () => {
  it.each(['job-seeker', 'employer', 'staff', 'nobody'] as const)(
    'leads a %s of another face to the login of its own, whatever is asked for [EMP-1] [MSG-1] [STAFF-1] [s-az1] [s-stf3]',
    async (role) => {
      const own: Readonly<Record<string, Face>> = {
        'job-seeker': 'mypage',
        employer: 'employer',
        staff: 'counter',
      };
      const routes = portal.features
        .flatMap((feature) => feature.routes)
        .filter(({ may, face }) => may === 'signed-in' && face !== own[role] && face !== 'public');
      expect(routes.length).toBeGreaterThan(20);
      const let_in: string[] = [];
      for (const route of routes) {
        if (route.uploads !== undefined) continue;
        const path = route.path.replace(/:[a-z]+/giu, things[':id'] ?? 'x');
        const answer = await ask(route, path, browsers[role]);
        const login = logins[route.face as keyof typeof logins];
        const to = answer.headers.get('location') ?? '';
        if (answer.status !== 303 && answer.status !== 302) let_in.push(`${route.name}: ${answer.status}`);
        else if (!to.startsWith(login)) let_in.push(`${route.name}: ${to}`);
        await answer.arrayBuffer();
      }
      expect(let_in).toEqual([]);
    },
  );
});

describe('every page about one person at an employer', () => {
  it('is none for the user of another establishment, who gets no word of anybody [EMP-1] [REFER-4] [s-az1]', async () => {
    const routes = portal.features.flatMap((feature) => feature.routes).filter(isOurs);
    const { formToken } = await tokenOf(browsers['other-employer']);
    for (const route of routes) {
      const answer = await askWithToken(route, pathOf(route), browsers['other-employer'], formToken);
      const html = await answer.text();
      const seen = Object.values(fields).filter(
        (text) => html.includes(text) && text !== fields.introduction,
      );
      expect([route.name, seen, html.includes(number)]).toEqual([route.name, [], false]);
      if (route.path.includes(':')) expect([route.name, answer.status]).toEqual([route.name, 404]);
    }
  });
});

async function tokenOf(browser: Visitor) {
  const { html } = await browser.open('/employer');
  return { formToken: /name="form-token" value="([^"]+)"/u.exec(html)?.[1] ?? '' };
}

async function askWithToken(route: Route, path: string, browser: Visitor, token: string) {
  const headers = {
    cookie: cookieOf(browser),
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
  };
  const fieldsOfForm = { 'form-token': token, act: 'send', vacancy: '13010-8003', words: 'あ' };
  const body = route.method === 'POST' ? { body: new URLSearchParams(fieldsOfForm).toString() } : {};
  return fetch(`${portal.baseUrl}${path}`, { method: route.method, headers, redirect: 'manual', ...body });
}

/** By page, the fields of a person that stand on it; all others must not. */
const table: readonly (readonly [name: string, path: () => string, shown: readonly Field[]])[] = [
  ['home', () => '/employer', ['name']],
  ['the list of applicants', () => '/employer/applications', ['name']],
  [
    'an application',
    () => `/employer/applications/${things[':id']}`,
    ['name', 'kana', 'house', 'telephone', 'introduction', 'motive'],
  ],
  ['the form of an interview', () => `/employer/applications/${things[':id']}/interview`, ['name']],
  ['the form of a result', () => `/employer/applications/${things[':id']}/result`, ['name']],
  ['the search of people', () => '/employer/job-seekers', []],
  ['a public person', () => `/employer/job-seekers/${things[':key']}`, ['introduction']],
  ['the requests', () => '/employer/requests', ['words']],
  ['the withdrawal of a request', () => `/employer/requests/${things['requestId']}/withdrawal`, []],
];

describe('what of a person an employer reads', () => {
  it.each(table)(
    'on %s is what was published or sent, and no more [EMP-1] [REFER-4] [s-az1]',
    async (_name, path, shown) => {
      const page = await browsers.employer.open(path());
      expect(page.status).toBe(200);
      const seen = (Object.keys(fields) as Field[]).filter(
        (field) => page.html.includes(fields[field]) || page.text.includes(fields[field].replace('　', ' ')),
      );
      expect(seen).toEqual(shown);
      expect(page.html).not.toContain(number);
    },
  );

  it('is walked over every page of the slice', () => {
    const walked = new Set(table.map(([, path]) => path().replace(/\/[0-9a-f-]{36}|\/[\w-]{50,}/gu, '/:')));
    const pages = portal.features
      .flatMap((feature) => feature.routes)
      .filter((route) => isOurs(route) && route.method === 'GET')
      .map(({ path }) => path.replace(/:[a-z]+/gu, ':'))
      .filter((path) => !walked.has(path));
    // Only where there is a letter, a document or an interview that is over; a request that was sent before leads away.
    expect(pages.sort()).toEqual([
      '/employer/applications/:/documents/:',
      '/employer/applications/:/letter',
      '/employer/applications/:/letter/pdf',
      '/employer/applications/:/no-show',
      '/employer/job-seekers/:/request',
    ]);
  });
});
