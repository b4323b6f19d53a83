import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccount, openAccount, updateAccount } from '#features/accounts/index.ts';
import {
  changeRegistration,
  findJobSeeker,
  findLivingNumber,
  type JobSeekerRow,
  listChanges,
  listJoinedNumbers,
  renewAtCounter,
} from '#features/job-seekers/index.ts';
import { accountCreationCodeState, endCodesOf } from '#features/opening/index.ts';
import { listWaysIn } from '#features/ways-in/index.ts';
import { Temporal } from '#kernel/time.ts';
import { anIssuedCode } from '#kit/account-creation-codes.ts';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { aDesk, type StaffedDesk } from '#kit/desk.ts';
import { partsOn } from '#kit/parts.ts';
import { aJobSeeker, anAccount, newAddress } from '#kit/people.ts';
import { anApp, someRecoveryCodes } from '#kit/ways-in.ts';
import type { Parts } from '#platform/parts.ts';
import { listAuditEntriesOf } from '#platform/recording/audit.ts';
import { seenOf } from '../rules/joining.ts';
import { joinRecords } from './join-records.ts';
import { readHistory } from './read-history.ts';
import { undoJoining } from './undo-joining.ts';

const clock = testClock();
let cloned: ClonedDatabase;
let parts: Parts;
let desk: StaffedDesk;
beforeAll(async () => {
  cloned = await cloneDatabase();
  parts = partsOn(cloned.database, clock);
  desk = await aDesk(parts);
});
afterAll(() => cloned.drop());

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const find = async (number: string): Promise<JobSeekerRow> => {
  const row = await findJobSeeker(parts.database.reading, number);
  if (row === undefined) throw new Error(`no record ${number}`);
  return row;
};

/** Two records of one person; more facts are of the one that will be joined. */
async function twoRecords(facts: Parameters<typeof aJobSeeker>[1] = {}) {
  clock.set('2026-11-21T10:00');
  const living = await aJobSeeker(parts);
  const joined = await aJobSeeker(parts, { kind: 'online', ...facts });
  return { living: living.number, joined: joined.number };
}

async function join({ living, joined }: { living: string; joined: string }, by = desk, seen?: string) {
  const rows = [await find(living), await find(joined)];
  const asked = { living, joined, reason: '本人から聞いた', seen: seen ?? seenOf(rows) };
  return parts.database.transaction((tx) => joinRecords(tx, parts, by, asked, clock.now()));
}

const undo = ({ living, joined }: { living: string; joined: string }) =>
  parts.database.transaction((tx) =>
    undoJoining(tx, parts, desk, { living, joined, reason: '別の人だった' }, clock.now()),
  );

const openingOf = (jobSeekerNumber: string) =>
  ({
    address: newAddress(),
    jobSeekerNumber,
    passwordHash: 'a hash that nobody checks here',
    face: 'mypage' as const,
    by: 'code',
    consents: {},
  }) as const;

const mailsTo = async (address: string): Promise<readonly string[]> => {
  const { rows } = await cloned.database.pool.query<{ template: string }>(
    'select template from mails where to_address = $1 order by requested_at',
    [address],
  );
  return rows.map(({ template }) => template);
};

