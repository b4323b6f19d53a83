import { signIn } from '#kit/presence.ts';
import { aWholePerson } from '#kit/whole-person.ts';
import { longestRecord } from './ground.ts';
import { type Look, look, says, type Visits } from './visits.ts';

const page = '/mypage/settings/own-data';
const everything = `${page}/everything`;

const reads =
  (path: string, facts: Parameters<Parameters<Look>[0]['person']>[0] = {}): Look =>
  async ({ person }) =>
    look((await person(facts)).browser, path);

/** Somebody of whom every table holds something. */
const ofEveryTable: Look = async ({ parts, stranger }) => {
  const { accountId } = await aWholePerson(parts, 'ヌ');
  const browser = stranger();
  await signIn(browser, parts, accountId);
  return look(browser, everything);
};

const tooManyFiles: Look = async ({ person }) => {
  const { browser } = await person();
  for (let count = 1; count <= 11; count += 1) {
    await browser.open(page);
    await browser.submit({}, '/json');
  }
  return browser;
};

/** So many looks that there is more than one page of them. */
const lookedAtOften: Look = async ({ person, desk }) => {
  const { browser, number } = await person();
  const { browser: staff } = await desk();
  for (let count = 1; count <= 31; count += 1) await staff.open(`/counter/job-seekers/${number}/validity`);
  return look(browser, '/mypage/record-access');
};

export const ownDataVisits: Visits = {
  'own-data.record-access': {
    normal: says('求職登録の有効期限', lookedAtOften),
    empty: reads('/mypage/record-access'),
    'without a registration': reads('/mypage/record-access', { hasRecord: false }),
  },
  'own-data.page': { normal: reads(page), 'without a registration': reads(page, { hasRecord: false }) },
  'own-data.everything': {
    normal: reads(everything),
    empty: reads(everything, { hasRecord: false }),
    longest: reads(everything, {
      address: `${'o'.repeat(64)}@${'m'.repeat(32)}.jp`,
      record: longestRecord,
    }),
    'of every table': ofEveryTable,
  },
  'own-data.file': { 'after the session had ended': reads(`${page}/json`) },
  'own-data.file.submit': { 'too many': says('また受け取れます', tooManyFiles) },
};
