import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Secrets } from '#platform/security/secrets.ts';

const mostEntries = 5000;
/** Of one run; the next one goes on. */
const mostSeals = 20;

export interface AuditSeal {
  readonly number: number;
  /** The number of the last entry that it covers. */
  readonly last: number;
  readonly entries: number;
  readonly hash: string;
}

const purpose = 'audit-seal';
const beforeTheFirst: AuditSeal = { number: 0, last: 0, entries: 0, hash: '' };

/** What is hashed: the seal before, and every entry with all that it says. */
export const sealedText = (
  before: Pick<AuditSeal, 'hash'>,
  seal: Omit<AuditSeal, 'hash'>,
  entries: readonly string[],
): string => [before.hash, seal.number, seal.last, seal.entries, ...entries].join('\n');

/** One line each, the same whichever way they are read. */
export async function entriesBetween(
  tx: Tx,
  after: number,
  last: number,
  most = mostEntries,
): Promise<readonly { readonly number: number; readonly line: string }[]> {
  const { rows } = await sql<{ number: number; line: string }>`
    select number, jsonb_build_array(number, (extract(epoch from at) * 1000000)::bigint, actor_kind, actor_id, actor_role,
      actor_office, actor_establishment, subject_kind, subject_id, action, result, reason, detail, request_id)::text as line
    from audit_trail where number > ${after} and number <= ${last} order by number limit ${most}`.execute(tx);
  return rows.map(({ number, line }) => ({ number: Number(number), line }));
}

export async function lastSeal(tx: Tx): Promise<AuditSeal | undefined> {
  const { rows } = await sql<AuditSeal>`
    select number, last, entries, hash from audit_seals order by number desc limit 1`.execute(tx);
  const [row] = rows;
  return row === undefined ? undefined : { ...row, last: Number(row.last) };
}

/**
 * s-aud3: seals what has been written down, each seal over the one before it, under the secret key: whoever changes,
 * adds or takes away an entry later is found out, even with the rights of the database's owner.
 */
export async function sealAuditTrail(tx: Tx, secrets: Secrets, now: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('audit-seals', 0)) as free`.execute(tx);
  if (rows[0]?.free !== true) return;
  const settled = await settledNumber(tx);
  let before = (await lastSeal(tx)) ?? beforeTheFirst;
  for (let made = 0; made < mostSeals; made += 1) {
    const entries = await entriesBetween(tx, before.last, settled);
    const end = entries.at(-1);
    if (end === undefined) break;
    const seal = { number: before.number + 1, last: end.number, entries: entries.length };
    const text = sealedText(
      before,
      seal,
      entries.map(({ line }) => line),
    );
    const hash = secrets.keyed(purpose, text).toString('base64url');
    await sql`insert into audit_seals (number, last, entries, hash, sealed_at)
      values (${seal.number}, ${seal.last}, ${seal.entries}, ${hash}, ${now})`.execute(tx);
    before = { ...seal, hash };
  }
  await settle(tx);
}

async function settledNumber(tx: Tx): Promise<number> {
  const { rows } = await sql<{ settled: string }>`select settled from audit_sealing`.execute(tx);
  return Number(rows[0]?.settled ?? 0);
}

const lockNotAvailable = '55P03';

/**
 * Finds up to where nothing comes in between any more: entries get their numbers before they are committed. A moment's
 * lock waits for those under way; where that takes longer, what is settled stays as it was until the next run. The very
 * last thing of the transaction, so that nobody waits for the sealing.
 */
async function settle(tx: Tx): Promise<void> {
  await sql`savepoint before_lock`.execute(tx);
  try {
    await sql`set local lock_timeout = '250ms'`.execute(tx);
    await sql`lock table audit_trail in share mode`.execute(tx);
    await sql`update audit_sealing set settled = (select coalesce(max(number), 0) from audit_trail)`.execute(
      tx,
    );
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === lockNotAvailable)) throw error;
    await sql`rollback to savepoint before_lock`.execute(tx);
  }
}

/** What an anchor says, kept in another place: at that seal the trail stood so. */
export const anchorOf = ({ number, hash }: Pick<AuditSeal, 'number' | 'hash'>): string => `${number}:${hash}`;

export const isSealOf = (secrets: Secrets, text: string, hash: string): boolean =>
  secrets.everyKeyed(purpose, text).some((one) => one.toString('base64url') === hash);
