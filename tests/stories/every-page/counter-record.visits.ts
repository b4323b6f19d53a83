import type { Registration } from '#features/job-seekers/index.ts';
import { anApplication, anInvitation } from '#kit/applications.ts';
import { aCertificate } from '#kit/certificates.ts';
import { aNoShowObjectedTo } from '#kit/no-shows.ts';
import { aJobSeeker } from '#kit/people.ts';
import { aVacancy } from '#kit/vacancies.ts';
import type { Visitor } from '#kit/visitor.ts';
import { type Ground, longestAddress, longestRecord } from './ground.ts';
import { type Look, look, says, type Visits } from './visits.ts';

type Fields = Readonly<Record<string, string>>;

/** Of every kind something, as long as the form takes it; also what is hidden until asked for. */
const longest: Registration = {
  email: longestAddress,
  'nearest-station': 'W'.repeat(60),
  disability: 'yes',
  'disability-condition': '状'.repeat(500),
  consideration: 'C'.repeat(500),
  'wished-work': [1, 2, 3].map(() => ({
    occupation: { text: '介護職員', code: '049' },
    detail: 'W'.repeat(100),
  })),
  'work-history': Array.from({ length: 20 }, () => ({
    title: 'T'.repeat(60),
    contents: '仕'.repeat(1000),
    'leaving-reason': 'health' as const,
    'leaving-reason-detail': 'R'.repeat(200),
  })),
  'self-introduction': '自'.repeat(600),
  'remarks-at-work': 'M'.repeat(500),
};

const few: Registration = { disability: 'yes', 'disability-condition': '聞こえにくい' };

interface Opened {
  readonly browser: Visitor;
  readonly number: string;
}

/** A page of a record, as the desk sees it. */
async function open(ground: Ground, page: string, answers: Registration = few): Promise<Opened> {
  const facts = answers === longest ? { ...longestRecord, answers } : { answers };
  const { number } = await aJobSeeker(ground.parts, facts);
  const { browser } = await ground.desk();
  await browser.open(`/counter/job-seekers/${number}${page}`);
  return { browser, number };
}

const shows =
  (page: string, answers?: Registration): Look =>
  async (ground) =>
    (await open(ground, page, answers)).browser;

const sends =
  (
    page: string,
    fields: Fields,
    { answers, action = page }: { answers?: Registration; action?: string } = {},
  ): Look =>
  async (ground) => {
    const { browser } = await open(ground, page, answers);
    await browser.submit(fields, action);
    return browser;
  };

const basic = '/registration/basic';
const career = '/registration/career';

/** Somebody else changes the telephone number while this desk types another. */
const changedMeanwhile: Look = async (ground) => {
  const { browser, number } = await open(ground, basic);
  await browser.submit({ reveal: 'yes' }, basic);
  const { browser: colleague } = await ground.desk();
  await colleague.open(`/counter/job-seekers/${number}${basic}`);
  await colleague.submit({ reveal: 'yes' }, basic);
  await colleague.submit({ telephone: '0399999999' }, basic);
  await browser.submit({ telephone: '0312345678' }, basic);
  return browser;
};

/** So many changes that there is more than one page of them. */
const manyChanges =
  (answers?: Registration): Look =>
  async (ground) => {
    const { browser, number } = await open(ground, '/registration/remarks', answers);
    const remarks = browser.page.url;
    for (let count = 1; count <= 11; count += 1) {
      await browser.open(remarks);
      await browser.submit({ 'contact-times': `${count}時`, 'other-remarks': `${count}`.repeat(200) });
    }
    await browser.open(`/counter/job-seekers/${number}/changes`);
    return browser;
  };

const hiddenChanges =
  (reveals: boolean): Look =>
  async (ground) => {
    const { browser, number } = await open(ground, basic);
    await browser.submit({ reveal: 'yes' }, basic);
    await browser.submit({ telephone: '0312345678', disability: 'no', accepted: '' }, basic);
    await browser.submit({}, basic);
    await browser.open(`/counter/job-seekers/${number}/changes`);
    if (reveals) await browser.submit({}, '/changes');
    return browser;
  };

const consultation = { act: 'write', kind: 'advice', words: '相'.repeat(4000) };

const correctsConsultation: Look = async (ground) => {
  const { browser, number } = await open(ground, '/consultations');
  await browser.submit(consultation, '/consultations');
  const link = /href="([^"]*correct=[^"]+)"/u.exec(browser.page.html)?.[1] ?? '';
  await browser.open(link);
  await browser.submit({ words: '直した内容' }, '/consultations');
  await browser.open(`/counter/job-seekers/${number}/consultations`);
  return browser;
};

/** A page of somebody who was referred. */
const referred =
  (pageOf: (applicationId: string) => string, fields?: Fields): Look =>
  async (ground) => {
    const { id, job_seeker_number: number } = await anApplication(ground.parts, {
      channel: 'counter-referral',
    });
    const { browser } = await ground.desk();
    const page = pageOf(id);
    await browser.open(`/counter/job-seekers/${number}/${page}`);
    if (fields !== undefined) await browser.submit(fields, page.split('?')[0]);
    return browser;
  };

const opensVacancy =
  (sendsIt: boolean): Look =>
  async (ground) => {
    const { browser, number } = await open(ground, '/referral', few);
    const vacancy = await aVacancy(ground.parts);
    await browser.open(`/counter/job-seekers/${number}/referral?vacancy=${vacancy}`);
    if (sendsIt) await browser.submit({}, '/referral');
    return browser;
  };

