import { lockAccountsOfJobSeekers, updateAccount } from '#features/accounts/index.ts';
import {
  changeStanding,
  type JobSeekerRow,
  type Standing,
  updateRegistration,
} from '#features/job-seekers/index.ts';
import { reviveCodes } from '#features/opening/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { mayUndo } from '../rules/joining.ts';
import { type Joining, listJoiningsInto, noteUndone } from '../store/joinings.store.ts';
import { aboutRecord, type Desk } from './desk.ts';
import { lockBoth, noteJoinedNumber, tellOwners } from './join-records.ts';

export type UndoFault =
  /** Never joined, or two again by now. */
  'undo.not-joined' | 'undo.too-late';

export interface Undone {
  readonly living: string;
  readonly joined: string;
  readonly reason: string;
}

/** Two records become two again: accounts, codes and validity as before; what was changed since stays where it is. */
export async function undoJoining(
  tx: Tx,
  parts: Parts,
  desk: Desk,
  asked: Undone,
  now: Temporal.Instant,
): Promise<Result<undefined, UndoFault>> {
  const undone = await undo(tx, parts, desk, asked, now);
  for (const number of [asked.living, asked.joined]) {
    await record(tx, {
      at: now,
      actor: desk.actor,
      action: 'counter.undo-joining',
      result: undone.ok ? 'done' : undone.fault,
      subject: aboutRecord(number),
      reason: asked.reason,
      detail: { living: asked.living, joined: asked.joined },
    });
  }
  return undone;
}

async function undo(
  tx: Tx,
  parts: Parts,
  desk: Desk,
  asked: Undone,
  now: Temporal.Instant,
): Promise<Result<undefined, UndoFault>> {
  const rows = await lockBoth(tx, [asked.living, asked.joined]);
  const [living, joined] = [rows.get(asked.living), rows.get(asked.joined)];
  const joinings = await listJoiningsInto(tx, asked.living);
  const joining = joinings.find(({ joinedNumber }) => joinedNumber === asked.joined);
  if (living === undefined || joined === undefined || joining === undefined) return fail('undo.not-joined');
  if (living.joined_into !== null) return fail('undo.not-joined');
  if (!mayUndo(joining.joinedAt, now)) return fail('undo.too-late');
  await takeApart(tx, desk, { living, joined, joining }, now);
  await giveAccountsBack(tx, parts, joining, now);
  await reviveCodes(tx, joining.undoing.codes);
  await noteUndone(tx, joining.id, { at: now, by: desk.staffId, reason: asked.reason });
  return ok(undefined);
}

const same = (a: Standing, b: Standing): boolean =>
  a.valid_through.equals(b.valid_through) &&
  a.invalid_reason === b.invalid_reason &&
  String(a.invalid_since) === String(b.invalid_since);

interface Pair {
  readonly living: JobSeekerRow;
  readonly joined: JobSeekerRow;
  readonly joining: Joining;
}

async function takeApart(
  tx: Tx,
  { actor }: Desk,
  { living, joined, joining }: Pair,
  now: Temporal.Instant,
): Promise<void> {
  const { livingBefore, livingAfter, joinedBefore } = joining.undoing;
  const action = 'registration.undo-joining';
  await updateRegistration(tx, joined.number, { joined_into: null, joined_at: null });
  await changeStanding(tx, joined, { to: joinedBefore, action, actor, now });
  const to = same(living, livingAfter) ? livingBefore : living;
  const { valid_through, invalid_since, invalid_reason } = to;
  const standing = { valid_through, invalid_since, invalid_reason };
  const kept = await changeStanding(tx, living, { to: standing, action, actor, now });
  await noteJoinedNumber(tx, kept, { from: joined.number, to: undefined }, { actor, now });
}

async function giveAccountsBack(
  tx: Tx,
  parts: Parts,
  { undoing, livingNumber, joinedNumber }: Joining,
  now: Temporal.Instant,
): Promise<void> {
  const accounts = await lockAccountsOfJobSeekers(tx, [livingNumber]);
  const moved = accounts.filter(({ id }) => undoing.accounts.includes(id));
  for (const { id } of moved) await updateAccount(tx, id, { job_seeker_number: joinedNumber });
  await tellOwners(tx, parts, moved, now);
}
