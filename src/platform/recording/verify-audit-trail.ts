import { sql } from 'kysely';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import {
  type AuditSeal,
  anchorOf,
  entriesBetween,
  isSealOf,
  sealedText,
} from '#platform/recording/audit-seals.ts';
import type { Secrets } from '#platform/security/secrets.ts';

export interface VerifiedTrail {
  readonly seals: number;
  readonly entries: number;
  /** Written since the last seal. */
  readonly unsealed: number;
  /** To be kept in another place. */
  readonly anchor: string;
}

export type TrailFault =
  /** Between these numbers an entry was changed, added or taken away, or the seal itself. */
  | { readonly key: 'audit.changed'; readonly after: number; readonly last: number }
  /** A seal that was there is gone. */
  | { readonly key: 'audit.seal-missing'; readonly number: number }
  | { readonly key: 'audit.anchor-differs' };

const mostSeals = 1000;

async function sealsAfter(tx: Tx, number: number): Promise<readonly AuditSeal[]> {
  const { rows } = await sql<AuditSeal>`
    select number, last, entries, hash from audit_seals where number > ${number} order by number
    limit ${mostSeals}`.execute(tx);
  return rows.map((row) => ({ ...row, last: Number(row.last) }));
}

/** s-aud3: looks at every seal from the first on. `anchors`: of which the trail must hold each, as it was written down. */
export async function verifyAuditTrail(
  tx: Tx,
  secrets: Secrets,
  anchors: readonly string[] = [],
): Promise<Result<VerifiedTrail, TrailFault>> {
  const held = new Set<string>();
  let before: AuditSeal = { number: 0, last: 0, entries: 0, hash: '' };
  let entries = 0;
  for (let seals = await sealsAfter(tx, 0); seals.length > 0; seals = await sealsAfter(tx, before.number)) {
    for (const seal of seals) {
      if (seal.number !== before.number + 1) {
        return fail({ key: 'audit.seal-missing', number: before.number + 1 });
      }
      // One more than it covers is enough to see that something was added.
      const covered = await entriesBetween(tx, before.last, seal.last, seal.entries + 1);
      const lines = covered.map(({ line }) => line);
      if (!isSealOf(secrets, sealedText(before, seal, lines), seal.hash)) {
        return fail({ key: 'audit.changed', after: before.last, last: seal.last });
      }
      held.add(anchorOf(seal));
      entries += covered.length;
      before = seal;
    }
  }
  if (!anchors.every((anchor) => held.has(anchor))) return fail({ key: 'audit.anchor-differs' });
  const { rows } = await sql<{ unsealed: string }>`
    select count(*) as unsealed from audit_trail where number > ${before.last}`.execute(tx);
  const unsealed = Number(rows[0]?.unsealed ?? 0);
  return ok({ seals: before.number, entries, unsealed, anchor: anchorOf(before) });
}
