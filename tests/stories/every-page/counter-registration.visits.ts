import { aJobSeeker } from '#kit/people.ts';
import { basicAnswers, informationAnswers, wishesAnswers } from '#kit/registration-forms.ts';
import { longestAddress, longestRecord } from './ground.ts';
import { type Look, leadsOn, says, type Visits } from './visits.ts';

type Fields = Readonly<Record<string, string>>;

const start = '/counter/registration';
const telephone = '090-1234-9999';

const applicant: Fields = { ...basicAnswers, telephone };
const longestApplicant: Fields = {
  ...applicant,
  name: longestRecord.name ?? '',
  kana: longestRecord.kana ?? '',
  address: longestRecord.address ?? '',
  email: longestAddress,
};
const longestWishes: Fields = {
  ...wishesAnswers,
  'wished-work-1-detail': 'W'.repeat(100),
  to: 'check',
};
const wishesToCheck: Fields = { ...wishesAnswers, to: 'check' };

/** Fills in one screen of 本登録 after another. */
const registering =
  (...screens: readonly Fields[]): Look =>
  async ({ desk }) => {
    const { browser } = await desk();
    await browser.open(start);
    for (const fields of screens) await browser.submit(fields);
    return browser;
  };

/** A page of the draft that these screens made. */
const afterwards =
  (page: string, ...screens: readonly Fields[]): Look =>
  async (ground) => {
    const browser = await registering(...screens)(ground);
    const [, , , draft = ''] = browser.page.url.split('/');
    await browser.open(`${start}/${draft}${page}`);
    return browser;
  };

const putBy = (fields: Fields): Fields => ({ ...fields, save: 'yes' });

/** The start of somebody who has put this by. */
const withOneUnderWay =
  (fields: Fields): Look =>
  async (ground) => {
    const browser = await registering(putBy(fields))(ground);
    await browser.open(start);
    return browser;
  };

export const counterRegistrationVisits: Visits = {
  'registration.counter': {
    normal: registering(),
    'with one under way': withOneUnderWay(applicant),
    longest: withOneUnderWay(longestApplicant),
  },
  'registration.counter.submit': {
    error: registering({ name: '', kana: '高橋', email: 'ab[cd@example.jp' }),
  },
  'registration.counter.overview': {
    normal: afterwards('', applicant),
    'enough for the end': says(
      '入力内容の確認へ進む',
      afterwards('', applicant, informationAnswers, wishesAnswers),
    ),
    longest: afterwards('', putBy(longestApplicant)),
  },
  'registration.counter.step': {
    normal: registering(applicant),
    'the address filled in': registering({ ...applicant, address: '', edit: 'look-up:address' }),
    'a choice of towns': registering({
      ...applicant,
      'address-postal': '498-0000',
      address: '',
      edit: 'look-up:address',
    }),
    longest: afterwards('/basic', longestApplicant),
  },
  'registration.counter.step.submit': { error: registering(applicant, { publication: '' }) },
  'registration.counter.saved': {
    normal: registering(putBy(applicant)),
    longest: registering(putBy(longestApplicant)),
  },
  'registration.counter.discard': {
    normal: afterwards('/discard', applicant),
    longest: afterwards('/discard', putBy(longestApplicant)),
  },
  'registration.counter.discard.submit': leadsOn('the start, where it is not listed any more'),
  'registration.counter.check': {
    normal: registering(applicant, informationAnswers, wishesToCheck),
    longest: registering(longestApplicant, informationAnswers, longestWishes),
  },
  'registration.counter.check.submit': {
    'the same person is registered': async (ground) => {
      await aJobSeeker(ground.parts, { ...longestRecord, telephone });
      const screens = [{ ...longestApplicant }, informationAnswers, longestWishes, {}];
      return says('同じ人', registering(...screens))(ground);
    },
  },
};
