import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellResult } from '#features/applications/index.ts';
import { anApplication, anInvitation, aSeeker, aSentDocument } from '#kit/applications.ts';
import { aDesk, sitDown } from '#kit/desk.ts';
import { anEmployer, signInEmployer } from '#kit/employers.ts';
import { aPdf } from '#kit/files.ts';
import { sendWithFiles } from '#kit/messages.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import type { Route } from '#platform/http/route.ts';
import { isOfRecords } from './walked-routes.ts';
import { ask, fillPath, routesWithIds, seenOf, type Things, tokenOf } from './walking.ts';

/** What stands between the person, the employer and the office, by a text that stands nowhere else. */
const words = {
  name: '鶚沢　千鶴',
  telephone: '090-2345-9876',
  motive: '鶚志望動機',
  document: '鶚送付書類',
  toEmployer: '鶚から会社へ',
  toEmployerFile: '鶚会社への地図',
  fromEmployer: '鶚への会社の返事',
  ofResult: '鶚採用のことば',
  ofRequest: '鶚リクエストのことば',
  toOffice: '鶚から窓口へ',
  toOfficeFile: '鶚窓口への地図',
  ofRecommendation: '鶚紹介のことば',
} as const;

type Word = keyof typeof words;

let portal: TestPortal;
let colleague: Visitor;
let elsewhere: Visitor;
let chiefElsewhere: Visitor;
let things: Things;
let neighbour: string;
let employerFile: string;

const fileIn = (html: string): string => /\/files\/([0-9a-f-]{36})"/u.exec(html)?.[1] ?? '';

beforeAll(async () => {
  portal = await openTestPortal();
  const { parts, baseUrl } = portal;
  const employer = await anEmployer(parts);
  const vacancy = (serial: number) =>
    aVacancy(parts, { number: `13010-${serial}`, establishmentNumber: employer.establishmentNumber });
  const [applied, requested, recommended] = [await vacancy(8201), await vacancy(8202), await vacancy(8203)];
  const { name, telephone } = words;
  const { number, accountId } = await aSeeker(parts, { name, answers: { telephone } });
  neighbour = (await aSeeker(parts)).number;
  const application = await anApplication(parts, {
    ...{ number, accountId, vacancyNumber: applied, channel: 'online-referral', motive: words.motive },
    documents: [await aSentDocument(parts, { name: words.document })],
  });
  const employerAccountId = employer.id;
  const asked = { number, vacancyNumber: requested, words: words.ofRequest, employerAccountId };
  await anInvitation(parts, { kind: 'request', ...asked });
  await anInvitation(parts, { number, vacancyNumber: recommended, words: words.ofRecommendation });
  const [person, company] = [visitor(baseUrl), visitor(baseUrl)];
  await signIn(person, parts, accountId);
  await signInEmployer(company, parts, employer.id);
  const send = async (browser: Visitor, path: string, text: string, file?: string): Promise<string> => {
    await browser.open(path);
    const files = file === undefined ? [] : [{ name: `${file}.pdf`, bytes: aPdf() }];
    await sendWithFiles(baseUrl, browser, { text }, files);
    return fileIn((await browser.open(path)).html);
  };
  const conversation = `messages/${application.id}`;
  employerFile = await send(person, `/mypage/${conversation}`, words.toEmployer, words.toEmployerFile);
  await send(company, `/employer/${conversation}`, words.fromEmployer);
  const officeFile = await send(person, '/mypage/messages/office', words.toOffice, words.toOfficeFile);
  const result = { outcome: 'hired', words: words.ofResult, differences: '' } as const;
  const { establishmentNumber } = employer;
  const told = await parts.database.transaction((tx) =>
    tellResult(
      tx,
      parts,
      {
        part: { side: 'employer', establishmentNumber },
        applicationId: application.id,
        actor: { kind: 'employer', id: employer.id, establishmentNumber },
        told: { result, startsOn: null },
      },
      parts.clock.now(),
    ),
  );
  if (!told.ok) throw new Error(`no result was told: ${told.fault}`);
  [colleague, elsewhere, chiefElsewhere] = [visitor(baseUrl), visitor(baseUrl), visitor(baseUrl)];
  sitDown(colleague, parts, await aDesk(parts));
  sitDown(elsewhere, parts, await aDesk(parts, { officeNumber: '14010' }));
  sitDown(chiefElsewhere, parts, await aDesk(parts, { officeNumber: '14010', role: 'chief' }));
  things = { ':number': number, ':application': application.id, ':file': officeFile, ':step': 'basic' };
});
afterAll(() => portal.close());

