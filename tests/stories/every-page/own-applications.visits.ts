import { makeMove } from '#features/applications/actions/make-move.ts';
import { reportNoShow } from '#features/applications/actions/no-shows.ts';
import type { ApplicationRow, Channel, SentDocument } from '#features/applications/index.ts';
import { insertRestriction } from '#features/applications/store/no-shows.store.ts';
import { anApplication, anInvitation, aSeeker, aSentDocument } from '#kit/applications.ts';
import { signIn } from '#kit/presence.ts';
import { aVacancy } from '#kit/vacancies.ts';
import type { Visitor } from '#kit/visitor.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { newId } from '#platform/security/secrets.ts';
import { type Ground, longestRecord } from './ground.ts';
import { type Look, leadsOn, look, says, type Visits } from './visits.ts';

const activity = '/mypage/applications';
const long = (letter: string, length: number): string => letter.repeat(length);

interface Seeking {
  readonly browser: Visitor;
  readonly number: string;
  readonly accountId: string;
}

async function seeking({ parts, stranger }: Ground, isLongest = false): Promise<Seeking> {
  const { number, accountId } = await aSeeker(parts, isLongest ? longestRecord : {});
  const browser = stranger();
  await signIn(browser, parts, accountId);
  return { browser, number, accountId };
}

let counted = 0;
/** Words as long as the forms take, without a place to break. */
function vacancy({ parts }: Ground, isLongest: boolean): Promise<string> {
  counted += 1;
  const facts = isLongest ? { title: long('職', 28), contents: long('W', 300) } : {};
  return aVacancy(parts, { number: `13010-${40_000 + counted}`, facts });
}

const nobody =
  (path: string): Look =>
  async (ground) =>
    look((await seeking(ground)).browser, path);

const invited =
  (
    kind: 'recommendation' | 'request',
    end: string,
    isLongest = false,
    fields?: Record<string, string>,
  ): Look =>
  async (ground) => {
    const { browser, number } = await seeking(ground);
    const words = isLongest ? long('W', 1000) : 'ご希望に合う求人です。';
    const vacancyNumber = await vacancy(ground, isLongest);
    const { id } = await anInvitation(ground.parts, { kind, number, vacancyNumber, words });
    return look(browser, `/mypage/${kind}s${end.replace(':id', id)}`, fields);
  };

const ofKind = (kind: 'recommendation' | 'request'): Visits => ({
  [`applications.${kind}s`]: {
    normal: invited(kind, ''),
    empty: nobody(`/mypage/${kind}s`),
    longest: invited(kind, '', true),
  },
  [`applications.${kind}`]: { normal: invited(kind, '/:id'), longest: invited(kind, '/:id', true) },
  [`applications.${kind}.submit`]: leadsOn('own-applications.test.ts'),
  [`applications.${kind}-decline`]: {
    normal: invited(kind, '/:id/decline'),
    longest: invited(kind, '/:id/decline', true),
  },
  [`applications.${kind}-decline.submit`]: {
    error: invited(kind, '/:id/decline', false, { words: long('W', 1001) }),
    done: says(
      '応募しないと返事をしました',
      invited(kind, '/:id/decline', false, { reason: 'place', words: long('W', 1000) }),
    ),
  },
});

interface Applied extends Seeking {
  readonly application: ApplicationRow;
}

async function applied(
  ground: Ground,
  channel: Channel = 'self',
  isLongest = false,
  documents: readonly SentDocument[] = [],
): Promise<Applied> {
  const person = await seeking(ground, isLongest);
  const vacancyNumber = await vacancy(ground, isLongest);
  const motive = isLongest ? long('W', 2000) : '働きたいです。';
  const facts = { ...person, vacancyNumber, channel, motive, documents };
  const application = await anApplication(ground.parts, facts);
  return { ...person, application };
}

const sideOf = ({ establishment_number: establishmentNumber }: ApplicationRow) => ({
  part: { side: 'employer', establishmentNumber } as const,
  actor: { kind: 'employer', id: newId(), establishmentNumber } as Actor,
});

/** So many hours from now; with less than none it is over. */
async function withInterview({ parts }: Ground, application: ApplicationRow, hours: number): Promise<void> {
  const now = parts.clock.now();
  const changes = () => ({
    interview_at: now.add({ hours }),
    interview_place: long('場', 60),
    interview_words: long('W', 300),
  });
  const move = {
    ...sideOf(application),
    applicationId: application.id,
    move: 'set-interview' as const,
    changes,
  };
  await parts.database.transaction((tx) => makeMove(tx, parts, move, now));
}

/** With one document, whose name is as long as it may be. */
const withDocument =
  (end: string): Look =>
  async (ground) => {
    const documents = [await aSentDocument(ground.parts, { name: long('書', 100) })];
    const { browser, application } = await applied(ground, 'self', false, documents);
    return look(browser, `${activity}/${application.id}${end}`);
  };

const one =
  (end: string, channel: Channel = 'self', isLongest = false): Look =>
  async (ground) => {
    const { browser, application } = await applied(ground, channel, isLongest);
    return look(browser, `${activity}/${application.id}${end}`);
  };

const listed =
  (query: string, channel: Channel = 'self', isLongest = false): Look =>
  async (ground) =>
    look((await applied(ground, channel, isLongest)).browser, `${activity}${query}`);

