import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeRegistration, findJobSeeker, listChanges } from '#features/job-seekers/index.ts';
import { aDesk, type StaffedDesk, sitDown } from '#kit/desk.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { listAuditEntriesOf } from '#platform/recording/audit.ts';

let portal: TestPortal;
let desk: StaffedDesk;
let staff: Visitor;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.clock.set('2026-11-21T10:00');
  desk = await aDesk(portal.parts);
  staff = visitor(portal.baseUrl);
  sitDown(staff, portal.parts, desk);
});

const reading = () => portal.parts.database.reading;
const page = (number: string): string => `/counter/job-seekers/${number}/confirmation`;

/** Somebody who registered alone online. */
async function anOnlineRegistrant(): Promise<{ number: string; address: string }> {
  const { number } = await aJobSeeker(portal.parts, {
    kind: 'online',
    confirmed_at: null,
    answers: { disability: 'yes', 'nearest-station': '飯田橋駅' },
  });
  const { address } = await anAccount(portal.parts, { jobSeekerNumber: number });
  return { number, address };
}

describe('checking somebody who registered alone [STAFF-1]', () => {
  it('is what the record asks for, shows what is registered but nothing sensitive, and notes who saw the contact data', async () => {
    const { number } = await anOnlineRegistrant();
    await staff.open(`/counter/job-seekers/${number}`);
    expect(staff.page.text).toContain('オンライン登録者');
    expect(staff.page.html).toContain(`class="button button-primary" href="${page(number)}"`);
    await staff.open(page(number));
    expect(staff.page.text).toContain('飯田橋駅');
    expect(staff.page.text).toContain('090-1234-5678');
    expect(staff.page.text).not.toContain('障害の有無');
    const entries = await listAuditEntriesOf(reading(), { kind: 'job-seeker', id: number }, 2);
    expect(entries.map(({ action }) => action)).toContain('counter.show-contact');
  });

  it('makes a ハローワーク利用登録者 of the person, with document, history and a mail', async () => {
    const { number, address } = await anOnlineRegistrant();
    await staff.open(page(number));
    await staff.submit({ document: 'my-number-card' });
    expect(staff.page.url).toBe(`/counter/job-seekers/${number}?done=confirmed`);
    expect(staff.page.text).toContain('確認を終えました');
    expect(staff.page.text).toContain('確かめた書類：マイナンバーカード');
    const person = await findJobSeeker(reading(), number);
    expect(person).toMatchObject({ kind: 'counter', confirmed_by: desk.staffId });
    expect(person?.confirmed_at?.equals(portal.clock.now())).toBe(true);
    const [change] = await listChanges(reading(), [number], { most: 1 });
    expect(change).toMatchObject({ item: 'registration-kind', from: 'online', to: 'counter' });
    const mail = await portal.mail.waitFor(address, '【ハローワーク】ハローワーク利用登録者になりました');
    expect(mail.text).toContain('窓口で、職業相談と職業紹介を受けられます。');
    await staff.open(page(number));
    expect(staff.page.text).toContain('確認は終わっています');
  });

  it('asks for the document that was seen', async () => {
    const { number } = await anOnlineRegistrant();
    await staff.open(page(number));
    await staff.submit({});
    expect(staff.page.status).toBe(422);
    expect(staff.page.text).toContain('確かめた書類を選んでください。');
  });

  it('does not confirm what the person changed after it was shown', async () => {
    const { number } = await anOnlineRegistrant();
    await staff.open(page(number));
    const change = { number, seen: 1, answers: { 'nearest-station': '水道橋駅' } };
    const { database, clock } = portal.parts;
    const owner = { kind: 'job-seeker' } as const;
    await database.transaction((tx) => changeRegistration(tx, change, owner, clock.now()));
    await staff.submit({ document: 'passport' });
    expect(staff.page.status).toBe(409);
    expect(staff.page.text).toContain('この間に、登録の内容が変わりました');
    expect(staff.page.text).toContain('水道橋駅');
    expect((await findJobSeeker(reading(), number))?.kind).toBe('online');
    await staff.submit({ document: 'passport' });
    expect((await findJobSeeker(reading(), number))?.kind).toBe('counter');
  });
});

describe('the validity of a registration at the counter [STAFF-1] [REG-5]', () => {
  const validity = (number: string): string => `/counter/job-seekers/${number}/validity`;

  it('says how long it runs, and is not prolonged before its last month', async () => {
    const { number } = await aJobSeeker(portal.parts);
    await staff.open(validity(number));
    expect(staff.page.text).toContain('2026年12月31日（木）23時59分まで');
    expect(staff.page.text).toContain('40日');
    expect(staff.page.html).not.toContain('有効期限を延ばす');
  });

  it('runs on by a month in its last one, however often it is pressed', async () => {
    const { number } = await aJobSeeker(portal.parts);
    portal.clock.set('2026-12-10T10:00');
    sitDown(staff, portal.parts, await aDesk(portal.parts));
    await staff.open(validity(number));
    expect(staff.page.text).toContain('2027年01月31日（日）23時59分まで');
    await staff.submit({});
    expect(staff.page.text).toContain('有効期限を延ばしました。');
    await staff.post(validity(number), { wish: 'extend', 'form-token': tokenOn(staff.page.html) });
    const person = await findJobSeeker(reading(), number);
    expect(String(person?.valid_through)).toBe('2027-01-31');
  });

  it('begins anew after its end', async () => {
    const { number } = await aJobSeeker(portal.parts);
    portal.clock.set('2027-03-05T10:00');
    sitDown(staff, portal.parts, await aDesk(portal.parts));
    await staff.open(validity(number));
    expect(staff.page.text).toContain('有効期限が過ぎました。');
    await staff.submit({});
    expect(staff.page.text).toContain('求職登録を、もう一度有効にしました。');
    expect(String((await findJobSeeker(reading(), number))?.valid_through)).toBe('2027-05-31');
  });
});

const tokenOn = (html: string): string => /name="form-token" value="([^"]+)"/u.exec(html)?.[1] ?? '';
