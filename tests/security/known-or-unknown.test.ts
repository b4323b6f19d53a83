import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { updateAccount } from '#features/accounts/index.ts';
import { anIssuedCode } from '#kit/account-creation-codes.ts';
import { agreedTo, bothBoxes, readDocuments } from '#kit/forms.ts';
import { aJobSeeker, anAccount, goodPassword, newAddress } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { type Visit, type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());
/** Every look is the first one from its network address. */
async function beginAnew(): Promise<void> {
  portal.clock.set('2026-11-02T10:00');
  await portal.parts.database.pool.query(
    "delete from limit_events where limit_name in ('failed-attempts', 'network-address-mails')",
  );
}
beforeEach(beginAnew);

const birthDate = { 'birth-date-year': '1985', 'birth-date-month': '4', 'birth-date-day': '1' };
const otherDay = { ...birthDate, 'birth-date-day': '2' };

async function account(facts: { readonly leftDaysAgo?: number; readonly unavailable?: boolean } = {}) {
  const { parts, clock } = portal;
  const [person, { leftDaysAgo, unavailable }] = [await anAccount(parts), facts];
  if (leftDaysAgo !== undefined) {
    const left = clock.now().subtract({ hours: 24 * leftDaysAgo });
    await updateAccount(parts.database.reading, person.id, { withdrawn_at: left });
  }
  if (unavailable === true) {
    const stopped = { unavailable_since: clock.now(), unavailable_reason: 'なりすまし' };
    await updateAccount(parts.database.reading, person.id, stopped);
  }
  return person.address;
}

async function record(emailRegisteredAt: string, withAccount = false): Promise<string> {
  const address = newAddress();
  const { number } = await aJobSeeker(portal.parts, { email: address, emailRegisteredAt });
  if (withAccount) await anAccount(portal.parts, { address, jobSeekerNumber: number });
  return address;
}

/** Whose address somebody may type. What a stranger sees must not tell them apart. */
const addresses: readonly (readonly [string, () => Promise<string>])[] = [
  ['one that nobody has', async () => newAddress()],
  ['that of an open account', () => account()],
  ['that of an account which an office stopped', () => account({ unavailable: true })],
  ['that of somebody who left ten days ago', () => account({ leftDaysAgo: 10 })],
  ['that of somebody who left forty days ago', () => account({ leftDaysAgo: 40 })],
  ['one that the counter wrote down this year', () => record('2026-10-01T10:00')],
  ['one that the counter wrote down before codes were needed', () => record('2026-03-22T10:00')],
  ['one of both the counter and an account', () => record('2026-03-22T10:00', true)],
];

/** All that a stranger can see of an answer, without what differs for everybody. */
const looks = ({ status, url, html, headers }: Visit, address: string) => {
  const plain = (text: string): string =>
    text
      .replaceAll(address, 'ADDRESS')
      .replaceAll(/nonce="[^"]*"/gu, '')
      .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, 'DRAFT')
      .replaceAll(/\/(password|password-reset|reregistration)\/[\w-]{27}/gu, '/$1/LINK');
  const shown = [...headers].filter(
    ([name]) => !/^(x-request-id|date|content-|x-ratelimit|etag)/u.test(name),
  );
  return { status, url: plain(url), headers: shown.map(([name]) => name), html: plain(html) };
};

type Look = ReturnType<typeof looks>;

type Journey = (address: string, see: (visit: Visit) => void) => Promise<void>;

async function answersOf(journey: Journey, address: string): Promise<readonly Look[]> {
  const answers: Look[] = [];
  await journey(address, (visit) => answers.push(looks(visit, address)));
  return answers;
}

const mailIsOut = async (): Promise<void> => {
  for (;;) {
    const { rows } = await portal.parts.database.pool.query(
      'select 1 from mails where sent_at is null and given_up_at is null',
    );
    if (rows.length === 0) return;
    await new Promise((resume) => setTimeout(resume, 20));
  }
};

/** On the screen that takes a key: wrong ones until it is void, the link once more, and when its time is over. */
async function guessKeys(who: Visitor, see: (visit: Visit) => void, fields: Record<string, string>) {
  await mailIsOut();
  const path = who.page.url;
  see(await who.open(path));
  for (let count = 1; count <= 6; count += 1) {
    see(await who.post(path, { ...fields, key: 'ABCDEFGHJK' }));
  }
  see(await who.open(path));
}

async function waitForKeyToEnd(who: Visitor, see: (visit: Visit) => void) {
  see(who.page);
  await mailIsOut();
  const path = who.page.url;
  for (const pause of ['PT50M', 'PT1S', 'PT24H']) {
    portal.clock.advance(pause);
    see(await who.open(path));
  }
}

const newPassword = { 'new-password': goodPassword, 'new-password-confirmation': goodPassword };
const firstPassword = { password: goodPassword, 'password-confirmation': goodPassword };

