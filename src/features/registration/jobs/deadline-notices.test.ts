import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { updateAccount } from '#features/accounts/index.ts';
import {
  extendValidity,
  reactivateByOwner,
  setInvalidByOwner,
  updateRegistration,
} from '#features/job-seekers/index.ts';
import { Temporal } from '#kernel/time.ts';
import { type TestClock, testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import { aJobSeeker, anAccount, newAddress, type Person } from '#kit/people.ts';
import { type BroughtMail, type Postman, postman } from '#kit/postman.ts';
import type { Tx } from '#platform/database/database.ts';
import { type DeadlineSweep, readDue, runDeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { deadlineMails, deadlineNotices } from './deadline-notices.ts';

let cloned: ClonedDatabase;
let clock: TestClock;
let parts: Parts;
let post: Postman;
beforeAll(async () => {
  cloned = await cloneDatabase();
});
afterAll(() => cloned.drop());
beforeEach(async () => {
  await cloned.database.pool.query('truncate job_seekers, accounts, mails cascade');
  clock = testClock('2026-11-21T10:00');
  parts = partsOn(cloned.database, clock);
  post = postman(parts, [{ name: 'registration', routes: [], mails: deadlineMails(parts) }]);
});

const owner: Actor = { kind: 'job-seeker' };
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** One pass of every sweep on a node; whom it told. */
async function pass(node: Parts = parts): Promise<number> {
  let touched = 0;
  for (const sweep of deadlineNotices(node)) {
    const count = await runDeadlineSweep(node.database, sweep, node.clock, node.log);
    expect(count.failed).toBe(0);
    touched += count.touched;
  }
  return touched;
}

const named = (name: string): DeadlineSweep => {
  const found = deadlineNotices(parts).find((sweep) => sweep.name === name);
  if (found === undefined) throw new Error(`no sweep ${name}`);
  return found;
};

const shortSubject = ({ subject }: BroughtMail): string => subject.replace('【ハローワーク】', '');

/** Passes on these days, in order: the day and the subject of each mail that came. */
async function mailsOn(days: readonly Temporal.PlainDate[], time = '09:00'): Promise<readonly string[]> {
  const came: string[] = [];
  for (const today of days) {
    clock.set(`${today}T${time}`);
    await pass();
    const mails = await post.deliver();
    came.push(...mails.map((mail) => `${today} ${shortSubject(mail)}`).sort());
  }
  return came;
}

const daysFrom = (first: string, last: string, step = 1): readonly Temporal.PlainDate[] =>
  Array.from({ length: day(first).until(day(last)).days / step + 1 }, (_, index) =>
    day(first).add({ days: index * step }),
  );

async function newestMail(): Promise<BroughtMail> {
  const mail = (await post.deliver()).at(-1);
  if (mail === undefined) throw new Error('no mail came');
  return mail;
}

const act = <Answer>(
  number: string,
  action: (tx: Tx, number: string, actor: Actor, now: Temporal.Instant) => Promise<Answer>,
) => parts.database.transaction((tx) => action(tx, number, owner, clock.now()));

async function registered(through = '2027-01-31'): Promise<{ number: string; person: Person }> {
  const { number } = await aJobSeeker(parts, { valid_through: day(through) });
  return { number, person: await anAccount(parts, { jobSeekerNumber: number }) };
}

const inputEnds = '求職登録の入力期限のお知らせ';
const validityEnds = '求職登録の有効期限のお知らせ';
const hasLapsed = '求職登録の有効期限が過ぎました';
const willBeErased = '登録した内容を消す日のお知らせ';

describe('the mails of a whole life, the clock moved on day by day', () => {
  it('warn 7, 3 and 1 days before an unfinished registration ends, anew after 一時保存 [ONLINE-6]', async () => {
    const { id } = await anAccount(parts);
    expect(await mailsOn(daysFrom('2026-11-21', '2026-12-02'))).toEqual([
      `2026-11-28 ${inputEnds}`,
      `2026-12-02 ${inputEnds}`,
    ]);
    clock.set('2026-12-02T20:00');
    await updateAccount(parts.database.reading, id, { registration_saved_at: clock.now() });
    expect(await mailsOn(daysFrom('2026-12-03', '2026-12-25'))).toEqual([
      `2026-12-09 ${inputEnds}`,
      `2026-12-13 ${inputEnds}`,
      `2026-12-15 ${inputEnds}`,
    ]);
  });

  it('warn 14, 7 and 1 days before the validity ends, and tell the day after [REG-5] [REG-7]', async () => {
    await registered();
    expect(await mailsOn(daysFrom('2026-11-21', '2027-03-20'))).toEqual([
      `2027-01-17 ${validityEnds}`,
      `2027-01-24 ${validityEnds}`,
      `2027-01-30 ${validityEnds}`,
      `2027-02-01 ${hasLapsed}`,
    ]);
  });

  it('announce 60 and 14 days before that the five years are over, not after [LEAVE-4]', async () => {
    await registered();
    clock.set('2027-02-01T09:00');
    await pass();
    await post.deliver();
    expect(await mailsOn(daysFrom('2027-02-02', '2031-11-27', 7))).toEqual([]);
    expect(await mailsOn(daysFrom('2031-11-28', '2032-02-10'))).toEqual([
      `2031-12-03 ${willBeErased}`,
      `2032-01-18 ${willBeErased}`,
    ]);
  });

  it('begin anew for a term that was extended, and after a new application [REG-5] [REG-7]', async () => {
    const { number } = await registered();
    await mailsOn(daysFrom('2027-01-16', '2027-01-18'));
    await act(number, extendValidity);
    expect(await mailsOn(daysFrom('2027-01-19', '2027-03-02'))).toEqual([
      `2027-02-14 ${validityEnds}`,
      `2027-02-21 ${validityEnds}`,
      `2027-02-27 ${validityEnds}`,
      `2027-03-01 ${hasLapsed}`,
    ]);
    expect((await act(number, reactivateByOwner)).ok).toBe(true);
    expect(await mailsOn(daysFrom('2027-05-16', '2027-05-18'))).toEqual([`2027-05-17 ${validityEnds}`]);
  });
});

describe('whoever need not be told', () => {
  it('is not: 無効 by wish, joined, left, no address [REG-7]', async () => {
    const { number } = await registered();
    await act(number, setInvalidByOwner);
    const joined = await registered();
    const standing = { invalid_since: day('2026-11-21'), invalid_reason: 'joined' as const };
    await updateRegistration(parts.database.reading, joined.number, { ...standing, joined_into: number });
    await aJobSeeker(parts, { valid_through: day('2027-01-31') });
    const left = await anAccount(parts);
    await updateAccount(parts.database.reading, left.id, { withdrawn_at: clock.now() });
    expect(await mailsOn(daysFrom('2026-11-22', '2027-02-02'))).toEqual([]);
    clock.set('2031-11-01T10:00');
    expect(await pass()).toBe(1);
    expect((await newestMail()).text).toContain(`末尾 ${number.slice(-4)}`);
  });

  it('is not, when a program starts years later and finds old records [REG-7]', async () => {
    await registered('2025-06-30');
    await registered('2026-09-30');
    expect(await pass()).toBe(0);
    await registered('2026-10-31');
    expect(await pass()).toBe(1);
  });

  it('gets no mail that was overtaken while the mail server was away [REG-5] [ONLINE-6]', async () => {
    const { number } = await registered();
    const account = await anAccount(parts);
    clock.set('2026-11-28T09:00');
    await pass();
    clock.set('2027-01-17T09:00');
    await pass();
    await act(number, extendValidity);
    await updateAccount(parts.database.reading, account.id, { registration_saved_at: clock.now() });
    expect(await post.deliver()).toEqual([]);
  });
});

describe('when nodes stop and start', () => {
  it('only the nearest warning goes out after days without the portal, none twice [REG-5]', async () => {
    await registered();
    await registered('2027-02-28');
    expect(await mailsOn(['2027-01-28', '2027-01-28', '2027-01-29', '2027-01-30'].map(day))).toEqual([
      `2027-01-28 ${validityEnds}`,
      `2027-01-30 ${validityEnds}`,
    ]);
  });

  it('the last day and the last day but one are one warning [ONLINE-6] [REG-5]', async () => {
    await registered('2026-12-05');
    await anAccount(parts);
    expect(await mailsOn(['2026-12-05', '2026-12-05', '2026-12-08'].map(day))).toEqual([
      `2026-12-05 ${inputEnds}`,
      `2026-12-05 ${validityEnds}`,
      `2026-12-08 ${hasLapsed}`,
    ]);
  });

  it('tells each person once from three nodes at the same moment [ONLINE-6] [REG-5] [LEAVE-4]', async () => {
    for (let count = 0; count < 12; count += 1) {
      await registered('2027-01-31');
      await registered('2027-01-16');
      await registered('2022-01-30');
      await anAccount(parts);
    }
    await cloned.database.pool.query(
      `update accounts set opened_at = '2027-01-10T10:00+09' where job_seeker_number is null`,
    );
    clock.set('2027-01-17T09:00');
    const nodes = [parts, partsOn(cloned.openAgain(), clock), partsOn(cloned.openAgain(), clock)];
    const told = await Promise.all(nodes.map((node) => pass(node)));
    expect(told.reduce((sum, one) => sum + one, 0)).toBe(48);
    expect(await pass()).toBe(0);
    const mails = await post.deliver();
    expect(mails).toHaveLength(48);
    expect(new Set(mails.map(({ to }) => to)).size).toBe(48);
  });

  it('a node that dies between the note and the mail leaves neither, and the next pass tells [REG-5]', async () => {
    const { number } = await registered();
    clock.set('2027-01-17T09:00');
    const sweep = named('warn-ending-validity');
    await expect(
      parts.database.transaction(async (tx) => {
        await sweep.act(tx, number, clock.now());
        throw new Error('the node dies');
      }),
    ).rejects.toThrow('dies');
    expect(await pass()).toBe(1);
    expect(await post.deliver()).toHaveLength(1);
  });
});

it('nobody is told at night: from nine in the morning on', async () => {
  await registered();
  expect(await mailsOn([day('2027-01-17')], '00:00')).toEqual([]);
  expect(await mailsOn([day('2027-01-17')], '08:59:59')).toEqual([]);
  expect(await mailsOn([day('2027-01-17')], '09:00')).toHaveLength(1);
});

describe('the list of whom it would tell', () => {
  it('names each with the day of the warning, and changes nothing [REG-5]', async () => {
    const { number } = await registered();
    clock.set('2027-01-20T12:00');
    const shown: string[] = [];
    const list = () =>
      readDue(parts.database, named('warn-ending-validity'), clock.now(), ({ label, since }) =>
        shown.push(`${label} ${since}`),
      );
    await list();
    await list();
    const line = `13010-0${number.slice(6)} 2027-01-17`;
    expect(shown).toEqual([line, line]);
    expect(await pass()).toBe(1);
  });

  it('goes on page by page', async () => {
    await aJobSeeker(parts, { email: newAddress(), valid_through: day('2027-01-31') });
    await cloned.database.pool.query(
      `insert into job_seekers select (jsonb_populate_record(record,
         jsonb_build_object('number', '13010-' || (1000000 + i)))).*
         from job_seekers record, generate_series(1, 149) i`,
    );
    clock.set('2027-01-17T09:00');
    expect(await pass()).toBe(150);
    expect(await pass()).toBe(0);
  });
});

describe('where it goes', () => {
  it("to My Page's address; without one to the address for contact, with the counter as the way [REG-7]", async () => {
    const contact = newAddress();
    const { number } = await aJobSeeker(parts, { email: contact, valid_through: day('2027-01-31') });
    clock.set('2027-01-17T09:00');
    await pass();
    const alone = await newestMail();
    expect(alone.to).toBe(contact);
    expect(alone.text).not.toContain('マイページ');
    const person = await anAccount(parts, { jobSeekerNumber: number });
    clock.set('2027-01-24T09:00');
    await pass();
    const atHome = await newestMail();
    expect(atHome.to).toBe(person.address);
    expect(atHome.text).toContain('求職者情報・設定');
  });

  it('who may not enter My Page is sent to the counter [LEAVE-5]', async () => {
    const { person } = await registered();
    await updateAccount(parts.database.reading, person.id, { unavailable_since: clock.now() });
    clock.set('2027-02-01T09:00');
    await pass();
    const mail = await newestMail();
    expect(mail.to).toBe(person.address);
    expect(mail.text).not.toContain('マイページ');
    expect(mail.text).toContain('窓口');
  });
});
