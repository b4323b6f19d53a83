import {
  type AccountRow,
  endOpeningRequestsOf,
  lockAccountsOfJobSeekers,
  updateAccount,
} from '#features/accounts/index.ts';
import {
  changeStanding,
  insertChanges,
  type JobSeekerRow,
  lockJobSeeker,
  type Standing,
  updateRegistration,
} from '#features/job-seekers/index.ts';
import { endCodesOf } from '#features/opening/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { requestMail } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { numberChangedMail } from '../mails/number-changed.mail.ts';
import { type JoiningFault, mayJoin, seenOf, standingWhenJoined } from '../rules/joining.ts';
import { insertJoining } from '../store/joinings.store.ts';
import { aboutRecord, type Desk } from './desk.ts';

export interface Joined {
  /** The number that lives on. */
  readonly living: string;
  readonly joined: string;
  readonly reason: string;
  /** Both as the desk saw them (`seenOf`). */
  readonly seen: string;
}

/** In the order of their numbers, so that two desks at one moment follow one another. */
export async function lockBoth(
  tx: Tx,
  numbers: readonly [string, string],
): Promise<ReadonlyMap<string, JobSeekerRow>> {
  const rows = new Map<string, JobSeekerRow>();
  for (const number of [...numbers].sort()) {
    const row = await lockJobSeeker(tx, number);
    if (row !== undefined) rows.set(number, row);
  }
  return rows;
}

/** Two records of one person become one: one number lives on, with its own answers and the history of both. */
export async function joinRecords(
  tx: Tx,
  parts: Parts,
  desk: Desk,
  asked: Joined,
  now: Temporal.Instant,
): Promise<Result<undefined, JoiningFault>> {
  const joined = await join(tx, parts, desk, asked, now);
  for (const number of [asked.living, asked.joined]) {
    await record(tx, {
      at: now,
      actor: desk.actor,
      action: 'counter.join-records',
      result: joined.ok ? 'done' : joined.fault,
      subject: aboutRecord(number),
      reason: asked.reason,
      detail: { living: asked.living, joined: asked.joined },
    });
  }
  return joined;
}

async function join(
  tx: Tx,
  parts: Parts,
  desk: Desk,
  asked: Joined,
  now: Temporal.Instant,
): Promise<Result<undefined, JoiningFault>> {
  const rows = await lockBoth(tx, [asked.living, asked.joined]);
  const [living, joined] = [rows.get(asked.living), rows.get(asked.joined)];
  const may = mayJoin(living, joined);
  if (!may.ok || living === undefined || joined === undefined) return may;
  if (seenOf([living, joined]) !== asked.seen) return fail('joining.changed-meanwhile');
  // First what opens an account is ended: whoever is about to open one is waited for, and is seen below.
  const codes = [...(await endCodesOf(tx, [joined.number], now))];
  await endOpeningRequestsOf(tx, joined.number, now);
  const accounts = await lockAccountsOfJobSeekers(tx, [living.number, joined.number]);
  const open = accounts.filter(({ withdrawn_at }) => withdrawn_at === null);
  if (open.length > 1) return fail('joining.two-my-pages');
  const moved = accounts.filter(({ job_seeker_number }) => job_seeker_number === joined.number);
  for (const { id } of moved) await updateAccount(tx, id, { job_seeker_number: living.number });
  if (open.length > 0) codes.push(...(await endCodesOf(tx, [living.number], now)));
  const after = standingWhenJoined(living, joined, now);
  await writeBoth(tx, desk, { living, joined, after }, now);
  const undoing = {
    livingBefore: onlyStanding(living),
    livingAfter: after,
    joinedBefore: onlyStanding(joined),
    accounts: moved.map(({ id }) => id),
    codes,
  };
  const { reason } = asked;
  const numbers = { livingNumber: living.number, joinedNumber: joined.number };
  await insertJoining(tx, { ...numbers, reason, joinedAt: now, joinedBy: desk.staffId, undoing });
  await tellOwners(tx, parts, moved, now);
  return ok(undefined);
}

const onlyStanding = ({ valid_through, invalid_since, invalid_reason }: Standing): Standing => ({
  valid_through,
  invalid_since,
  invalid_reason,
});

interface Both {
  readonly living: JobSeekerRow;
  readonly joined: JobSeekerRow;
  /** How the living one stands from now on. */
  readonly after: Standing;
}

async function writeBoth(
  tx: Tx,
  { actor }: Desk,
  { living, joined, after }: Both,
  now: Temporal.Instant,
): Promise<void> {
  const action = 'registration.join';
  const gone: Standing = { ...onlyStanding(joined), invalid_since: japanDay(now), invalid_reason: 'joined' };
  await updateRegistration(tx, joined.number, { joined_into: living.number, joined_at: now });
  await changeStanding(tx, joined, { to: gone, action, actor, now });
  const kept = await changeStanding(tx, living, { to: after, action, actor, now });
  await noteJoinedNumber(tx, kept, { from: undefined, to: joined.number }, { actor, now });
}

/** The history of the living record says which number went into it, or out of it again. */
export async function noteJoinedNumber(
  tx: Tx,
  { number, revision }: JobSeekerRow,
  change: { readonly from: string | undefined; readonly to: string | undefined },
  { actor, now }: { readonly actor: Desk['actor']; readonly now: Temporal.Instant },
): Promise<void> {
  const changes = [{ item: 'joined-number', ...change }];
  await updateRegistration(tx, number, { revision: revision + 1 });
  await insertChanges(tx, { number, revision: revision + 1, changes }, actor, now);
}

/** Whose My Page has another number from now on is told. */
export async function tellOwners(
  tx: Tx,
  parts: Parts,
  accounts: readonly AccountRow[],
  now: Temporal.Instant,
): Promise<void> {
  for (const { id, address_typed, withdrawn_at } of accounts) {
    if (withdrawn_at !== null) continue;
    await requestMail(tx, numberChangedMail(parts), address_typed, { accountId: id }, now);
  }
}
