import {
  changeRegistration,
  findJobSeeker,
  type JobSeekerRow,
  type Registration,
} from '#features/job-seekers/index.ts';
import { Temporal } from '#kernel/time.ts';
import type { Visitor } from '#kit/visitor.ts';
import type { Ground } from './ground.ts';
import { longestRecord } from './ground.ts';
import { type Look, leadsOn, look, says, type Visits } from './visits.ts';

type Fields = Readonly<Record<string, string>>;
type Facts = Partial<JobSeekerRow>;

/** What somebody with such a record sees of a page, or gets who sends its form. */
const sees =
  (path: string, record?: Facts, fields?: Fields): Look =>
  async ({ person }) =>
    look((await person(record === undefined ? {} : { record })).browser, path, fields);

const notRegistered =
  (path: string): Look =>
  async ({ person }) =>
    look((await person({ hasRecord: false })).browser, path);

const long = (letter: string, length: number): string => letter.repeat(length);

/** What the items take at most, without a place to break. */
const longestAnswers: Registration = {
  name: `${long('長', 30)}　${long('名', 29)}`,
  kana: `${long('ナ', 30)}　${long('ガ', 29)}`,
  'birth-date': '1985-04-01',
  sex: 'not-told',
  address: { postalCode: '1020072', text: `東京都千代田区${long('飯', 193)}`, municipalityCode: '13101' },
  telephone: '090-1234-5678',
  'nearest-station': long('W', 60),
  email: `${long('m', 64)}@${long('e', 32)}.jp`,
  disability: 'yes',
  'disability-condition': long('状', 500),
  publication: 'public',
  'published-parts': ['schooling', 'career', 'introduction'],
  provision: 'none',
  guidance: 'yes',
  'wished-employment': 'part-time',
  'wished-work': Array.from({ length: 3 }, () => ({
    occupation: { text: '介護職員', code: '049' },
    detail: long('W', 100),
  })),
  'work-history': Array.from({ length: 20 }, () => ({
    title: long('事', 60),
    employer: long('社', 60),
    contents: long('仕', 1000),
  })),
  'self-introduction': long('自', 600),
  'other-remarks': long('他', 500),
};

const longest: Facts = { ...longestRecord, answers: longestAnswers };
const everything: Facts = { kind: 'online', answers: longestAnswers };
const lapsed: Facts = { valid_through: Temporal.PlainDate.from('2026-10-31') };
const longAgo: Facts = { valid_through: Temporal.PlainDate.from('2026-08-31') };
const ending: Facts = { valid_through: Temporal.PlainDate.from('2026-11-05') };
const stopped: Facts = { invalid_since: Temporal.PlainDate.from('2026-11-01'), invalid_reason: 'owner' };

const settings = '/mypage/settings';
const record = `${settings}/registration`;
const publication = `${settings}/publication`;
const validity = `${settings}/validity`;

async function joined({ person }: Ground): Promise<Visitor> {
  const living = await person();
  return (await person({ record: { joined_into: living.number } })).browser;
}

/** Staff change the telephone number while the person types another. */
const changedMeanwhile: Look = async ({ person, parts }) => {
  const { browser, number } = await person();
  await browser.open(`${record}/basic`);
  await parts.database.transaction(async (tx) => {
    const seen = (await findJobSeeker(tx, number))?.revision ?? 0;
    const change = { number, seen, answers: { telephone: '03-9999-9999' } };
    await changeRegistration(tx, change, { kind: 'staff', officeNumber: '13010' }, parts.clock.now());
  });
  await browser.submit({ telephone: '0312345678' }, `${record}/basic`);
  return browser;
};

const manyChanges: Look = async ({ person }) => {
  const { browser } = await person({ record: everything });
  for (let count = 1; count <= 22; count += 1) {
    await look(browser, `${record}/remarks`, {
      'contact-times': `${count}時`,
      'other-remarks': long(`${count}`, 200),
    });
  }
  return look(browser, `${record}/changes`);
};

export const ownRecordVisits: Visits = {
  'my-page.home': {
    normal: sees('/mypage'),
    longest: sees('/mypage', longest),
    'of an online registrant': sees('/mypage', { kind: 'online' }),
    'with something that awaits': says('あなたの返事を待っています', sees('/mypage', ending)),
    invalid: says('求職登録が無効です', sees('/mypage', lapsed)),
    'not registered yet': notRegistered('/mypage'),
  },
  'my-page.settings': {
    normal: sees(settings),
    longest: sees(settings, longest),
    invalid: sees(settings, stopped),
    'without a record': notRegistered(settings),
    done: says('パスワードを変更しました', sees(`${settings}?done=password`)),
  },
  'registration.record': {
    normal: sees(record),
    longest: sees(record, longest),
    everything: sees(record, everything),
    changed: says('変更しました', sees(`${record}/basic`, { kind: 'online' }, { telephone: '0312345678' })),
    'nothing changed': says('変わったところはありません', sees(`${record}/wishes`, {}, {})),
    joined: async (ground) => look(await joined(ground), record),
  },
  'registration.record.change': {
    normal: sees(`${record}/basic`),
    longest: sees(`${record}/career`, longest),
    'of an online registrant': sees(`${record}/basic`, { kind: 'online' }),
  },
  'registration.record.change.submit': {
    error: sees(`${record}/basic`, {}, { telephone: '12', 'address-postal': 'x' }),
    warned: says('確認してください', sees(`${record}/basic`, everything, { disability: 'no' })),
    'changed meanwhile': changedMeanwhile,
  },
  'registration.record.changes': {
    normal: async ({ person }) => {
      const { browser } = await person();
      await look(browser, `${record}/basic`, { telephone: '0312345678' });
      return look(browser, `${record}/changes`);
    },
    empty: sees(`${record}/changes`),
    longest: manyChanges,
  },
  'registration.publication': {
    normal: sees(publication),
    longest: sees(publication, longest),
    paused: says('今は、会社に見えていません', sees(publication, { ...lapsed, answers: longestAnswers })),
    done: says('公開しました', sees(publication, {}, { publication: 'public' })),
  },
  'registration.publication.submit': {
    error: sees(publication, {}, { publication: 'everything' }),
    'changed meanwhile': async ({ person, portal }) => {
      const { browser } = await person();
      await browser.open(publication);
      await browser.tab(portal.baseUrl).submit({ publication: 'public' }, publication);
      await browser.submit({ publication: 'public', 'published-parts': 'career' }, publication);
      return browser;
    },
  },
  'registration.validity': {
    normal: sees(validity),
    lapsed: says('自分で有効にできます', sees(validity, lapsed)),
    'lapsed long ago': says('窓口にお越しください', sees(validity, longAgo)),
    'set invalid': says('無効にしたため', sees(validity, stopped)),
    done: says('有効にしました', sees(validity, lapsed, {})),
  },
  'registration.validity.submit': leadsOn(
    'the page of the validity, or where the person wanted to be [REG-7]',
  ),
  'registration.validity-end': {
    normal: sees(`${validity}/end`),
    longest: sees(`${validity}/end`, longest),
  },
  'registration.validity-end.submit': leadsOn('the page of the validity, which says what stopped [REG-7]'),
};
