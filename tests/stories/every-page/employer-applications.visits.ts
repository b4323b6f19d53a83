import { makeMove } from '#features/applications/actions/make-move.ts';
import type { ApplicationRow } from '#features/applications/index.ts';
import { listRequestsOf } from '#features/applications/store/requests.query.ts';
import type { Registration } from '#features/job-seekers/index.ts';
import { anApplication, aSeeker } from '#kit/applications.ts';
import { anEmployer, signInEmployer } from '#kit/employers.ts';
import { aVacancy } from '#kit/vacancies.ts';
import type { Visitor } from '#kit/visitor.ts';
import type { Ground } from './ground.ts';
import { longestRecord } from './ground.ts';
import { type Look, leadsOn, look, says, type Visits } from './visits.ts';

const line = (letter: string, length: number): string => letter.repeat(length);
const word = encodeURIComponent;

let counted = 0;

interface Work {
  readonly browser: Visitor;
  readonly establishmentNumber: string;
  readonly vacancyNumber: string;
}

async function atWork(
  { parts, stranger }: Ground,
  facts: { readonly standing?: 'provisional'; readonly title?: string } = {},
): Promise<Work> {
  counted += 1;
  const { id, establishmentNumber } = await anEmployer(
    parts,
    facts.standing === undefined ? {} : { standing: facts.standing },
  );
  const browser = stranger();
  await signInEmployer(browser, parts, id);
  const vacancyNumber = await aVacancy(parts, {
    number: `13010-${30_000 + counted}`,
    establishmentNumber,
    facts: { hiring: 1, ...(facts.title === undefined ? {} : { title: facts.title }) },
  });
  return { browser, establishmentNumber, vacancyNumber };
}

const longestAnswers: Registration = {
  'published-parts': ['schooling', 'career', 'introduction'],
  'self-introduction': line('自', 600),
  'strengths-detail': line('W', 300),
  'wished-work': [{ occupation: { text: '介護福祉士', code: '049' }, detail: line('希', 100) }],
  qualifications: [{ name: { text: line('資', 60), code: null } }],
  'work-history': [{ title: line('職', 60), contents: line('W', 1000) }],
};

interface Applied extends Work {
  readonly application: ApplicationRow;
}

async function applied(
  ground: Ground,
  how: { readonly channel?: 'online-referral'; readonly longest?: boolean } = {},
): Promise<Applied> {
  const { parts } = ground;
  const work = await atWork(ground, how.longest === true ? { title: line('職', 28) } : {});
  const { number, accountId } = await aSeeker(
    parts,
    how.longest === true ? { ...longestRecord, answers: longestAnswers } : {},
  );
  const application = await anApplication(parts, {
    ...{ number, accountId, vacancyNumber: work.vacancyNumber },
    ...(how.channel === undefined ? {} : { channel: how.channel }),
    ...(how.longest === true ? { motive: line('志', 2000) } : {}),
  });
  return { ...work, application };
}

const at = ({ application: { id } }: Applied, rest = ''): string => `/employer/applications/${id}${rest}`;

const interview = {
  'day-year': '2026',
  'day-month': '11',
  'day-day': '20',
  time: '14:30',
  place: line('場', 200),
  words: line('連', 1000),
};

const hired = {
  outcome: 'hired',
  'starts-on-year': '2027',
  'starts-on-month': '1',
  'starts-on-day': '5',
  differ: 'yes',
  differences: line('差', 1000),
  words: line('W', 1000),
};

async function met(ground: Ground): Promise<Applied> {
  const work = await applied(ground);
  await look(work.browser, at(work, '/interview'), interview);
  return work;
}

async function toldTo(ground: Ground): Promise<Visitor> {
  const work = await applied(ground, { longest: true });
  await look(work.browser, at(work, '/result'), { ...hired, act: 'check' });
  await work.browser.submit({ act: 'tell' }, '/result');
  return work.browser;
}

