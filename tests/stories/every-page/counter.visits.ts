import type { Role } from '#features/staff/index.ts';
import { aJobSeeker } from '#kit/people.ts';
import { longestAddress, longestRecord } from './ground.ts';
import { people } from './people.ts';
import { type Look, leadsOn, look, says, type Visits } from './visits.ts';

type Fields = Readonly<Record<string, string>>;

const sees =
  (path: string, fields?: Fields, role: Role = 'counter'): Look =>
  async ({ desk }) =>
    look((await desk({ role })).browser, path, fields);

/** In an office where nobody is registered. */
const atAnEmptyOffice =
  (path: string): Look =>
  async ({ desk, emptyOffice }) =>
    look((await desk({ officeNumber: await emptyOffice() })).browser, path);

/** A page about one person; with fields, what its form answers. */
const ofPerson =
  (state: keyof typeof people, page: string, fields?: Fields, role: Role = 'chief'): Look =>
  async (ground) => {
    const number = await people[state](ground);
    const { browser } = await ground.desk({ role });
    return look(browser, `/counter/job-seekers/${number}${page}`, fields);
  };

const wholeRecord =
  (state: keyof typeof people): Look =>
  async (ground) => {
    const browser = await ofPerson(state, '')(ground);
    await browser.submit({}, '/contact');
    return browser;
  };

const manyFound: Look = async (ground) => {
  for (let count = 1; count <= 12; count += 1) await aJobSeeker(ground.parts, longestRecord);
  return sees('/counter/job-seekers', { kana: longestRecord.kana ?? '' })(ground);
};

const elsewhere = {
  number: '13010-99999999',
  'birth-year': '1985',
  'birth-month': '4',
  'birth-day': '1',
  reason: 'R'.repeat(200),
};

export const counterVisits: Visits = {
  'counter.home': {
    normal: async (ground) => {
      await people['with a code'](ground);
      ground.portal.clock.advance('P5D');
      return sees('/counter')(ground);
    },
    empty: atAnEmptyOffice('/counter'),
    longest: async (ground) => {
      await people.longest(ground);
      return sees('/counter')(ground);
    },
    'of an administrator': sees('/counter', undefined, 'administrator'),
  },
  'counter.job-seekers': { normal: sees('/counter/job-seekers') },
  'counter.job-seekers.submit': {
    error: sees('/counter/job-seekers', { number: '支給番号', address: 'a..b@example.jp' }),
    empty: sees('/counter/job-seekers', { kana: 'ダレモ　イナイ' }),
    'an unknown number': sees('/counter/job-seekers', { number: '13010-99999999' }),
    longest: manyFound,
  },
  'counter.elsewhere': { normal: sees('/counter/job-seekers/elsewhere') },
  'counter.elsewhere.submit': {
    error: sees('/counter/job-seekers/elsewhere', {}),
    'nobody fits': sees('/counter/job-seekers/elsewhere', elsewhere),
  },
  'counter.record': {
    normal: ofPerson('open', ''),
    'never opened': ofPerson('never opened', ''),
    'with a code': ofPerson('with a code', ''),
    'opened by a reset': ofPerson('by reset', ''),
    locked: says('ログイン停止を解く', ofPerson('locked', '')),
    left: ofPerson('left', ''),
    'left long ago': ofPerson('left long ago', ''),
    unavailable: ofPerson('unavailable', ''),
    longest: ofPerson('longest', ''),
    done: says('登録しました', ofPerson('never opened', '?done=registered')),
    'of another office': async (ground) => {
      const number = await people.open(ground);
      const { browser } = await ground.desk({ officeNumber: await ground.emptyOffice() });
      await look(browser, '/counter/job-seekers/elsewhere', { ...elsewhere, number });
      return browser;
    },
  },
  'counter.record.contact': { 'leads to the record': ofPerson('open', '/contact') },
  'counter.record.contact.submit': {
    'with address and telephone': says('090-1234-5678', wholeRecord('open')),
    longest: wholeRecord('longest'),
  },
  'counter.record.code': {
    normal: ofPerson('never opened', '/code'),
    'instead of a live one': ofPerson('with a code', '/code'),
    'not for an open My Page': ofPerson('open', '/code'),
    'not for who may come back alone': ofPerson('left', '/code'),
  },
  'counter.record.code.submit': {
    'the slip': says('23時59分まで', ofPerson('never opened', '/code', {})),
    longest: ofPerson('left long ago', '/code', {}),
  },
  'counter.record.login-id': {
    normal: ofPerson('open', '/login-id'),
    longest: ofPerson('longest', '/login-id'),
  },
  'counter.record.login-id.submit': {
    error: ofPerson('open', '/login-id', {}),
    'the ID': ofPerson('longest', '/login-id', { document: 'driving-licence' }),
    'no ID yet': ofPerson('never opened', '/login-id', { document: 'driving-licence' }),
  },
  'counter.record.slip': {
    normal: ofPerson('open', '/slip'),
    longest: ofPerson('longest', '/slip'),
    'not without My Page': says('今は、一時コードを渡せません', ofPerson('never opened', '/slip')),
  },
  'counter.record.slip.submit': {
    error: ofPerson('open', '/slip', {}),
    'the slip': says('一時コードができました', ofPerson('open', '/slip', { document: 'passport' })),
  },
  'counter.record.address': {
    normal: ofPerson('open', '/address'),
    'of a record without My Page': ofPerson('never opened', '/address'),
    'not for somebody who left': ofPerson('left', '/address'),
    'not for an unavailable My Page': ofPerson('unavailable', '/address'),
  },
  'counter.record.address.submit': {
    error: ofPerson('open', '/address', { address: longestAddress, again: '.x@y.jp' }),
  },
  'counter.record.sessions': { normal: ofPerson('open', '/sessions') },
  'counter.record.sessions.submit': leadsOn('the record, which says so [s-ses4]'),
  'counter.record.lock': {
    normal: ofPerson('locked', '/lock'),
    'not locked': ofPerson('open', '/lock'),
  },
  'counter.record.lock.submit': leadsOn('the record, which says so [LOGIN-4]'),
  'counter.record.attack': {
    normal: ofPerson('open', '/attack'),
    locked: says('まで止まっています', ofPerson('locked', '/attack')),
    'without My Page': ofPerson('never opened', '/attack'),
  },
  'counter.record.attack.submit': {
    error: ofPerson('locked', '/attack', { reason: '' }),
    'too long a reason': ofPerson('open', '/attack', { end: 'presence', reason: 'R'.repeat(201) }),
  },
  'counter.record.unavailable': {
    normal: ofPerson('open', '/unavailable'),
    'to lift it': ofPerson('unavailable', '/unavailable'),
    'without My Page': ofPerson('never opened', '/unavailable'),
  },
  'counter.record.unavailable.submit': {
    error: ofPerson('open', '/unavailable', { reason: '' }),
    'too long a reason': ofPerson('unavailable', '/unavailable', { reason: 'R'.repeat(201) }),
  },
};
