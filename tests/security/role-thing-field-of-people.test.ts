import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certify } from '#features/applications/actions/certify.ts';
import { listCertificatesOf } from '#features/applications/store/certificates.store.ts';
import { keepDocument, listOwnDocuments } from '#features/documents/index.ts';
import { insertInvitation } from '#features/employers/store/invitations.store.ts';
import { saveSearch } from '#features/job-search/actions/save-search.ts';
import { listSavedSearches } from '#features/job-search/store/saved-searches.store.ts';
import { findJobSeeker } from '#features/job-seekers/index.ts';
import { parseEmailAddress } from '#kernel/email-address.ts';
import { japanDay } from '#kernel/time.ts';
import { anApplication, anInvitation, aSeeker, aSentDocument } from '#kit/applications.ts';
import { anEmployer, type Employer, signInEmployer } from '#kit/employers.ts';
import { aPdf } from '#kit/files.ts';
import { sendWithFiles } from '#kit/messages.ts';
import { aNoShow } from '#kit/no-shows.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import type { Route } from '#platform/http/route.ts';
import { isOfEmployers, isOfPeople } from './walked-routes.ts';
import { ask, fillPath, routesWithIds, seenOf, type Things, tokenOf } from './walking.ts';

/** Of the one person, by a text that stands nowhere else. */
const words = {
  name: '鵠沼　千鶴',
  kana: 'クゲヌマ　チヅル',
  house: '飯田橋７丁目',
  telephone: '090-8765-1234',
  motive: '鵠志望動機',
  sentDocument: '鵠送付書類',
  ownDocument: '鵠手元書類',
  message: '鵠への返事',
  messageFile: '鵠地図',
  savedSearch: '鵠検索条件',
  recommendation: '鵠紹介のことば',
  request: '鵠リクエストのことば',
  employer: '鵠鋼業',
  invited: '鵠招待者',
  hiddenVacancy: '鵠非公開職種',
} as const;

let portal: TestPortal;
let owner: Visitor;
let stranger: Visitor;
let otherCompany: Visitor;
let things: Things;
let applied: string;
/** By the beginning of a route's name, where `:id` is not the application. */
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  portal = await openTestPortal();
  const { parts, baseUrl } = portal;
  const { database, clock } = parts;
  const employer = await anEmployer(parts);
  const vacancy = (serial: number, disclosure: 1 | 4, title = '事務員') =>
    aVacancy(parts, {
      number: `13010-${serial}`,
      establishmentNumber: employer.establishmentNumber,
      establishment: { name: words.employer },
      disclosure,
      facts: { title },
    });
  applied = await vacancy(8101, 4);
  const requested = await vacancy(8102, 1);
  const hidden = await vacancy(8103, 4, words.hiddenVacancy);
  const address = { postalCode: '1020072', text: `東京都千代田区${words.house}`, municipalityCode: '13101' };
  const answers = { address, telephone: words.telephone };
  const { name, kana } = words;
  const seeker = await aSeeker(parts, { name, kana, answers });
  const { number, accountId } = seeker;
  const other = await aSeeker(parts);
  await anApplication(parts, { ...other, vacancyNumber: requested, motive: '私の志望動機' });
  [owner, stranger] = [visitor(baseUrl), visitor(baseUrl)];
  await signIn(owner, parts, accountId);
  await signIn(stranger, parts, other.accountId);
  otherCompany = visitor(baseUrl);
  await signInEmployer(otherCompany, parts, (await anEmployer(parts)).id);
  const recommendation = await anInvitation(parts, {
    number,
    vacancyNumber: hidden,
    words: words.recommendation,
  });
  const request = await anInvitation(parts, {
    kind: 'request',
    ...{ number, vacancyNumber: requested, words: words.request, employerAccountId: employer.id },
  });
  const application = await anApplication(parts, {
    ...{ number, accountId, vacancyNumber: applied, channel: 'online-referral', motive: words.motive },
    documents: [await aSentDocument(parts, { name: words.sentDocument })],
  });
  const conversation = `/mypage/messages/${application.id}`;
  await owner.open(conversation);
  const file = { name: `${words.messageFile}.pdf`, bytes: aPdf() };
  await sendWithFiles(baseUrl, owner, { text: words.message }, [file]);
  const messageFile = /\/files\/([0-9a-f-]{36})"/u.exec((await owner.open(conversation)).html)?.[1] ?? '';
  const now = clock.now();
  const actor = { kind: 'job-seeker', id: accountId } as const;
  const ownFile = { bytes: aPdf(), mediaType: 'application/pdf' } as const;
  const choices = { items: [], texts: {} };
  const kept = { kind: 'resume', name: words.ownDocument, file: ownFile, choices } as const;
  await keepDocument(parts, { accountId, actor, now }, kept);
  await saveSearch(parts, accountId, { name: words.savedSearch, conditions: 'words=鵠' }, now);
  const person = await findJobSeeker(database.reading, number);
  if (person === undefined) throw new Error('the person is not there');
  const day = japanDay(now);
  const certifying = { person, numbers: [number], from: day, through: day, actor };
  await database.transaction((tx) => certify(tx, certifying, now));
  const { reading } = database;
  const invitation = await anInvitedUser(employer);
  const noShow = await aNoShow(parts, number);
  things = {
    ':id': application.id,
    ':position': '0',
    ':vacancy': hidden,
    ':number': hidden,
    ':step': 'contents',
    ':user': employer.id,
    ':action': 'stop',
    ':invitation': invitation,
    ':conversation': application.id,
    ':file': messageFile,
    ':document': (await listOwnDocuments(reading, accountId))[0]?.id ?? '',
    ':certificate': (await listCertificatesOf(reading, [number]))[0]?.id ?? '',
  };
  ids = {
    'applications.recommendation': recommendation.id,
    'applications.request': request.id,
    'applications.objection': noShow,
    'job-search.saved': (await listSavedSearches(reading, accountId))[0]?.id ?? '',
  };
});
afterAll(() => portal.close());