async function registers(address: string): Promise<Visitor> {
  const who = visitor(portal.baseUrl);
  await readDocuments(who, '/opening/online');
  await who.submit({ email: address, 'email-confirmation': address, ...bothBoxes });
  return who;
}

async function opensEarlier(address: string, born = otherDay): Promise<Visitor> {
  const who = await agreedTo(portal.baseUrl, '/opening/earlier');
  await who.submit({ email: address, ...born });
  return who;
}

async function resets(address: string): Promise<Visitor> {
  const who = visitor(portal.baseUrl);
  await who.open('/password-reset');
  await who.submit({ address });
  return who;
}

/** Asks again too soon, and more often in an hour than a mailbox may be written to. */
async function asksOften(ask: () => Promise<Visitor>, see: (visit: Visit) => void): Promise<void> {
  for (const pause of ['PT0S', 'PT59S', 'PT1S', 'PT1M', 'PT1M', 'PT1M', 'PT1M', 'PT1H']) {
    portal.clock.advance(pause);
    see((await ask()).page);
  }
}

const journeys: readonly (readonly [string, Journey])[] = [
  [
    'wrong passwords at the login, up to the lock and after it',
    async (address, see) => {
      for (let count = 1; count <= 7; count += 1) {
        const who = visitor(portal.baseUrl);
        see(await who.open('/login'));
        see(await who.submit({ address, password: 'wrong#1234' }, '/login'));
      }
      portal.clock.advance('PT30M');
      see(await visitor(portal.baseUrl).post('/login', { address, password: 'wrong#1234' }));
    },
  ],
  [
    'wrong passwords at the return, up to the lock',
    async (address, see) => {
      for (let count = 1; count <= 6; count += 1) {
        const who = visitor(portal.baseUrl);
        await who.open('/reregistration');
        see(await who.submit({ address, password: 'wrong#1234' }, '/reregistration'));
      }
    },
  ],
  [
    'a reset, with guessed keys',
    async (address, see) => {
      const who = await resets(address);
      see(who.page);
      await guessKeys(who, see, newPassword);
    },
  ],
  [
    'a reset whose key was never entered',
    async (address, see) => waitForKeyToEnd(await resets(address), see),
  ],
  ['resets again and again', (address, see) => asksOften(() => resets(address), see)],
  [
    'a registration, with guessed keys',
    async (address, see) => {
      const who = await registers(address);
      see(who.page);
      await guessKeys(who, see, firstPassword);
    },
  ],
  [
    'a registration whose key was never entered',
    async (address, see) => waitForKeyToEnd(await registers(address), see),
  ],
  ['registrations again and again', (address, see) => asksOften(() => registers(address), see)],
  [
    'an opening with address and birth date, with guessed keys',
    async (address, see) => {
      const who = await opensEarlier(address);
      see(who.page);
      await guessKeys(who, see, firstPassword);
    },
  ],
  [
    'an opening with address and the right birth date',
    async (address, see) => {
      await waitForKeyToEnd(await opensEarlier(address, birthDate), see);
    },
  ],
];

describe.each(journeys)('%s', (_name, journey) => {
  let expected: readonly Look[];
  beforeAll(async () => {
    await beginAnew();
    expected = await answersOf(journey, newAddress());
  });

  it.each(addresses)('looks the same for %s [s-enu1]', async (_whose, addressOf) => {
    const answers = await answersOf(journey, await addressOf());
    expect(answers.length).toBeGreaterThan(2);
    expect(answers).toEqual(expected);
  });
});

it('answers alike whatever of number, birth date and code is wrong [CODE-5, s-acc1, s-enu1]', async () => {
  const { parts } = portal;
  const [seeker, other] = [await aJobSeeker(parts), await aJobSeeker(parts)];
  const [code, otherCode] = [
    await anIssuedCode(parts, seeker.number),
    await anIssuedCode(parts, other.number),
  ];
  const email = newAddress();
  const right = { email, 'email-confirmation': email, ...birthDate };
  const wrong = [
    { 'job-seeker-number': seeker.number, 'account-creation-code': 'ABCDEFGHJK' },
    { 'job-seeker-number': '13010-9999999', 'account-creation-code': 'ABCDEFGHJK' },
    { 'job-seeker-number': '13010-9999999', 'account-creation-code': code },
    { 'job-seeker-number': seeker.number, 'account-creation-code': otherCode },
    { 'job-seeker-number': seeker.number, 'account-creation-code': code, ...otherDay },
  ];
  const answers: Look[] = [];
  for (const fields of wrong) {
    const who = await agreedTo(portal.baseUrl, '/opening/code');
    const typed = { ...right, ...fields };
    let { html, ...page } = await who.submit(typed);
    for (const value of Object.values(typed)) html = html.replaceAll(`value="${value}"`, '');
    answers.push(looks({ ...page, html }, email));
  }
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]?.status).toBe(422);
});
