import { listJoinedNumbers, lockJobSeeker } from '#features/job-seekers/index.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { isBefore, isPastJapanDay, japanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { newId } from '#platform/security/secrets.ts';
import { isSelfApplication } from '../rules/channels.ts';
import { type NoShow, restricts } from '../rules/no-shows.ts';
import { findApplicationOf, insertEvent, lockApplicationOf, type Part } from '../store/applications.store.ts';
import {
  findRestriction,
  insertNoShowReport,
  insertRestriction,
  liftRestriction,
  listNoShowReports,
  listRestrictions,
  lockNoShowReport,
  updateNoShowReport,
} from '../store/no-shows.store.ts';
import type { ApplicationRow } from '../store/tables.ts';
import { type MakingFault, makeMove } from './make-move.ts';
import { tellSides } from './tell-sides.ts';

export type NoShowFault =
  | MakingFault
  | 'no-show.only-self-applications'
  | 'no-show.too-early'
  | 'no-show.too-late'
  | 'no-show.not-open';

const actsOn = (part: Part, applicationId: string, actor: Actor) => ({ part, applicationId, actor });

/** REFER-6: the employer reports that the person did not come, with no decline before. */
export async function reportNoShow(
  tx: Tx,
  parts: Parts,
  {
    part,
    applicationId,
    actor,
  }: { readonly part: Part; readonly applicationId: string; readonly actor: Actor },
  now: Temporal.Instant,
): Promise<Result<ApplicationRow, NoShowFault>> {
  const held = await lockApplicationOf(tx, part, applicationId);
  if (held === undefined) return fail('application.unknown');
  if (!isSelfApplication(held.channel)) return fail('no-show.only-self-applications');
  const { interview_at: interviewAt } = held;
  if (interviewAt === null || isBefore(now, interviewAt)) return fail('no-show.too-early');
  const interviewOn = japanDay(interviewAt);
  if (isPastJapanDay(interviewOn.add({ days: policy.noShows.reportDays }), now))
    return fail('no-show.too-late');
  const moved = await makeMove(
    tx,
    parts,
    { ...actsOn(part, applicationId, actor), move: 'report-no-show' },
    now,
  );
  if (!moved.ok) return moved;
  await insertNoShowReport(tx, {
    application_id: applicationId,
    job_seeker_number: held.job_seeker_number,
    interview_on: interviewOn,
    reported_at: now,
    reported_by: actor.id ?? '',
  });
  await restrictWhereDue(tx, held.job_seeker_number, actor, now);
  return moved;
}

/** The person says that it was not so; until the counter decides, the report does not count. */
export async function objectToNoShow(
  tx: Tx,
  objecting: {
    readonly part: Part;
    readonly applicationId: string;
    readonly words: string;
    readonly actor: Actor;
  },
  now: Temporal.Instant,
): Promise<Result<ApplicationRow, NoShowFault>> {
  const { part, applicationId, words, actor } = objecting;
  const application = await findApplicationOf(tx, part, applicationId);
  if (application === undefined) return fail('application.unknown');
  const report = await lockNoShowReport(tx, applicationId);
  if (report === undefined || report.state !== 'counts') return fail('no-show.not-open');
  if (isPastJapanDay(japanDay(report.reported_at).add({ days: policy.noShows.objectionDays }), now)) {
    return fail('no-show.too-late');
  }
  await updateNoShowReport(tx, applicationId, { state: 'objected', objection: words, objected_at: now });
  const event = {
    at: now,
    side: 'job-seeker',
    actorId: actor.id ?? null,
    kind: 'object',
    detail: {},
  } as const;
  await insertEvent(tx, applicationId, event);
  await recordAbout(tx, application, actor, 'applications.no-show.object', now);
  return ok(application);
}

/** The counter decides: the report stands, or it is taken back and the selection goes on. */
export async function decideObjection(
  tx: Tx,
  parts: Parts,
  deciding: {
    readonly applicationId: string;
    readonly decision: 'upheld' | 'dismissed';
    readonly reason: string;
    readonly staffId: string;
    readonly actor: Actor;
  },
  now: Temporal.Instant,
): Promise<Result<ApplicationRow, NoShowFault>> {
  const { applicationId, decision, reason, staffId, actor } = deciding;
  const office: Part = { side: 'office' };
  const application = await lockApplicationOf(tx, office, applicationId);
  if (application === undefined) return fail('application.unknown');
  const report = await lockNoShowReport(tx, applicationId);
  if (report === undefined || report.state !== 'objected') return fail('no-show.not-open');
  await updateNoShowReport(tx, applicationId, {
    state: decision,
    decided_at: now,
    decided_by: staffId,
    decision_reason: reason,
  });
  if (decision === 'dismissed') {
    return makeMove(tx, parts, { ...actsOn(office, applicationId, actor), move: 'dismiss-no-show' }, now);
  }
  const kind = 'uphold-no-show';
  await insertEvent(tx, applicationId, { at: now, side: 'office', actorId: staffId, kind, detail: {} });
  await recordAbout(tx, application, actor, 'applications.no-show.uphold', now);
  await tellSides(tx, parts, application, { news: kind, by: 'office' }, now);
  await restrictWhereDue(tx, application.job_seeker_number, actor, now);
  return ok(application);
}

/** REFER-6: only the counter lifts it, with a reason. False: there is none. */
export async function liftRestrictionOf(
  tx: Tx,
  lifting: {
    readonly number: string;
    readonly reason: string;
    readonly staffId: string;
    readonly actor: Actor;
  },
  now: Temporal.Instant,
): Promise<boolean> {
  const { number, reason, staffId, actor } = lifting;
  await lockJobSeeker(tx, number);
  const restriction = await findRestriction(tx, await listJoinedNumbers(tx, number));
  if (restriction === undefined) return false;
  await liftRestriction(tx, restriction.id, { at: now, by: staffId, reason });
  const subject = { kind: 'job-seeker', id: number } as const;
  await record(tx, {
    at: now,
    actor,
    action: 'applications.restriction.lift',
    result: 'done',
    subject,
    reason,
  });
  return true;
}

/** Those that were reported since a restriction was last lifted: what was forgiven does not come back. */
async function countableReports(tx: Tx, numbers: readonly string[]): Promise<readonly NoShow[]> {
  const lifted = (await listRestrictions(tx, numbers)).flatMap(({ lifted_at }) => lifted_at ?? []);
  return (await listNoShowReports(tx, numbers))
    .filter(({ reported_at }) => lifted.every((at) => isBefore(at, reported_at)))
    .map(({ interview_on, state }) => ({ interviewOn: interview_on, state }));
}

/** The fifth one restricts; reports from before the last lifting do not count again. */
async function restrictWhereDue(tx: Tx, number: string, actor: Actor, now: Temporal.Instant): Promise<void> {
  await lockJobSeeker(tx, number);
  const numbers = await listJoinedNumbers(tx, number);
  if ((await findRestriction(tx, numbers)) !== undefined) return;
  if (!restricts(await countableReports(tx, numbers))) return;
  await insertRestriction(tx, { id: newId(), number, since: now });
  const subject = { kind: 'job-seeker', id: number } as const;
  await record(tx, { at: now, actor, action: 'applications.restriction.set', result: 'done', subject });
}

const recordAbout = (
  tx: Tx,
  { id, job_seeker_number }: ApplicationRow,
  actor: Actor,
  action: string,
  now: Temporal.Instant,
): Promise<void> =>
  record(tx, {
    at: now,
    actor,
    action,
    result: 'done',
    subject: { kind: 'job-seeker', id: job_seeker_number },
    detail: { application: id },
  });
