import { findKeyRequestByLink, openAccount } from '#features/accounts/index.ts';
import { inviteUser } from '#features/employers/actions/invite-user.ts';
import { consentDocuments } from '#features/help/index.ts';
import { anEmployer, anEstablishment, type Employer, signInEmployer } from '#kit/employers.ts';
import { addressOf } from '#kit/entrance.ts';
import { goodPassword, newAddress } from '#kit/people.ts';
import type { Visitor } from '#kit/visitor.ts';
import type { Ground } from './ground.ts';
import { type Look, leadsOn, look, opens, says, type Visits } from './visits.ts';

type Fields = Readonly<Record<string, string>>;
type Facts = Parameters<typeof anEmployer>[1];

const long = (letter: string, length: number): string => letter.repeat(length);

async function seated({ parts, stranger }: Ground, facts: Facts = {}) {
  const employer = await anEmployer(parts, facts);
  const browser = stranger();
  await signInEmployer(browser, parts, employer.id);
  return { browser, employer };
}

/** A page of the employer's face; with fields, what its form answers. */
const at =
  (page: string, fields?: Fields, facts: Facts = {}): Look =>
  async (ground) =>
    look((await seated(ground, facts)).browser, page, fields);

let counted = 100;

/** 100 half-width characters (MAIL-2), of nobody else. */
const anotherLongest = (): string => {
  counted += 1;
  return `${long('h', 61)}${counted}@${long('m', 32)}.jp`;
};

/** The same for an establishment whose every text is as long as the form takes. */
const atLongest =
  (page: string): Look =>
  async (ground) => {
    const establishmentNumber = await anEstablishment(ground.parts, {
      facts: {
        name: long('株', 60),
        kana: long('カ', 60),
        business: long('業', 300),
        features: long('W', 300),
        representative: long('代', 60),
        homepage: `https://${long('w', 180)}.jp`,
        customers: long('客', 200),
      },
    });
    const facts = {
      establishmentNumber,
      name: long('名', 40),
      department: long('部', 40),
      address: anotherLongest(),
    };
    return look((await seated(ground, facts)).browser, page);
  };

/** Somebody with an account that has no establishment yet. */
async function beginner({ parts, stranger }: Ground): Promise<Visitor> {
  const hash = await parts.passwords.hash(goodPassword);
  if (!hash.ok) throw new Error('the visit waits in line for a password');
  const { privacy, terms } = consentDocuments;
  const opening = {
    face: 'employer' as const,
    address: newAddress(),
    jobSeekerNumber: null,
    passwordHash: hash.value,
    by: 'online' as const,
    consents: { [privacy.key]: privacy.version, [terms.key]: terms.version },
  };
  const opened = await parts.database.transaction((tx) =>
    openAccount(tx, opening, { kind: 'system' }, parts.clock.now()),
  );
  const browser = stranger();
  await signInEmployer(browser, parts, opened.ok ? opened.value : '');
  return browser;
}

const identity = {
  'legal-form': 'sole-proprietor',
  name: '山本商店',
  kana: 'ヤマモトショウテン',
  'address-postal': '112-0004',
  address: '東京都文京区後楽1-2-3',
  telephone: '03-1234-5678',
};
const business = { business: '雑貨の販売', 'people-in-all': '2', 'people-here': '2', representative: '山本' };
const labour = { 'employment-insurance': 'not-joined' };
const user = { 'user-name': '山本', department: '' };

async function submitAll(browser: Visitor, screens: readonly Fields[]): Promise<Visitor> {
  for (const screen of screens) await browser.submit(screen);
  return browser;
}

const registering =
  (...screens: readonly Fields[]): Look =>
  async (ground) =>
    submitAll(await look(await beginner(ground), '/employer/registration/identity'), screens);

const atCounter =
  (...screens: readonly Fields[]): Look =>
  async (ground) => {
    const { browser } = await ground.desk();
    return submitAll(await look(browser, '/counter/establishments/registration'), screens);
  };

