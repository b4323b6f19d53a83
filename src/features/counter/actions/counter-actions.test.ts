import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccount, listTrustedDevices, trustDevice, updateAccount } from '#features/accounts/index.ts';
import { mountAccounts } from '#features/accounts/mount.ts';
import { findJobSeeker } from '#features/job-seekers/index.ts';
import { parseEmailAddress } from '#kernel/email-address.ts';
import { Temporal } from '#kernel/time.ts';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { aDesk, type StaffedDesk } from '#kit/desk.ts';
import { partsOn } from '#kit/parts.ts';
import { aJobSeeker, anAccount, newAddress } from '#kit/people.ts';
import { postman } from '#kit/postman.ts';
import type { Parts } from '#platform/parts.ts';
import { listAuditEntriesOf } from '#platform/recording/audit.ts';
import { beginSession, listSessions } from '#platform/security/sessions.ts';
import { admitToRecord } from './admit-to-record.ts';
import { changeAddress } from './change-address.ts';
import { endPresenceByStaff } from './end-presence-by-staff.ts';
import { openElsewhere } from './open-elsewhere.ts';
import { searchPeople } from './search-people.ts';
import { setUnavailable } from './set-unavailable.ts';
import { tellLoginId } from './tell-login-id.ts';

const clock = testClock();
let cloned: ClonedDatabase;
let parts: Parts;
let desk: StaffedDesk;
let elsewhere: StaffedDesk;
beforeAll(async () => {
  cloned = await cloneDatabase();
  parts = partsOn(cloned.database, clock);
  desk = await aDesk(parts);
  elsewhere = await aDesk(parts, { officeNumber: '14010' });
});
afterAll(() => cloned.drop());

const now = (): Temporal.Instant => clock.now();
const lastEntry = async (number: string) => {
  const [entry] = await listAuditEntriesOf(parts.database.reading, { kind: 'job-seeker', id: number }, 1);
  return entry;
};
const address = (typed: string) => {
  const parsed = parseEmailAddress(typed);
  if (!parsed.ok) throw new Error(typed);
  return parsed.value;
};
const born = Temporal.PlainDate.from('1985-04-01');
const admit = (who: StaffedDesk, number: string) =>
  parts.database.transaction((tx) => admitToRecord(tx, who, { number, page: 'record', looks: true }, now()));

describe('opening a record [s-az1] [s-aud1]', () => {
  it('lets the own office in and writes down who looked', async () => {
    const { number } = await aJobSeeker(parts);
    expect((await admit(desk, number)).ok).toBe(true);
    expect(await lastEntry(number)).toMatchObject({
      action: 'counter.open-record',
      result: 'done',
      actor_id: desk.staffId,
      actor_role: 'counter',
      actor_office: '13010',
    });
  });

  it('keeps another office out and writes that down too', async () => {
    const { number } = await aJobSeeker(parts);
    expect(await admit(elsewhere, number)).toEqual({ ok: false, fault: 'record.other-office' });
    expect(await lastEntry(number)).toMatchObject({ result: 'record.other-office', actor_office: '14010' });
  });

  it('lets another office in with number, birth date and reason, in this session only [STAFF-1]', async () => {
    const { number } = await aJobSeeker(parts);
    const open = (birthDate: Temporal.PlainDate) =>
      parts.database.transaction((tx) =>
        openElsewhere(tx, elsewhere, { number, birthDate, reason: '引っ越しの相談' }, now()),
      );
    expect(await open(born.add({ days: 1 }))).toEqual({ ok: false, fault: { key: 'elsewhere.no-match' } });
    expect(await lastEntry(number)).toMatchObject({ result: 'elsewhere.no-match', reason: '引っ越しの相談' });
    expect((await open(born)).ok).toBe(true);
    expect(await admit(elsewhere, number)).toMatchObject({ ok: true, value: { reason: '引っ越しの相談' } });
    expect(await lastEntry(number)).toMatchObject({ result: 'done', reason: '引っ越しの相談' });
    const colleague = await aDesk(parts, { officeNumber: '14010' });
    expect((await admit(colleague, number)).ok).toBe(false);
  });
});

describe('finding people [STAFF-1]', () => {
  const nothing = {
    number: undefined,
    name: undefined,
    kana: undefined,
    birthDate: undefined,
    addressKey: undefined,
  };
  const search = (who: StaffedDesk, question: object) =>
    parts.database.transaction((tx) => searchPeople(tx, who, { ...nothing, ...question }, now()));

  it('finds by any part of the kana in hiragana, by name, birth date, and login address', async () => {
    const kana = { kana: 'コウノ　サチコ', kana_key: 'コウノサチコ' };
    const person = await aJobSeeker(parts, { name: '河野　幸子', name_key: '河野幸子', ...kana });
    const { address: login } = await anAccount(parts, { jobSeekerNumber: person.number });
    for (const question of [
      { kana: 'こうの' },
      { kana: 'さちこ' },
      { kana: 'ｺｳﾉ ｻﾁｺ' },
      { name: '幸子' },
      { kana: 'こうの', birthDate: born },
      { addressKey: login },
      { number: person.number },
    ]) {
      const found = await search(desk, question);
      expect(found.rows.map(({ number }) => number)).toEqual([person.number]);
    }
    expect((await search(desk, { kana: 'こうの', birthDate: born.add({ days: 1 }) })).total).toBe(0);
    expect((await search(desk, { kana: '%' })).total).toBe(0);
  });

  it('shows one’s own office only', async () => {
    const { number } = await aJobSeeker(parts);
    expect((await search(elsewhere, { number })).total).toBe(0);
    expect((await search(elsewhere, { birthDate: born })).total).toBe(0);
  });
});