/** Somebody whom an employer asked to become a user. */
async function anInvitedUser({ establishmentNumber, id }: Employer): Promise<string> {
  const address = parseEmailAddress('kuge@post.example');
  if (!address.ok) throw new Error('the address is none');
  const { secrets, database, clock } = portal.parts;
  const given = { establishmentNumber, address: address.value, name: words.invited, department: '' };
  const invited = { ...given, role: 'member', by: { account: id } } as const;
  return database.transaction((tx) => insertInvitation(tx, secrets, invited, clock.now()));
}

const pathOf = (route: Route): string => {
  const own = Object.keys(ids).find((name) => route.name.startsWith(name));
  return fillPath(route, own === undefined ? things : { ...things, ':id': ids[own] ?? '' });
};

const walk = () => routesWithIds(portal).filter(isOfPeople);

/** What any form of the walk would take of the one whose thing it is. */
const fields = { act: 'send', reason: 'place', words: 'あ', name: 'あ', text: 'あ', motive: 'あ', once: '' };

/** Done already: they answer as for one's own thing that a second window took away before, and do nothing. */
const answersAsDone = [
  'documents.one.delete.submit',
  'job-search.saved.delete.submit',
  'employers.invitation.withdrawal',
  'employers.user.submit',
];

const refusalOf = ({ name }: Route): number => (answersAsDone.includes(name) ? 303 : 404);

describe('every page of My Page about a thing of another person', () => {
  it('is none, and shows no word of that person or the employer [REFER-2] [REFER-3] [REFER-4] [MSG-1] [s-az1]', async () => {
    const token = await tokenOf(stranger, '/mypage/settings/address');
    const asking = { browser: stranger, token, fields };
    expect(walk().length).toBeGreaterThan(30);
    for (const route of walk()) {
      const { status, html } = await ask(portal, route, pathOf(route), asking);
      expect([route.name, status, seenOf(html, words)]).toEqual([route.name, refusalOf(route), []]);
    }
  });

  it.each([["1' or '1'='1"], ['-'.repeat(36)]])('is none for %s, which was only guessed', async (guess) => {
    const token = await tokenOf(stranger, '/mypage/settings/address');
    const asking = { browser: stranger, token, fields };
    const found: string[] = [];
    for (const route of walk().filter(({ name }) => !answersAsDone.includes(name))) {
      const path = encodeURI(route.path.replace(/:[a-z]+/giu, guess));
      const { status, html } = await ask(portal, route, path, asking);
      if (status !== 404 || seenOf(html, words).length > 0) found.push(`${route.name}: ${status}`);
    }
    expect(found).toEqual([]);
  });

  it('gives nobody a place in the lists of another person [HOME-4] [MSG-1]', async () => {
    const lists = [
      '',
      '/applications',
      '/applications?show=over',
      '/applications?show=letters',
      '/recommendations',
    ];
    lists.push('/requests', '/messages', '/documents', '/jobs/saved', '/applications/certificate');
    for (const list of lists) {
      const { html } = await stranger.open(`/mypage${list}`);
      // The vacancy that the stranger applied to is of the same employer.
      const seen = seenOf(html, words).filter((key) => key !== 'employer');
      expect([list, seen]).toEqual([list, []]);
    }
  });
});

describe('every page of an establishment about what is another’s', () => {
  it('is none, and shows no word of its people, its users or its vacancies [EMP-1] [MSG-1]', async () => {
    const token = await tokenOf(otherCompany, '/employer');
    const asking = { browser: otherCompany, token, fields: { ...fields, role: 'member' } };
    const routes = routesWithIds(portal).filter(isOfEmployers);
    const own = routes.filter(({ name }) => !name.startsWith('applications.'));
    expect(own.length).toBeGreaterThan(7);
    for (const route of own) {
      const path = fillPath(route, { ...things, ':number': applied });
      const { status, html } = await ask(portal, route, path, asking);
      expect([route.name, status, seenOf(html, words)]).toEqual([route.name, refusalOf(route), []]);
    }
  });
});

describe('what others asked for', () => {
  it('stands as it was for the one whose it is, who reads every one of those words', async () => {
    const seen = new Set<string>();
    for (const route of walk().filter(({ method }) => method === 'GET')) {
      // A vacancy of 公開範囲 4 is not in the search even of those to whom it was recommended.
      const wanted = route.name.startsWith('job-search.mypage') ? [404] : [200, 303];
      const answer = await ask(portal, route, pathOf(route), { browser: owner, token: '', fields });
      expect([route.name, wanted.includes(answer.status)]).toEqual([route.name, true]);
      for (const key of seenOf(answer.html, words)) seen.add(key);
    }
    expect(Object.keys(words).filter((key) => !seen.has(key))).toEqual(['invited']);
    const { rows } = await portal.cloned.database.pool.query(
      `select state from invitations where id = any($1) union all select state from applications where id = $2 union all
       select ended_at::text from employer_invitations where id = $3 union all
       select role from employer_users where account_id = $4 and removed_at is null`,
      [
        [ids['applications.recommendation'], ids['applications.request']],
        things[':id'],
        things[':invitation'],
        things[':user'],
      ],
    );
    expect(rows.map(({ state }) => state).sort()).toEqual(['applied', 'main', null, 'sent', 'sent']);
  });
});