const interviewed: Look = async (ground) => {
  const { browser, application } = await applied(ground);
  await withInterview(ground, application, 48);
  return look(browser, `${activity}/${application.id}`);
};

const reported =
  (end: string, fields?: Record<string, string>): Look =>
  async (ground) => {
    const { browser, application } = await applied(ground);
    await withInterview(ground, application, -2);
    const { part, actor } = sideOf(application);
    const { parts } = ground;
    const report = { part, actor, applicationId: application.id };
    await parts.database.transaction((tx) => reportNoShow(tx, parts, report, parts.clock.now()));
    return look(browser, `${activity}/${application.id}${end}`, fields);
  };

const hired: Look = async (ground) => {
  const { browser, application } = await applied(ground);
  const result = { outcome: 'hired' as const, words: long('W', 300), differences: long('条', 300) };
  const move = {
    ...sideOf(application),
    applicationId: application.id,
    move: 'hire' as const,
    changes: () => ({ result }),
  };
  const { parts } = ground;
  await parts.database.transaction((tx) => makeMove(tx, parts, move, parts.clock.now()));
  return look(browser, `${activity}/${application.id}`);
};

const withdrawn: Look = async (ground) => {
  const { browser, application } = await applied(ground);
  return look(browser, `${activity}/${application.id}/withdraw`, {});
};

const restricted =
  (path: string): Look =>
  async (ground) => {
    const { browser, number } = await seeking(ground);
    const { parts } = ground;
    const since = parts.clock.now();
    await parts.database.transaction((tx) => insertRestriction(tx, { id: newId(), number, since }));
    return look(browser, path.replace(':vacancy', await vacancy(ground, false)));
  };

const applying =
  (end: string, isLongest = false, fields?: Record<string, string>): Look =>
  async (ground) => {
    const { browser } = await seeking(ground, isLongest);
    const base = `${activity}/new/${await vacancy(ground, isLongest)}`;
    if (end === '/check') {
      await browser.open(`${base}/contents`);
      return browser
        .submit({ motive: isLongest ? long('W', 2000) : '働きたいです。' }, 'contents')
        .then(() => browser);
    }
    return look(browser, `${base}${end}`, fields);
  };

const sent: Look = async (ground) => {
  const browser = await applying('/check')(ground);
  await browser.submit({}, 'check');
  return browser;
};

const certificate =
  (end: string): Look =>
  async (ground) => {
    const { browser } = await applied(ground);
    await look(browser, `${activity}/certificate`, {});
    if (end !== '') await browser.open(`${browser.page.url}${end}`);
    return browser;
  };

/** The job seeker's side of applications. */
export const ownApplicationsVisits: Visits = {
  ...ofKind('recommendation'),
  ...ofKind('request'),
  'applications.activity': {
    normal: listed(''),
    empty: nobody(activity),
    longest: listed('', 'self', true),
    letters: listed('?show=letters', 'online-referral'),
    'no letters': nobody(`${activity}?show=letters`),
    over: nobody(`${activity}?show=over`),
    restricted: says('オンライン自主応募は、今は使えません', restricted(activity)),
  },
  'applications.own': {
    normal: one(''),
    longest: one('', 'self', true),
    'with a letter': one('', 'online-referral'),
    'with a document': withDocument(''),
    'with an interview': says('この日時の面接に行く', interviewed),
    'with a report': says('異議を申し立てる', reported('')),
    hired: says('求人票とちがう条件', hired),
  },
  'applications.own.submit': leadsOn('own-applications.test.ts'),
  'applications.own-withdraw': { normal: one('/withdraw') },
  'applications.own-withdraw.submit': { done: says('応募を辞退しました', withdrawn) },
  'applications.objection': { normal: reported('/objection') },
  'applications.objection.submit': {
    error: reported('/objection', { words: long('W', 1001) }),
    done: says('異議を受け付けました', reported('/objection', { words: long('W', 1000) })),
  },
  'applications.own-document': { normal: withDocument('/documents/0') },
  'applications.letter': {
    normal: one('/letter', 'online-referral'),
    longest: one('/letter', 'online-referral', true),
  },
  'applications.letter-file': { normal: one('/letter/file', 'online-referral') },
  'applications.apply': {
    normal: applying(''),
    longest: applying('', true),
    restricted: says('面接に参加しなかったという報告', restricted(`${activity}/new/:vacancy`)),
  },
  'applications.apply.step': { normal: applying('/contents') },
  'applications.apply.step.submit': { error: applying('/contents', false, { motive: '' }) },
  'applications.apply.check': { normal: applying('/check'), longest: applying('/check', true) },
  'applications.apply.check.submit': { done: says('応募しました', sent) },
  'applications.apply.saved': {
    normal: says('まだ応募していません', applying('/contents', false, { motive: '途中', save: 'yes' })),
  },
  'applications.certificate': { normal: nobody(`${activity}/certificate`) },
  'applications.certificate.submit': {
    error: async (ground) =>
      look((await seeking(ground)).browser, `${activity}/certificate`, { 'from-year': 'x' }),
  },
  'applications.certificate.one': { normal: certificate('') },
  'applications.certificate.file': { normal: certificate('/file') },
};