const objected =
  (fields?: Fields): Look =>
  async (ground) => {
    const number = await aNoShowObjectedTo(ground.parts);
    const { browser } = await ground.desk();
    await browser.open(`/counter/job-seekers/${number}/no-shows`);
    if (fields !== undefined) await browser.submit(fields, '/no-shows');
    return browser;
  };

/** Two vacancies and one that was sent before. */
const recommends =
  (fields?: Fields): Look =>
  async (ground) => {
    const { browser, number } = await open(ground, '/recommendations', few);
    const vacancies = [await aVacancy(ground.parts), await aVacancy(ground.parts)];
    await anInvitation(ground.parts, { number });
    const address = vacancies.map((one) => `vacancy=${one}`).join('&');
    const base = `/counter/job-seekers/${number}/recommendations`;
    await browser.open(
      fields === undefined ? `${base}?words=介護&size=10&${address}` : `${base}/check?${address}`,
    );
    if (fields !== undefined && Object.keys(fields).length > 0) await browser.submit(fields, '/check');
    return browser;
  };

const withdraws: Look = async (ground) => {
  const { id, job_seeker_number: number } = await anInvitation(ground.parts);
  const { browser } = await ground.desk();
  await browser.open(`/counter/job-seekers/${number}/recommendations`);
  await browser.submit({ withdraw: id }, '/recommendations');
  return browser;
};

const checksCertificate =
  (isKnown: boolean): Look =>
  async (ground) => {
    const code = isKnown ? await aCertificate(ground.parts) : 'ABCD';
    const { browser } = await ground.desk();
    return look(browser, '/counter/certificates', { code });
  };

export const counterRecordVisits: Visits = {
  'applications.certificates': {
    normal: async ({ desk }) => look((await desk()).browser, '/counter/certificates'),
  },
  'applications.certificates.submit': {
    error: says('この番号の証明はありません', checksCertificate(false)),
    done: says('証明の内容', checksCertificate(true)),
  },
  'counter.record.recommendations': {
    empty: shows('/recommendations?words=かかわりのないことば&size=10'),
    normal: recommends(),
    'a name that is none': shows('/recommendations?near=どこでもない&size=10'),
  },
  'counter.record.recommendations.submit': { done: says('おすすめを取り下げました', withdraws) },
  'counter.record.recommendations.check': {
    empty: shows('/recommendations/check'),
    normal: recommends({}),
  },
  'counter.record.recommendations.check.submit': {
    error: recommends({ words: '長'.repeat(1001) }),
    done: says('おすすめの求人を送りました', recommends({ words: 'ご希望に合う求人です。' })),
  },
  'counter.record.referral': {
    empty: shows('/referral'),
    normal: opensVacancy(false),
    'a number that is none': shows('/referral?vacancy=999'),
  },
  'counter.record.referral.submit': { 'with the letter': says('紹介しました', opensVacancy(true)) },
  'counter.record.letters': { normal: referred((id) => `letters/${id}`) },
  'counter.record.letter-files': { normal: referred((id) => `letter-files/${id}`) },
  'counter.record.applications': {
    empty: shows('/applications'),
    normal: referred((id) => `applications?of=${id}`),
  },
  'counter.record.applications.submit': {
    error: referred((id) => `applications?of=${id}`, { outcome: '', reason: '' }),
    done: referred((id) => `applications?of=${id}`, { outcome: 'hired', reason: '求人者から電話' }),
  },
  'counter.record.no-shows': { empty: shows('/no-shows'), normal: objected() },
  'counter.record.no-shows.submit': {
    error: objected({ decision: '', reason: '' }),
    done: objected({ decision: 'upheld', reason: '求人者に確かめた' }),
  },
  'counter.record.consultations': {
    empty: shows('/consultations'),
    'with a correction': says('直す前の内容', correctsConsultation),
  },
  'counter.record.consultations.submit': {
    error: sends('/consultations', { act: 'write' }),
    longest: sends('/consultations', consultation, { answers: longest }),
  },
  'counter.record.sensitive': { 'leads to the record': shows('/sensitive') },
  'counter.record.sensitive.submit': {
    'with what was hidden': says('聞こえにくい', sends('', {}, { action: '/sensitive' })),
    longest: sends('', {}, { action: '/sensitive', answers: longest }),
  },
  'counter.record.registration': {
    normal: shows(basic),
    'nothing hidden': shows('/registration/wishes'),
    'all of it hidden': says('表示して直す', shows('/registration/disability')),
    longest: shows('/registration/wishes', longest),
  },
  'counter.record.registration.submit': {
    error: sends('/registration/wishes', { 'wished-employment': '', 'hours-from': '25時' }),
    'with what was hidden': says('在留資格', sends(basic, { reveal: 'yes' })),
    'a screen that is not used': says(
      '使わない画面',
      sends('/registration/disability', { reveal: 'yes' }, { answers: {} }),
    ),
    'changed meanwhile': says('03-9999-9999', changedMeanwhile),
    longest: sends(career, { reveal: 'yes' }, { answers: longest }),
  },
  'counter.record.changes': {
    normal: manyChanges(),
    empty: shows('/changes'),
    'something hidden': says('隠している内容', hiddenChanges(false)),
    longest: manyChanges(longest),
  },
  'counter.record.changes.submit': { 'with what was hidden': says('03-1234-5678', hiddenChanges(true)) },
};
