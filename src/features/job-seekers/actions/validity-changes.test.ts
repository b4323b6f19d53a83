import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { type TestClock, testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import { aJobSeeker } from '#kit/people.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { listAuditEntriesOf } from '#platform/recording/audit.ts';
import type { InvalidReason } from '../rules/registration-state.ts';
import { stateItems } from '../rules/state-items.ts';
import { listChanges } from '../store/changes.store.ts';
import { findJobSeeker, updateRegistration } from '../store/job-seekers.store.ts';
import type { JobSeekerRow } from '../store/tables.ts';
import { extendValidity } from './extend-validity.ts';
import { reactivateByOwner } from './reactivate-by-owner.ts';
import { renewAtCounter } from './renew-at-counter.ts';
import { setInvalidByOwner } from './set-invalid-by-owner.ts';

let cloned: ClonedDatabase;
let clock: TestClock;
let parts: Parts;
beforeAll(async () => {
  cloned = await cloneDatabase();
});
afterAll(() => cloned.drop());
beforeEach(() => {
  clock = testClock('2026-11-21T10:00');
  parts = partsOn(cloned.database, clock);
});

const owner = { kind: 'job-seeker', id: '00000000-0000-4000-8000-000000000001' } as const;
const staff = { kind: 'staff', id: '00000000-0000-4000-8000-000000000002', officeNumber: '13010' } as const;
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

const registered = async (through = '2027-01-31'): Promise<string> =>
  (await aJobSeeker(parts, { valid_through: day(through) })).number;

const becameInvalid = (number: string, invalid_reason: InvalidReason) =>
  updateRegistration(parts.database.reading, number, { invalid_since: day('2026-11-21'), invalid_reason });

type Action<Answer> = (tx: Tx, number: string, actor: typeof owner, now: Temporal.Instant) => Promise<Answer>;

const act = <Answer>(number: string, action: Action<Answer>, database: Database = parts.database) =>
  database.transaction((tx) => action(tx, number, owner, clock.now()));

const atCounter = (number: string) =>
  parts.database.transaction((tx) => renewAtCounter(tx, number, staff, clock.now()));

async function read(number: string): Promise<JobSeekerRow> {
  const row = await findJobSeeker(parts.database.reading, number);
  if (row === undefined) throw new Error(`no ${number}`);
  return row;
}

const standing = async (number: string) => {
  const { valid_through, invalid_since, invalid_reason } = await read(number);
  return [valid_through.toString(), invalid_since?.toString() ?? null, invalid_reason];
};

const history = async (number: string) =>
  (await listChanges(parts.database.reading, [number], { most: 50 })).map(
    ({ item, from, to, actorKind }) => `${item}: ${from} → ${to} (${actorKind})`,
  );

const trail = async (number: string) =>
  (await listAuditEntriesOf(parts.database.reading, { kind: 'job-seeker', id: number }, 50)).map(
    ({ action }) => action,
  );

describe('a person', () => {
  it('sets the registration to 無効 and, while its term runs, back with the term it had [REG-7]', async () => {
    const number = await registered();
    const off = await act(number, setInvalidByOwner);
    expect(off).toEqual(await read(number));
    expect(await standing(number)).toEqual(['2027-01-31', '2026-11-21', 'owner']);
    clock.set('2026-12-31T23:59:59');
    const on = await act(number, reactivateByOwner);
    expect(on).toEqual({ ok: true, value: await read(number) });
    expect(await standing(number)).toEqual(['2027-01-31', null, null]);
    expect(await history(number)).toEqual([
      'registration-state: owner → valid (job-seeker)',
      'registration-state: valid → owner (job-seeker)',
    ]);
    expect(await trail(number)).toEqual(['registration.reactivate', 'registration.set-invalid']);
  });

  it.each([
    ['2027-02-01T00:00', '2027-04-30'],
    ['2027-02-28T23:59:59', '2027-04-30'],
  ])('applies anew alone at %s after it lapsed: valid through %s [REG-5] [REG-7]', async (when, through) => {
    const number = await registered();
    clock.set(when);
    expect((await act(number, reactivateByOwner)).ok).toBe(true);
    expect(await standing(number)).toEqual([through, null, null]);
    expect(await history(number)).toEqual([
      `valid-through: 2027-01-31 → ${through} (job-seeker)`,
      'registration-state: lapsed → valid (job-seeker)',
    ]);
  });

  it('who set it to 無効 applies anew once the term is over [REG-7]', async () => {
    const number = await registered();
    clock.set('2027-01-15T10:00');
    await act(number, setInvalidByOwner);
    clock.set('2027-02-10T10:00');
    await act(number, reactivateByOwner);
    expect(await standing(number)).toEqual(['2027-04-30', null, null]);
  });

  it.each([
    ['registration.valid', '2026-12-01T10:00', undefined],
    ['registration.too-late', '2027-03-01T00:00', undefined],
    ['registration.too-late', '2027-01-01T00:00', 'owner'],
    ['registration.joined', '2026-12-01T10:00', 'joined'],
  ] as const)('is refused with %s at %s and nothing is written [REG-7]', async (fault, when, reason) => {
    const number = await registered();
    if (reason !== undefined) await becameInvalid(number, reason);
    const before = await read(number);
    clock.set(when);
    expect(await act(number, reactivateByOwner)).toEqual({ ok: false, fault });
    expect(await read(number)).toEqual(before);
    expect(await history(number)).toEqual([]);
  });

  it('who presses in two tabs at once, on two nodes, changes it once [REG-7]', async () => {
    const number = await registered();
    const nodes = [parts.database, cloned.openAgain()];
    await Promise.all(nodes.map((database) => act(number, setInvalidByOwner, database)));
    expect(await history(number)).toHaveLength(1);
    const answers = await Promise.all(nodes.map((database) => act(number, reactivateByOwner, database)));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await history(number)).toHaveLength(2);
  });

  it('cannot set to 無効 what has lapsed: the day it lapsed stands [LEAVE-4]', async () => {
    const number = await registered();
    clock.set('2027-02-10T10:00');
    await act(number, setInvalidByOwner);
    expect(await standing(number)).toEqual(['2027-01-31', null, null]);
  });
});

