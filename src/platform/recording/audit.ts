import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';

export type ActorKind = 'anonymous' | 'job-seeker' | 'employer' | 'staff' | 'operator' | 'system';

/** Who does something, as the audit trail writes it down. */
export interface Actor {
  readonly kind: ActorKind;
  readonly id?: string;
  readonly role?: string;
  readonly officeNumber?: string;
  readonly establishmentNumber?: string;
  /** Ties the entry to the log lines of the request that caused it. */
  readonly requestId?: string;
}

export interface AuditEntry {
  readonly at: Temporal.Instant;
  readonly actor: Actor;
  /** `sign-in.password`, `account-creation-code.issue`, … */
  readonly action: string;
  /** `done`, or the stable key of the failure. */
  readonly result: string;
  readonly subject?: {
    readonly kind: 'account' | 'job-seeker' | 'establishment' | 'staff' | 'office';
    readonly id: string;
  };
  readonly reason?: string;
  /** Further facts; never a password, key, code, token or free text of a message. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

type AuditTables = {
  audit_trail: {
    at: Temporal.Instant;
    actor_kind: string;
    actor_id: string | null;
    actor_role: string | null;
    actor_office: string | null;
    actor_establishment: string | null;
    subject_kind: string | null;
    subject_id: string | null;
    action: string;
    result: string;
    reason: string | null;
    detail: string | null;
    request_id: string | null;
  };
};

/** Writes an entry in the transaction of what it tells of. Nothing can change or remove it afterwards. */
export async function record(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx
    .withTables<AuditTables>()
    .insertInto('audit_trail')
    .values({
      at: entry.at,
      actor_kind: entry.actor.kind,
      actor_id: entry.actor.id ?? null,
      actor_role: entry.actor.role ?? null,
      actor_office: entry.actor.officeNumber ?? null,
      actor_establishment: entry.actor.establishmentNumber ?? null,
      subject_kind: entry.subject?.kind ?? null,
      subject_id: entry.subject?.id ?? null,
      action: entry.action,
      result: entry.result,
      reason: entry.reason ?? null,
      detail: entry.detail === undefined ? null : JSON.stringify(entry.detail),
      request_id: entry.actor.requestId ?? null,
    })
    .execute();
}

export interface ReadAuditEntry {
  readonly at: Temporal.Instant;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly actor_role: string | null;
  readonly actor_office: string | null;
  readonly actor_establishment: string | null;
  readonly action: string;
  readonly result: string;
  readonly reason: string | null;
  readonly detail: Readonly<Record<string, string | number | boolean>> | null;
}

/** What was done with or by one subject, newest first. */
export async function listAuditEntriesOf(
  tx: Tx,
  subject: { readonly kind: string; readonly id: string },
  most: number,
): Promise<readonly ReadAuditEntry[]> {
  const rows = await tx
    .withTables<AuditTables>()
    .selectFrom('audit_trail')
    .select(['at', 'actor_kind', 'actor_id', 'actor_role', 'actor_office', 'actor_establishment'])
    .select(['action', 'result', 'reason'])
    // jsonb arrives parsed.
    .select(sql<ReadAuditEntry['detail']>`detail`.as('detail'))
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('at', 'desc')
    .orderBy(sql`number`, 'desc')
    .limit(most)
    .execute();
  return rows;
}

/** When an action was tried on a subject since then, and how that ended, newest first. */
export async function listResultsOf(
  tx: Tx,
  subject: { readonly kind: string; readonly id: string },
  action: string,
  since: Temporal.Instant,
): Promise<readonly { readonly at: Temporal.Instant; readonly result: string }[]> {
  return tx
    .withTables<AuditTables>()
    .selectFrom('audit_trail')
    .select(['at', 'result'])
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('action', '=', action)
    .where('at', '>', since)
    .orderBy('at', 'desc')
    .execute();
}

export interface EntryAbout extends ReadAuditEntry {
  readonly number: number;
  readonly subject_kind: string | null;
  readonly subject_id: string | null;
}

/** Every entry about these accounts and records, and what these accounts did; newest first. */
export async function listEntriesAbout(
  tx: Tx,
  person: { readonly accounts: readonly string[]; readonly jobSeekers: readonly string[] },
): Promise<readonly EntryAbout[]> {
  const accounts = [...person.accounts];
  const { rows } = await sql<EntryAbout>`
    select number, at, actor_kind, actor_id, actor_role, actor_office, actor_establishment, subject_kind, subject_id, action, result,
      reason, detail
    from audit_trail
    where (subject_kind = 'account' and subject_id = any(${accounts}))
       or (subject_kind = 'job-seeker' and subject_id = any(${[...person.jobSeekers]}))
       or (actor_kind = 'job-seeker' and actor_id = any(${accounts}))
    order by number desc`.execute(tx);
  return rows;
}
