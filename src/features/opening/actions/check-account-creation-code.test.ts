import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JobSeekerRow } from '#features/job-seekers/index.ts';
import { Temporal } from '#kernel/time.ts';
import { anIssuedCode, someoneAtTheCounter } from '#kit/account-creation-codes.ts';
import { type TestClock, testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import type { Parts } from '#platform/parts.ts';
import { checkAccountCreationCode } from './check-account-creation-code.ts';
import { accountCreationCodeState, issueAccountCreationCode } from './issue-account-creation-code.ts';

const anonymous = { kind: 'anonymous' } as const;
const wrongCode = 'ZZZZZZZZZZ';

let cloned: ClonedDatabase;
let clock: TestClock;
let parts: Parts;
let otherNode: Parts;
let person: JobSeekerRow;
let code: string;

beforeAll(async () => {
  cloned = await cloneDatabase();
  clock = testClock();
  parts = partsOn(cloned.database, clock);
  otherNode = partsOn(cloned.openAgain(), clock);
});
afterAll(() => cloned.drop());
beforeEach(async () => {
  clock.set('2026-04-01T10:00');
  person = await aJobSeeker(parts);
  code = await anIssuedCode(parts, person.number);
});

interface Submitted {
  readonly number?: string;
  readonly birthDate?: string;
  readonly code?: string;
}

async function submit(changes: Submitted = {}, node = parts): Promise<boolean> {
  const submission = {
    jobSeekerNumber: changes.number ?? person.number,
    birthDate: Temporal.PlainDate.from(changes.birthDate ?? '1985-04-01'),
    code: changes.code ?? code,
  };
  const answer = await node.database.transaction((tx) =>
    checkAccountCreationCode(tx, node, submission, anonymous, clock.now()),
  );
  return answer.ok;
}

const stateOf = (number = person.number) =>
  accountCreationCodeState(parts.database.reading, number, clock.now());

async function errorsOf(number = person.number): Promise<number> {
  const state = await stateOf(number);
  return state.kind === 'live' ? state.errors : -1;
}

const wrongTimes = async (times: number): Promise<void> => {
  for (let count = 0; count < times; count += 1) await submit({ code: wrongCode });
};

const issueAgain = (number = person.number) =>
  parts.database.transaction(async (tx) =>
    issueAccountCreationCode(tx, parts, {
      jobSeekerNumber: number,
      staffId: await someoneAtTheCounter(parts),
      actor: anonymous,
      now: clock.now(),
    }),
  );

describe('what counts as an error of a code [CODE-5] [s-acc1]', () => {
  it('takes the right three, and counts nothing', async () => {
    expect(await submit()).toBe(true);
    expect(await errorsOf()).toBe(0);
  });

  it.each([
    ['the code', { code: wrongCode }],
    ['the birth date', { birthDate: '1985-04-02' }],
    ['the code and the birth date', { code: wrongCode, birthDate: '1985-04-02' }],
  ])('counts one error when %s is wrong', async (_what, changes) => {
    expect(await submit(changes)).toBe(false);
    expect(await errorsOf()).toBe(1);
  });

  it('counts against the code that was typed when the number is nobody’s', async () => {
    expect(await submit({ number: '13010-99999999' })).toBe(false);
    expect(await errorsOf()).toBe(1);
  });

  it('counts against both when number and code are of two people', async () => {
    const other = await aJobSeeker(parts);
    await anIssuedCode(parts, other.number);
    expect(await submit({ number: other.number })).toBe(false);
    expect(await errorsOf()).toBe(1);
    expect(await errorsOf(other.number)).toBe(1);
  });

  it('counts against nobody when neither number nor code is known', async () => {
    expect(await submit({ number: '13010-99999999', code: wrongCode })).toBe(false);
    expect(await errorsOf()).toBe(0);
  });

  it('still takes the right three after the ninth error', async () => {
    await wrongTimes(9);
    expect(await errorsOf()).toBe(9);
    expect(await submit()).toBe(true);
  });

  it('voids the code by the tenth error, of any kind, and refuses the eleventh alike [s-acc1]', async () => {
    await wrongTimes(8);
    await submit({ birthDate: '1985-04-02' });
    await submit({ number: '13010-99999999' });
    expect((await stateOf()).kind).toBe('voided-by-errors');
    expect(await submit()).toBe(false);
    expect(await submit({ code: wrongCode })).toBe(false);
  });

  it.each([
    ['2026-04-06T23:59:59', true],
    ['2026-04-07T00:00', false],
  ])('issued on 1 April, at %s it is taken: %s [CODE-6]', async (at, taken) => {
    clock.set(at);
    expect(await submit()).toBe(taken);
    expect((await stateOf()).kind).toBe(taken ? 'live' : 'expired');
  });

  it('does not take an older code once there is a newer one [CODE-7] [s-acc1]', async () => {
    const newer = await issueAgain();
    expect(await submit()).toBe(false);
    expect(await errorsOf()).toBe(1);
    expect(newer.ok && (await submit({ code: newer.value.code }))).toBe(true);
  });

  it('writes every error down with the person it counts against, and no code [s-aud1] [s-aud2]', async () => {
    await submit({ code: wrongCode });
    const { rows } = await cloned.database.pool.query(
      'select action, result, subject_id, detail from audit_trail order by number desc limit 1',
    );
    expect(rows).toEqual([
      {
        action: 'account-creation-code.check',
        result: 'code.refused',
        subject_id: person.number,
        detail: { errors: 1 },
      },
    ]);
  });
});

describe('at the same moment, on two nodes [CODE-5]', () => {
  it('never counts past the tenth error, nor loses one', async () => {
    const tries = Array.from({ length: 16 }, (_, index) =>
      submit({ code: wrongCode }, index % 2 === 0 ? parts : otherNode),
    );
    expect(await Promise.all(tries)).toEqual(Array(16).fill(false));
    const { rows } = await cloned.database.pool.query(
      'select errors, end_reason from account_creation_codes where job_seeker_number = $1',
      [person.number],
    );
    expect(rows).toEqual([{ errors: 10, end_reason: 'errors' }]);
  });

  it('does not stand still when two submissions are about the same two codes', async () => {
    const other = await aJobSeeker(parts);
    const otherCode = await anIssuedCode(parts, other.number);
    const tries = Array.from({ length: 6 }, (_, index) =>
      index % 2 === 0 ? submit({ number: other.number }) : submit({ code: otherCode }, otherNode),
    );
    await Promise.all(tries);
    expect(await errorsOf()).toBe(6);
    expect(await errorsOf(other.number)).toBe(6);
  });

  it('leaves one live code when two are issued', async () => {
    const issued = await Promise.all([issueAgain(), issueAgain()]);
    const taken = await Promise.all(
      issued.map(async (one) => one.ok && (await submit({ code: one.value.code }))),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
  });
});

describe('issuing a code [CODE-1] [CODE-7]', () => {
  it('gives ten letters that are not taken for one another, and stores only their keyed hash [s-sec1] [s-acc1]', async () => {
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{10}$/u);
    const { rows } = await cloned.database.pool.query('select * from account_creation_codes');
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  it('is refused for a person whose My Page is open', async () => {
    await anAccount(parts, { jobSeekerNumber: person.number });
    expect(await issueAgain()).toEqual({ ok: false, fault: 'account-creation-code.account-open' });
  });

  it.each([
    ['2026-05-01T23:59', false],
    ['2026-05-02T00:00', true],
  ])('for a person who left on 1 April, at %s: %s [LEAVE-3]', async (at, given) => {
    const account = await anAccount(parts, { jobSeekerNumber: person.number });
    await cloned.database.pool.query('update accounts set withdrawn_at = $1 where id = $2', [
      clock.now().toString(),
      account.id,
    ]);
    clock.set(at);
    expect((await issueAgain()).ok).toBe(given);
  });

  it('is refused for a number that is nobody’s', async () => {
    expect(await issueAgain('13010-99999999')).toEqual({
      ok: false,
      fault: 'account-creation-code.no-such-person',
    });
  });
});