const invited = (address: string) => ({ ...user, email: address });

async function invite({ parts }: Ground, employer: Employer, address = newAddress()): Promise<string> {
  const invitation = {
    establishmentNumber: employer.establishmentNumber,
    address: addressOf(address),
    name: long('招', 40),
    department: long('部', 40),
    role: 'member' as const,
    by: { account: employer.id },
  };
  await parts.database.transaction((tx) =>
    inviteUser(tx, parts, invitation, { kind: 'employer', id: employer.id }, parts.clock.now()),
  );
  const { rows } = await parts.database.pool.query<{ id: string }>(
    'select id from employer_invitations order by invited_at desc, id desc limit 1',
  );
  return `/employer/invitation/${parts.secrets.linkToken(rows[0]?.id ?? '')}`;
}

const entry =
  (fields?: Fields): Look =>
  async (ground) => {
    const { employer } = await seated(ground);
    return look(ground.stranger(), await invite(ground, employer), fields);
  };

const accepted: Look = async (ground) => {
  const browser = await entry({})(ground);
  const link = browser.page.url.split('/').at(-1) ?? '';
  const asked = await findKeyRequestByLink(ground.parts.database.reading, link, 'invitation');
  const key = ground.parts.secrets.authenticationKey(asked?.id ?? '');
  await browser.submit({ password: goodPassword, 'password-confirmation': goodPassword, key });
  return browser;
};

/** Another user of the same establishment, as 主担当者 sees the page about them. */
const atUser: Look = async (ground) => {
  const { browser, employer } = await seated(ground);
  const { establishmentNumber } = employer;
  const facts = { establishmentNumber, role: 'member' as const, name: long('名', 40) };
  const { id } = await anEmployer(ground.parts, facts);
  return look(browser, `/employer/users/${id}`);
};

/** A page of one establishment, as staff see it. */
const staffAt =
  (page: (employer: Employer) => string, fields?: Fields, facts: Facts = {}): Look =>
  async (ground) => {
    const employer = await anEmployer(ground.parts, facts);
    const { browser } = await ground.desk({ role: 'chief' });
    const path = `/counter/establishments/${employer.establishmentNumber}${page(employer)}`;
    return look(browser, path, fields);
  };

const provisional = { standing: 'provisional' } as const;