describe('the counter', () => {
  it.each([
    ['2026-12-05T10:00', undefined, '2027-02-28'],
    ['2026-12-05T10:00', 'owner', '2027-02-28'],
    ['2030-06-01T10:00', 'left', '2030-08-31'],
    ['2030-06-01T10:00', undefined, '2030-08-31'],
  ] as const)(
    'takes a new application at %s, invalid by %s: through %s [REG-5]',
    async (when, reason, through) => {
      const number = await registered();
      if (reason !== undefined) await becameInvalid(number, reason);
      clock.set(when);
      expect((await atCounter(number)).ok).toBe(true);
      expect(await standing(number)).toEqual([through, null, null]);
      expect((await history(number))[0]).toBe(`valid-through: 2027-01-31 → ${through} (staff)`);
      expect(await trail(number)).toEqual(['registration.renew']);
    },
  );

  it('takes nothing from a longer term, and writes nothing where nothing changes [REG-5]', async () => {
    const number = await registered('2027-03-31');
    expect((await atCounter(number)).ok).toBe(true);
    expect(await standing(number)).toEqual(['2027-03-31', null, null]);
    expect(await history(number)).toEqual([]);
  });

  it('does not wake a record that lives on in another [REG-7]', async () => {
    const number = await registered();
    await becameInvalid(number, 'joined');
    expect(await atCounter(number)).toEqual({ ok: false, fault: 'registration.joined' });
  });
});

describe('a consultation or an application', () => {
  it('in the last month adds a month, once; before it, nothing [REG-5]', async () => {
    const number = await registered();
    clock.set('2026-12-31T23:59');
    await act(number, extendValidity);
    expect(await standing(number)).toEqual(['2027-01-31', null, null]);
    clock.set('2027-01-01T00:00');
    await act(number, extendValidity);
    await act(number, extendValidity);
    expect(await standing(number)).toEqual(['2027-02-28', null, null]);
    expect(await history(number)).toEqual(['valid-through: 2027-01-31 → 2027-02-28 (job-seeker)']);
    expect(await trail(number)).toEqual(['registration.extend']);
  });

  it('does not wake an invalid registration [REG-8]', async () => {
    const number = await registered();
    clock.set('2027-01-10T10:00');
    await act(number, setInvalidByOwner);
    await act(number, extendValidity);
    expect(await standing(number)).toEqual(['2027-01-31', '2027-01-10', 'owner']);
  });
});

it('reads in the history in words [REG-7]', () => {
  expect(stateItems['registration-state'].show('owner')).toBe('無効（本人が無効にした）');
  expect(stateItems['registration-state'].show('valid')).toBe('有効');
  expect(stateItems['valid-through'].show('2027-01-31')).toBe('2027年01月31日まで');
});