describe('telling the ID [LOGIN-7]', () => {
  it('tells the address after a document was seen and notes which', async () => {
    const { number } = await aJobSeeker(parts);
    const account = await anAccount(parts, { jobSeekerNumber: number });
    const told = await parts.database.transaction((tx) =>
      tellLoginId(tx, desk, { number, document: 'passport' }, now()),
    );
    expect(told).toEqual({ ok: true, value: account.address });
    const entry = await lastEntry(number);
    expect(entry).toMatchObject({ action: 'counter.tell-login-id', detail: { document: 'passport' } });
    expect(JSON.stringify(entry)).not.toContain(account.address);
  });

  it('has nothing to tell of somebody who never opened My Page', async () => {
    const { number } = await aJobSeeker(parts, { email: newAddress() });
    const told = await parts.database.transaction((tx) =>
      tellLoginId(tx, desk, { number, document: 'passport' }, now()),
    );
    expect(told.ok).toBe(false);
  });
});

describe('changing a dead address', () => {
  const change = (number: string, typed: string) =>
    parts.database.transaction((tx) =>
      changeAddress(
        tx,
        parts,
        desk,
        { number, address: address(typed), document: 'driving-licence', clientAddress: '192.0.2.1' },
        now(),
      ),
    );

  it('mails a key to the new address and leaves the ID as it is until the key is entered', async () => {
    const { number } = await aJobSeeker(parts);
    const account = await anAccount(parts, { jobSeekerNumber: number });
    const [typed, mails] = [newAddress(), postman(parts, [mountAccounts(parts)])];
    expect(await change(number, typed)).toEqual({ ok: true, value: 'key-mailed' });
    const [mail] = (await mails.deliver()).filter(({ to }) => to === typed);
    expect(mail?.text).toContain('認証キー ： ');
    expect((await findAccount(parts.database.reading, account.id))?.address_typed).toBe(account.address);
    const entry = JSON.stringify(await lastEntry(number));
    expect(entry).not.toContain(typed);
    expect(await change(number, typed)).toMatchObject({ ok: false, fault: { key: 'mailing.too-soon' } });
  });

  it('writes the address of a record without My Page down, which counts from today on', async () => {
    const { number } = await aJobSeeker(parts, {
      email: newAddress(),
      emailRegisteredAt: '2026-01-05T10:00',
    });
    const typed = newAddress();
    expect(await change(number, typed)).toEqual({ ok: true, value: 'written-down' });
    const person = await findJobSeeker(parts.database.reading, number);
    expect(person).toMatchObject({ email_typed: typed, email_registered_at: now() });
    expect(await change(number, typed)).toEqual({ ok: false, fault: { key: 'address.same' } });
  });

  it('refuses an address that is somebody’s ID', async () => {
    const other = await anAccount(parts);
    const { number } = await aJobSeeker(parts);
    await anAccount(parts, { jobSeekerNumber: number });
    expect(await change(number, other.address)).toEqual({ ok: false, fault: { key: 'address.taken' } });
  });
});

describe('ending what somebody is logged in with [s-ses4]', () => {
  it('ends sessions and devices and counts them', async () => {
    const { number } = await aJobSeeker(parts);
    const { id } = await anAccount(parts, { jobSeekerNumber: number });
    await parts.database.transaction(async (tx) => {
      await beginSession(tx, { face: 'mypage', ownerId: id, device: 'iPhone の Safari' }, now());
      await trustDevice(tx, id, 'iPhone の Safari', now());
    });
    const ended = await parts.database.transaction((tx) => endPresenceByStaff(tx, desk, number, now()));
    expect(ended).toEqual({ sessions: 1, devices: 1 });
    expect(await listSessions(parts.database.reading, id, now())).toEqual([]);
    expect(await listTrustedDevices(parts.database.reading, id, now())).toEqual([]);
    expect(await lastEntry(number)).toMatchObject({ action: 'counter.end-presence', result: 'done' });
  });
});

describe('利用不可 [LEAVE-5]', () => {
  const set = (number: string, unavailable: boolean) =>
    parts.database.transaction((tx) =>
      setUnavailable(tx, desk, { number, unavailable, reason: '本人のお申し出' }, now()),
    );

  it('is set with a reason, ends sessions at once, and is lifted the same way', async () => {
    const { number } = await aJobSeeker(parts);
    const { id } = await anAccount(parts, { jobSeekerNumber: number });
    await parts.database.transaction((tx) =>
      beginSession(tx, { face: 'mypage', ownerId: id, device: 'iPhone の Safari' }, now()),
    );
    expect((await set(number, true)).ok).toBe(true);
    expect(await listSessions(parts.database.reading, id, now())).toEqual([]);
    expect(await findAccount(parts.database.reading, id)).toMatchObject({
      unavailable_since: now(),
      unavailable_reason: '本人のお申し出',
    });
    expect(await set(number, true)).toEqual({ ok: false, fault: 'unavailable.as-it-was' });
    expect((await set(number, false)).ok).toBe(true);
    expect((await findAccount(parts.database.reading, id))?.unavailable_since).toBeNull();
    expect(await lastEntry(number)).toMatchObject({
      action: 'counter.lift-unavailable',
      result: 'done',
      reason: '本人のお申し出',
    });
  });

  it('is refused for somebody who left or never opened My Page', async () => {
    const { number } = await aJobSeeker(parts);
    expect(await set(number, true)).toEqual({ ok: false, fault: 'unavailable.no-account' });
    const { id } = await anAccount(parts, { jobSeekerNumber: number });
    await parts.database.transaction((tx) => updateAccount(tx, id, { withdrawn_at: now() }));
    expect(await set(number, true)).toEqual({ ok: false, fault: 'unavailable.left' });
  });
});
