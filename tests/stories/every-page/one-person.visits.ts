import { Temporal } from '#kernel/time.ts';
import { aJobSeeker } from '#kit/people.ts';
import { type Ground, longestRecord } from './ground.ts';
import { people } from './people.ts';
import { type Look, leadsOn, look, says, type Visits } from './visits.ts';

type Fields = Readonly<Record<string, string>>;
type State = keyof typeof people;

const path = (number: string, page: string): string => `/counter/job-seekers/${number}${page}`;

/** A page about one person, as staff see it; with fields, what its form answers. */
const ofPerson =
  (state: State, page: string, fields?: Fields): Look =>
  async (ground) => {
    const number = await people[state](ground);
    return look((await ground.desk()).browser, path(number, page), fields);
  };

/** A page about somebody with these facts in the record. */
const ofRecord =
  (facts: Parameters<typeof aJobSeeker>[1], page: string, fields?: Fields): Look =>
  async (ground) => {
    const { number } = await aJobSeeker(ground.parts, facts);
    return look((await ground.desk()).browser, path(number, page), fields);
  };

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const online = { kind: 'online', confirmed_at: null } as const;

/** Nobody else has this telephone number. */
const alone = '03-9999-0001';
let counted = 0;

/** Two records that may be of one person. */
async function aPair({ parts }: Ground, facts: Parameters<typeof aJobSeeker>[1] = {}) {
  counted += 1;
  const telephone = `03-8888-${String(counted).padStart(4, '0')}`;
  const first = await aJobSeeker(parts, { ...facts, telephone });
  const second = await aJobSeeker(parts, { ...facts, ...online, telephone, wished_work: 'W'.repeat(200) });
  return { first: first.number, second: second.number };
}

const comparing =
  (fields?: Fields, facts?: Parameters<typeof aJobSeeker>[1]): Look =>
  async (ground) => {
    const { first, second } = await aPair(ground, facts);
    const { browser } = await ground.desk();
    await browser.open(path(first, `/joining?with=${second}`));
    if (fields !== undefined) await browser.submit(fields);
    return browser;
  };

/** After two were joined; `page` is of the one that lives on. */
const joined =
  (page: string, fields?: Fields): Look =>
  async (ground) => {
    const { first, second } = await aPair(ground);
    const { browser } = await ground.desk();
    await browser.open(path(first, `/joining?with=${second}`));
    await browser.submit({ living: first, reason: 'R'.repeat(200) });
    await browser.open(path(first, page));
    if (fields !== undefined) await browser.submit(fields);
    return browser;
  };

const ownPaper =
  (page: string, record: Parameters<typeof aJobSeeker>[1] = {}): Look =>
  async ({ person }) =>
    look((await person({ record })).browser, `/mypage/papers/${page}`);

/** What staff do for one person besides the record itself, and the papers of a registration. */
export const onePersonVisits: Visits = {
  'counter.record.confirmation': {
    normal: ofRecord(online, '/confirmation'),
    longest: ofRecord({ ...online, ...longestRecord }, '/confirmation'),
    'checked already': says('確認は終わっています', ofPerson('open', '/confirmation')),
  },
  'counter.record.confirmation.submit': { error: ofRecord(online, '/confirmation', {}) },
  'counter.record.validity': {
    normal: ofRecord({ valid_through: day('2027-12-31') }, '/validity'),
    'in its last month': async (ground) => {
      const today = ground.parts.clock.now().toZonedDateTimeISO('Asia/Tokyo').toPlainDate();
      const lastDay = today.with({ day: today.daysInMonth });
      return says('有効期限を延ばす', ofRecord({ valid_through: lastDay }, '/validity'))(ground);
    },
    lapsed: says('もう一度有効にする', ofRecord({ valid_through: day('2026-01-31') }, '/validity')),
    'ended by its owner': says(
      '本人が無効にしました',
      ofRecord({ invalid_since: day('2026-11-02'), invalid_reason: 'owner' }, '/validity'),
    ),
  },
  'counter.record.validity.submit': leadsOn('the record, which says so [REG-5]'),
  'counter.record.joining': {
    normal: ofRecord({ telephone: alone }, '/joining'),
    'with a pair': async (ground) => {
      const { first } = await aPair(ground);
      return says('見くらべる', async ({ desk }) => look((await desk()).browser, path(first, '/joining')))(
        ground,
      );
    },
    'side by side': says('項目ごとに見くらべてください', comparing()),
    longest: comparing(undefined, longestRecord),
    'a number that is none': ofRecord({ telephone: alone }, '/joining?with=12'),
  },
  'counter.record.joining.submit': {
    error: comparing({ reason: '' }),
    'with two open My Pages': says('退会してもらってください', async (ground) => {
      const { number: first } = await ground.person();
      const { number: second } = await ground.person();
      const { browser } = await ground.desk();
      await browser.open(path(first, `/joining?with=${second}`));
      await browser.submit({ living: first, reason: '同じ人' });
      return browser;
    }),
  },
  'counter.record.joining.undo': {
    normal: says('2つに戻す', joined('/joining/undo')),
    empty: ofRecord({ telephone: alone }, '/joining/undo'),
  },
  'counter.record.joining.undo.submit': { error: joined('/joining/undo', { reason: '' }) },
  'counter.record.papers.registration': {
    normal: ofPerson('open', '/papers/registration'),
    longest: ofPerson('longest', '/papers/registration'),
    'with what is sensitive': ofPerson('open', '/papers/registration?sensitive=yes'),
  },
  'counter.record.papers.reception': {
    normal: ofPerson('open', '/papers/reception'),
    longest: ofPerson('longest', '/papers/reception'),
  },
  'registration.papers.registration': {
    normal: ownPaper('registration'),
    longest: ownPaper('registration', longestRecord),
    'with what is sensitive': ownPaper('registration?sensitive=yes'),
  },
  'registration.papers.reception': {
    normal: ownPaper('reception'),
    longest: ownPaper('reception', longestRecord),
    'not registered yet': async ({ person }) =>
      look((await person({ hasRecord: false })).browser, '/mypage/papers/reception'),
    'not valid any more': says(
      'から無効です',
      ownPaper('reception', { invalid_since: day('2026-11-02'), invalid_reason: 'owner' }),
    ),
  },
};