describe('two records of one person [STAFF-1] [REG-6]', () => {
  it('become one: the other is invalid, leads on, and both histories are read together', async () => {
    const pair = await twoRecords();
    const change = { number: pair.joined, seen: 1, answers: { 'nearest-station': '飯田橋駅' } };
    await parts.database.transaction((tx) => changeRegistration(tx, change, desk.actor, clock.now()));
    expect(await join(pair)).toEqual({ ok: true, value: undefined });
    expect(await find(pair.joined)).toMatchObject({
      joined_into: pair.living,
      invalid_reason: 'joined',
      invalid_since: day('2026-11-21'),
    });
    expect((await find(pair.living)).invalid_since).toBeNull();
    const { reading } = parts.database;
    expect(await findLivingNumber(reading, pair.joined)).toBe(pair.living);
    const numbers = await listJoinedNumbers(reading, pair.living);
    expect(numbers).toEqual([pair.living, pair.joined]);
    const changes = await listChanges(reading, numbers, { most: 10 });
    expect(changes.map(({ item }) => item)).toEqual([
      'joined-record',
      'registration-state',
      'nearest-station',
    ]);
    const history = await readHistory(reading, { numbers, accountId: undefined });
    expect(history.filter(({ entry }) => entry.action === 'counter.join-records')).toHaveLength(2);
    expect(history.every(({ entry }) => entry.action !== 'counter.join-records' || entry.reason)).toBe(true);
  });

  it('take My Page along, whose owner reads of the number by mail; undone it goes back', async () => {
    const pair = await twoRecords();
    const { id, address } = await anAccount(parts, { jobSeekerNumber: pair.joined });
    await join(pair);
    const numberOf = async () => (await findAccount(parts.database.reading, id))?.job_seeker_number;
    expect(await numberOf()).toBe(pair.living);
    expect(await mailsTo(address)).toEqual(['counter.number-changed']);
    expect(await undo(pair)).toEqual({ ok: true, value: undefined });
    expect(await numberOf()).toBe(pair.joined);
    expect(await mailsTo(address)).toHaveLength(2);
  });

  it('leave the ways in with the account that they belong to, whichever number lives on', async () => {
    const both = await twoRecords();
    const { id } = await anAccount(parts, { jobSeekerNumber: both.joined });
    await anApp(parts, id);
    await someRecoveryCodes(parts, id);
    expect(await join(both)).toMatchObject({ ok: true });
    const ways = await listWaysIn(parts.database.reading, id);
    expect(ways.authenticator).toBeDefined();
    expect(ways.recoveryCodes?.left).toBe(10);
  });

  it('with two open My Pages are refused, until one of them was left', async () => {
    const pair = await twoRecords();
    await anAccount(parts, { jobSeekerNumber: pair.living });
    const { id } = await anAccount(parts, { jobSeekerNumber: pair.joined });
    expect(await join(pair)).toEqual({ ok: false, fault: 'joining.two-my-pages' });
    expect((await find(pair.joined)).joined_into).toBeNull();
    const { reading } = parts.database;
    const entries = await listAuditEntriesOf(reading, { kind: 'job-seeker', id: pair.joined }, 5);
    expect(entries.map(({ action }) => action)).not.toContain('counter.join-records');
    const { rows } = await cloned.database.pool.query(
      "select result, subject_id from audit_trail where detail ->> 'joined' = $1",
      [pair.joined],
    );
    expect(rows).toEqual([{ result: 'joining.two-my-pages', subject_id: null }]);
    await updateAccount(parts.database.reading, id, { withdrawn_at: clock.now() });
    expect((await join(pair)).ok).toBe(true);
  });

  it('end the live code of the joined one; undone it counts again', async () => {
    const pair = await twoRecords();
    await anIssuedCode(parts, pair.joined);
    const codeOf = async () =>
      (await accountCreationCodeState(parts.database.reading, pair.joined, clock.now())).kind;
    await join(pair);
    expect(await codeOf()).toBe('replaced');
    await undo(pair);
    expect(await codeOf()).toBe('live');
  });

  it('keep the validity of the one that has it: a lapsed number lives on as valid as the other was', async () => {
    const pair = await twoRecords({ valid_through: day('2027-01-31') });
    await parts.database.transaction((tx) =>
      tx
        .withTables<{ job_seekers: { number: string; valid_through: Temporal.PlainDate } }>()
        .updateTable('job_seekers')
        .set({ valid_through: day('2026-09-30') })
        .where('number', '=', pair.living)
        .execute(),
    );
    await join(pair);
    expect(await find(pair.living)).toMatchObject({ valid_through: day('2027-01-31'), invalid_since: null });
    await undo(pair);
    expect((await find(pair.living)).valid_through).toEqual(day('2026-09-30'));
    expect(await find(pair.joined)).toMatchObject({
      valid_through: day('2027-01-31'),
      invalid_since: null,
      invalid_reason: null,
      joined_into: null,
      joined_at: null,
    });
  });

  it('undone leave with the living one what was changed since: its answers and its renewal', async () => {
    const pair = await twoRecords({ valid_through: day('2027-01-31') });
    await join(pair);
    clock.set('2026-12-01T10:00');
    const { revision } = await find(pair.living);
    await parts.database.transaction(async (tx) => {
      const change = { number: pair.living, seen: revision, answers: { 'nearest-station': '水道橋駅' } };
      await changeRegistration(tx, change, desk.actor, clock.now());
      await renewAtCounter(tx, pair.living, desk.actor, clock.now());
    });
    expect((await undo(pair)).ok).toBe(true);
    const living = await find(pair.living);
    expect(living.answers['nearest-station']).toBe('水道橋駅');
    expect(living.valid_through).toEqual(day('2027-02-28'));
    expect((await find(pair.joined)).answers['nearest-station']).toBeUndefined();
  });

  it('are joined once by two desks at one moment', async () => {
    const pair = await twoRecords();
    const other = await aDesk(parts);
    const done = await Promise.all([
      join(pair),
      join({ living: pair.joined, joined: pair.living }, other),
      join(pair, other),
    ]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    const faults = done.flatMap((one) => (one.ok ? [] : [one.fault]));
    expect(new Set(faults)).toEqual(new Set(['joining.joined-already']));
  });

  it('are not joined where one was changed since both were shown', async () => {
    const pair = await twoRecords();
    const seen = seenOf([await find(pair.living), await find(pair.joined)]);
    const change = { number: pair.joined, seen: 1, answers: { 'nearest-station': '飯田橋駅' } };
    await parts.database.transaction((tx) => changeRegistration(tx, change, desk.actor, clock.now()));
    expect(await join(pair, desk, seen)).toEqual({ ok: false, fault: 'joining.changed-meanwhile' });
  });

  it('are not joined where the birth dates differ', async () => {
    const pair = await twoRecords({ birth_date: day('1985-04-02') });
    expect(await join(pair)).toEqual({ ok: false, fault: 'joining.other-birth-date' });
  });

  it.each([
    ['2026-12-21T23:59', true],
    ['2026-12-22T00:00', false],
  ])('become two again at %s: %s', async (at, may) => {
    const pair = await twoRecords();
    await join(pair);
    clock.set(at);
    expect((await undo(pair)).ok).toBe(may);
    expect(await undo(pair)).toEqual({ ok: false, fault: may ? 'undo.not-joined' : 'undo.too-late' });
  });

  it('may be joined again after that, and in a chain lead to the last one', async () => {
    const pair = await twoRecords();
    await join(pair);
    await undo(pair);
    expect((await join(pair)).ok).toBe(true);
    const third = await aJobSeeker(parts);
    expect((await join({ living: third.number, joined: pair.living })).ok).toBe(true);
    const { reading } = parts.database;
    expect(await findLivingNumber(reading, pair.joined)).toBe(third.number);
    expect(await listJoinedNumbers(reading, third.number)).toEqual([third.number, pair.living, pair.joined]);
    expect(await undo(pair)).toEqual({ ok: false, fault: 'undo.not-joined' });
  });

  it('wait for a My Page that is being opened with the code of the joined one, and take it along', async () => {
    const pair = await twoRecords();
    await anIssuedCode(parts, pair.joined);
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const opening = parts.database.transaction(async (tx) => {
      await endCodesOf(tx, [pair.joined], clock.now());
      const opened = await openAccount(tx, openingOf(pair.joined), { kind: 'system' }, clock.now());
      await finished;
      return opened.ok ? opened.value : undefined;
    });
    const joining = join(pair);
    const waiting =
      "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    await expect.poll(async () => (await cloned.database.pool.query(waiting)).rowCount).toBeGreaterThan(0);
    finish();
    expect((await joining).ok).toBe(true);
    const id = await opening;
    expect((await findAccount(parts.database.reading, id ?? ''))?.job_seeker_number).toBe(pair.living);
  });
});