const walk = () => routesWithIds(portal).filter(isOfRecords);
const page = '/counter/settings';

/** Fields that many of the forms would take. */
const fieldsOf = (): Things => ({
  ...{ act: 'write', kind: 'advice', words: 'あ', text: 'あ', reason: 'あ', outcome: 'withdrawn' },
  application: things[':application'] ?? '',
});

/** 403 only where no record of any office would be shown to this role. */
const answersTo = (route: Route, role: string): number =>
  route.right?.({ id: '', name: '', role }) === false ? 403 : 404;

describe('every page of a record', () => {
  it.each(['counter', 'chief'] as const)(
    'is none for a %s of another office who gave no reason, with every GET and every POST [STAFF-1] [s-az1]',
    async (role) => {
      const browser = role === 'chief' ? chiefElsewhere : elsewhere;
      const asking = { browser, token: await tokenOf(browser, page), fields: fieldsOf() };
      expect(walk().length).toBeGreaterThan(40);
      for (const route of walk()) {
        const { status, html } = await ask(portal, route, fillPath(route, things), asking);
        const found = [route.name, status, seenOf(html, words)];
        expect(found).toEqual([route.name, answersTo(route, role), []]);
      }
    },
  );

  it('does not reach a thing of one person by way of another person’s number [STAFF-1] [REFER-2] [MSG-1]', async () => {
    const asking = { browser: colleague, token: await tokenOf(colleague, page), fields: fieldsOf() };
    const other = { ...things, ':number': neighbour };
    const named = walk().filter(({ path }) => path.includes(':application') || path.includes(':file'));
    expect(named.length).toBeGreaterThan(2);
    for (const route of named) {
      const { status, html } = await ask(portal, route, fillPath(route, other), asking);
      expect([route.name, status, seenOf(html, words)]).toEqual([route.name, 404, []]);
    }
    for (const route of walk().filter(({ method }) => method === 'POST')) {
      const { html } = await ask(portal, route, fillPath(route, other), asking);
      expect([route.name, seenOf(html, words)]).toEqual([route.name, []]);
    }
    const { rows } = await portal.cloned.database.pool.query('select state from applications where id = $1', [
      things[':application'],
    ]);
    expect(rows).toEqual([{ state: 'hired' }]);
  });

  it('does not hand out a file that the person and an employer sent to one another [MSG-1]', async () => {
    const path = (file = '') => `/counter/job-seekers/${things[':number']}/messages/files/${file}`;
    expect((await colleague.open(path(things[':file']))).status).toBe(200);
    expect((await colleague.open(path(employerFile))).status).toBe(404);
  });
});

/** By page, what stands on it for the office of the person; all else must not. */
const table: readonly (readonly [page: string, shown: readonly Word[]])[] = [
  ['', ['name']],
  ['/applications', ['name']],
  ['/applications?of=:application', ['name']],
  ['/letters/:application', ['name']],
  ['/recommendations', ['name']],
  ['/recommendations/check', ['name']],
  ['/referral', ['name']],
  ['/no-shows', ['name']],
  ['/messages', ['name', 'toOffice', 'toOfficeFile']],
  ['/consultations', ['name']],
  ['/changes', ['name']],
];

describe('what staff read of a person’s chain', () => {
  it.each(table)(
    'on %s is the office’s part, without motive, documents and messages with the employer [STAFF-1] [MSG-1]',
    async (end, shown) => {
      const path = `/counter/job-seekers/${things[':number']}${end}`;
      const { status, html } = await colleague.open(
        path.replace(':application', things[':application'] ?? ''),
      );
      expect([status, seenOf(html, words)]).toEqual([200, shown]);
    },
  );

  it.each(['/counter', '/counter/notices', '/counter/establishments'])(
    'on %s, which is about nobody, is no more than a name [STAFF-1]',
    async (path) => {
      const { html } = await colleague.open(path);
      expect(seenOf(html, words).filter((key) => key !== 'name')).toEqual([]);
    },
  );
});