const of =
  (rest: string, how: Parameters<typeof applied>[1] = {}): Look =>
  async (ground) => {
    const work = await applied(ground, how);
    return look(work.browser, at(work, rest));
  };

const posted =
  (rest: string, fields: Readonly<Record<string, string>>): Look =>
  async (ground) => {
    const work = await applied(ground);
    return look(work.browser, at(work, rest), fields);
  };

let seekers = 0;

async function someoneFound(ground: Ground, answers: Registration = {}) {
  const work = await atWork(ground);
  seekers += 1;
  const rare = `珍${String.fromCodePoint(0x5000 + seekers)}語`;
  const { number } = await aSeeker(ground.parts, {
    answers: {
      'published-parts': ['introduction'],
      'self-introduction': rare,
      ...answers,
      ...('self-introduction' in answers
        ? { 'self-introduction': `${rare}${answers['self-introduction'] ?? ''}`.slice(0, 600) }
        : {}),
    },
  });
  const list = await work.browser.open(`/employer/job-seekers?words=${word(rare)}`);
  const path = /href="(\/employer\/job-seekers\/[\w-]{40,})"/u.exec(list.html)?.[1] ?? '';
  return { ...work, path, number };
}

const aboutSomeone =
  (rest: string, fields?: Readonly<Record<string, string>>, answers?: Registration): Look =>
  async (ground) => {
    const { browser, path, vacancyNumber } = await someoneFound(ground, answers);
    const filled = fields === undefined ? undefined : { vacancy: vacancyNumber, ...fields };
    return look(browser, `${path}${rest}`, filled);
  };

const writing = { words: line('詞', 1000), act: 'check' };

async function requested(ground: Ground) {
  const { browser, path, establishmentNumber, vacancyNumber } = await someoneFound(ground);
  await look(browser, `${path}/request`, { ...writing, vacancy: vacancyNumber });
  await browser.submit({ act: 'send' }, '/request');
  const page = { skip: 0, most: 1 };
  const [sent] = await listRequestsOf(ground.parts.database.reading, establishmentNumber, page);
  return { browser, id: sent?.id ?? '' };
}

const manyApplicants: Look = async (ground) => {
  const { browser, vacancyNumber } = await atWork(ground);
  for (let count = 0; count < 21; count += 1) await anApplication(ground.parts, { vacancyNumber });
  return look(browser, '/employer/applications?group=awaiting&page=2');
};

const withdrawn: Look = async (ground) => {
  const { parts } = ground;
  const work = await applied(ground);
  const part = { side: 'job-seeker', numbers: [work.application.job_seeker_number] } as const;
  const making = {
    part,
    applicationId: work.application.id,
    move: 'withdraw',
    actor: { kind: 'job-seeker' },
  } as const;
  await parts.database.transaction((tx) => makeMove(tx, parts, making, parts.clock.now()));
  return look(work.browser, at(work, '/no-show'));
};

