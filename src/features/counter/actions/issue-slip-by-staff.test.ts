import { afterAll, beforeAll, expect, it } from 'vitest';
import { updateAccount } from '#features/accounts/index.ts';
import { trySlip } from '#features/ways-in/index.ts';
import { aDesk } from '#kit/desk.ts';
import { type Entrance, openEntrance } from '#kit/entrance.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { listAuditEntriesOf } from '#platform/recording/audit.ts';
import { issueSlipByStaff } from './issue-slip-by-staff.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const now = () => entrance.clock.now();

async function somebody() {
  const { number } = await aJobSeeker(entrance.parts);
  return { ...(await anAccount(entrance.parts, { jobSeekerNumber: number })), number };
}

const issues = async (number: string, seen = '') =>
  issueSlipByStaff(
    entrance.parts,
    await aDesk(entrance.parts),
    { number, document: 'driving-licence', seen },
    now(),
  );

const opens = ({ id }: { id: string }, typed: string) =>
  entrance.parts.database.transaction(async (tx) =>
    trySlip(tx, entrance.parts, { accountId: id, typed }, now()),
  );

it('writes down which document was seen and by whom, and tells the owner by mail [s-not1]', async () => {
  const person = await somebody();
  const issued = await issues(person.number);
  if (!issued.ok) throw new Error(issued.fault);
  expect(issued.value.code).toMatch(/^[2-9A-HJ-NP-Z]{10}$/u);
  expect(issued.value.until.equals(now().add({ hours: 24 }))).toBe(true);
  const about = { kind: 'job-seeker', id: person.number } as const;
  const entries = await listAuditEntriesOf(entrance.parts.database.reading, about, 20);
  const entry = entries.find(({ action }) => action === 'counter.issue-slip');
  expect(entry).toMatchObject({ actor_kind: 'staff', detail: { document: 'driving-licence' } });
  expect(JSON.stringify(entries)).not.toContain(issued.value.code);
  const mails = await entrance.post.deliver();
  const mail = mails.find(({ to }) => to === person.address);
  expect(mail?.subject).toBe('【ハローワーク】窓口の一時コードのお知らせ');
  expect(mail?.text).not.toContain(issued.value.code);
  expect(await opens(person, issued.value.code)).toMatchObject({ ok: true });
});

it('hands out another only to who saw the one before, which is void from then on', async () => {
  const person = await somebody();
  const first = await issues(person.number);
  expect(await issues(person.number)).toEqual({ ok: false, fault: 'slip.issued-meanwhile' });
  const second = await issues(person.number, now().toString());
  if (!first.ok || !second.ok) throw new Error('two slips were to be made');
  expect(await opens(person, first.value.code)).toMatchObject({ ok: false });
  expect(await opens(person, second.value.code)).toMatchObject({ ok: true });
});

it('gives none where My Page is unavailable, was left, or was never opened [LEAVE-5]', async () => {
  const stopped = await somebody();
  await updateAccount(entrance.parts.database.reading, stopped.id, { unavailable_since: now() });
  const gone = await somebody();
  await updateAccount(entrance.parts.database.reading, gone.id, { withdrawn_at: now() });
  const { number } = await aJobSeeker(entrance.parts);
  for (const one of [stopped.number, gone.number, number]) {
    expect(await issues(one)).toEqual({ ok: false, fault: 'slip.no-account' });
  }
});