export const employersVisits: Visits = {
  'employers.home': {
    normal: at('/employer'),
    'while the office checks': says('確かめています', at('/employer', undefined, provisional)),
    longest: atLongest('/employer'),
  },
  'employers.registration': {
    normal: async (ground) => look(await beginner(ground), '/employer/registration'),
  },
  'employers.registration.step': {
    normal: registering(),
    'last step': registering(identity, business, labour),
  },
  'employers.registration.step.submit': {
    error: registering({ 'legal-form': 'corporation', 'corporate-number': '7000012050003' }),
  },
  'employers.registration.check': { normal: registering(identity, business, labour, user) },
  'employers.registration.check.submit': leadsOn('「登録する」 leads home, with the new 事業所番号 [EMP-1]'),
  'employers.establishment': {
    normal: at('/employer/establishment'),
    longest: atLongest('/employer/establishment'),
  },
  'employers.establishment.identity': { normal: at('/employer/establishment/identity') },
  'employers.establishment.identity.submit': { error: at('/employer/establishment/identity', { name: '' }) },
  'employers.establishment.business': {
    normal: at('/employer/establishment/business'),
    longest: atLongest('/employer/establishment/business'),
  },
  'employers.establishment.business.submit': {
    error: at('/employer/establishment/business', { 'people-in-all': '多い' }),
  },
  'employers.establishment.labour': { normal: at('/employer/establishment/labour') },
  'employers.establishment.labour.submit': {
    error: at('/employer/establishment/labour', {
      'employment-insurance': 'joined',
      'insurance-number': '1',
    }),
  },
  'employers.users': {
    normal: at('/employer/users'),
    longest: async (ground) => {
      const { browser, employer } = await seated(ground, {
        name: long('名', 40),
        department: long('部', 40),
      });
      await invite(ground, employer, `${long('i', 64)}@${long('n', 32)}.jp`);
      return look(browser, '/employer/users');
    },
  },
  'employers.invitation': { normal: at('/employer/users/invitation') },
  'employers.invitation.submit': { error: at('/employer/users/invitation', { email: 'a..b@example.jp' }) },
  'employers.invitation.withdrawal': leadsOn('the list of users, with what was done [EMP-1]'),
  'employers.user': { normal: atUser },
  'employers.user.submit': leadsOn('the list of users, with what was done [EMP-1]'),
  'employers.settings': { normal: at('/employer/settings'), longest: atLongest('/employer/settings') },
  'employers.leaving': { normal: at('/employer/settings/leaving') },
  'employers.leaving.submit': { error: says('やめられません', at('/employer/settings/leaving', {})) },
  'employers.invitation-entry': {
    normal: entry(),
    'a link that nobody sent': says('この招待は使えません', opens('/employer/invitation/not-a-link')),
  },
  'employers.invitation-entry.submit': leadsOn(
    '「認証キーを送る」 leads to the screen that takes it [EMP-1]',
  ),
  'opening.invitation.password': { normal: entry({}), done: says('開設されました', accepted) },
  'opening.invitation.password.submit': {
    error: async (ground) => {
      const browser = await entry({})(ground);
      await browser.submit({ password: 'abc', 'password-confirmation': 'abcd', key: '' });
      return browser;
    },
  },
  'employers.counter-establishments': {
    normal: async (ground) => {
      await anEmployer(ground.parts, provisional);
      return look((await ground.desk()).browser, '/counter/establishments');
    },
    'nothing found': says('見つかりませんでした', async (ground) =>
      look(
        (await ground.desk()).browser,
        `/counter/establishments?words=${encodeURIComponent('どこにもない')}`,
      ),
    ),
  },
  'employers.counter-registration': { normal: atCounter() },
  'employers.counter-registration.submit': { error: atCounter({ name: '' }) },
  'employers.counter-registration.step': { 'second step': atCounter(identity) },
  'employers.counter-registration.step.submit': { error: atCounter(identity, { business: '' }) },
  'employers.counter-registration.check': {
    normal: (ground) => atCounter(identity, business, labour, invited(newAddress()))(ground),
  },
  'employers.counter-registration.check.submit': leadsOn('the new establishment, with what was done [EMP-1]'),
  'employers.counter-establishment': {
    normal: staffAt(() => ''),
    'of another office': says('ほかの安定所の事業所です', async (ground) => {
      const { establishmentNumber } = await anEmployer(ground.parts);
      const { browser } = await ground.desk({ officeNumber: '14010' });
      return look(browser, `/counter/establishments/${establishmentNumber}`);
    }),
  },
  'employers.counter-decision': {
    normal: staffAt(() => '/decision', undefined, provisional),
    'decided already': says(
      'もう決まっています',
      staffAt(() => '/decision'),
    ),
  },
  'employers.counter-decision.submit': {
    error: staffAt(() => '/decision', { standing: 'refused', reason: '' }, provisional),
  },
  'employers.counter-invitation': { normal: staffAt(() => '/invitation') },
  'employers.counter-invitation.submit': { error: staffAt(() => '/invitation', { email: '' }) },
  'employers.counter-user': { normal: staffAt(({ id }) => `/users/${id}`) },
  'employers.counter-user.submit': { error: staffAt(({ id }) => `/users/${id}`, {}) },
  'employers.counter-user.slip': { normal: staffAt(({ id }) => `/users/${id}/slip`) },
  'employers.counter-user.slip.submit': {
    error: staffAt(({ id }) => `/users/${id}/slip`, {}),
    'the slip': staffAt(({ id }) => `/users/${id}/slip`, { document: 'driving-licence' }),
  },
};