export const employerApplicationVisits: Visits = {
  'applications.employer': {
    normal: async (ground) => {
      const { browser } = await applied(ground);
      return look(browser, '/employer/applications');
    },
    empty: async (ground) => look((await atWork(ground)).browser, '/employer/applications'),
    longest: async (ground) => {
      const { browser } = await applied(ground, { longest: true });
      return look(browser, '/employer/applications');
    },
    'of one vacancy': async (ground) => {
      const { browser, vacancyNumber } = await applied(ground);
      return look(browser, `/employer/applications?vacancy=${vacancyNumber}`);
    },
    'the second page': says('2 / 2ページ', manyApplicants),
  },
  'applications.employer.application': {
    normal: of(''),
    longest: of('', { longest: true }),
    referred: says('紹介状を表示', of('', { channel: 'online-referral' })),
    'with an interview': says('面接の予定を知らせました', async (ground) => (await met(ground)).browser),
    'with a result': says('採用人数に届きました', toldTo),
  },
  'applications.employer.application.submit': {
    read: says('応募の内容を確認しました', posted('', {})),
  },
  'applications.employer.interview': {
    normal: of('/interview'),
    longest: of('/interview', { longest: true }),
  },
  'applications.employer.interview.submit': {
    error: posted('/interview', { ...interview, 'day-year': '2020' }),
  },
  'applications.employer.result': { normal: of('/result'), longest: of('/result', { longest: true }) },
  'applications.employer.result.submit': {
    error: posted('/result', { outcome: 'hired', differ: 'yes', act: 'check' }),
    'to be checked': says('選考結果の確認', posted('/result', { ...hired, act: 'check' })),
  },
  'applications.employer.no-show': {
    normal: says('報告することはありません', of('/no-show')),
    'after an interview': async (ground) => {
      const work = await met(ground);
      const { parts } = ground;
      await parts.database.pool.query('update applications set interview_at = $2 where id = $1', [
        work.application.id,
        parts.clock.now().toString(),
      ]);
      return says('オンライン自主応募が使えなくなります', async () =>
        look(work.browser, at(work, '/no-show')),
      )(ground);
    },
    declined: says('辞退しています', withdrawn),
  },
  'applications.employer.no-show.submit': leadsOn('faces/employer/applicants.test.ts'),
  'applications.employer.letter': {
    normal: of('/letter', { channel: 'online-referral' }),
    longest: of('/letter', { channel: 'online-referral', longest: true }),
  },
  'applications.employer.letter.file': { normal: of('/letter/pdf', { channel: 'online-referral' }) },
  'applications.employer.document': { none: of('/documents/0') },
  'applications.employer.job-seekers': {
    normal: async (ground) => look((await someoneFound(ground)).browser, '/employer/job-seekers'),
    'many conditions': async (ground) =>
      look(
        (await atWork(ground)).browser,
        `/employer/job-seekers?employment=full-time&occupation=07&occupation=049&plain=07-11&place=13&place=13105&age=40&qualification=x&words=${word('ことば')}&size=50`,
      ),
    'a name of several places': async (ground) =>
      look((await atWork(ground)).browser, `/employer/job-seekers?near=${word('府中市')}`),
    'an unknown name': async (ground) =>
      look((await atWork(ground)).browser, `/employer/job-seekers?job=${word('どこにもない')}`),
    longest: async (ground) =>
      look((await someoneFound(ground, longestAnswers)).browser, '/employer/job-seekers?size=50'),
    empty: async (ground) =>
      look((await atWork(ground)).browser, `/employer/job-seekers?words=${word('だれもいない')}`),
    'beyond the last page': async (ground) =>
      look((await atWork(ground)).browser, '/employer/job-seekers?page=1000000'),
    'not confirmed yet': says('ハローワークが事業所を確認すると使えます', async (ground) =>
      look((await atWork(ground, { standing: 'provisional' })).browser, '/employer/job-seekers'),
    ),
  },
  'applications.employer.job-seeker': {
    normal: aboutSomeone(''),
    longest: aboutSomeone('', undefined, longestAnswers),
  },
  'applications.employer.request': { normal: aboutSomeone('/request') },
  'applications.employer.request.submit': {
    error: aboutSomeone('/request', { vacancy: '', words: '', act: 'check' }),
    'to be checked': says('リクエストの確認', aboutSomeone('/request', writing)),
  },
  'applications.employer.requests': {
    normal: async (ground) => look((await requested(ground)).browser, '/employer/requests'),
    sent: says('リクエストを送りました', async (ground) => (await requested(ground)).browser),
    empty: async (ground) => look((await atWork(ground)).browser, '/employer/requests'),
  },
  'applications.employer.withdrawal': {
    normal: async (ground) => {
      const { browser, id } = await requested(ground);
      return look(browser, `/employer/requests/${id}/withdrawal`);
    },
  },
  'applications.employer.withdrawal.submit': leadsOn('faces/employer/requests.test.ts'),
};
