import { type IssuedSlip, issueSlipOnce, type SlipFault } from '#features/ways-in/index.ts';
import type { Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';

/** A slip for a user of an establishment, after a look at a document; the password is still needed. */
export function issueSlipToUser(
  parts: Parts,
  meant: {
    readonly accountId: string;
    readonly document: string;
    readonly seen: string;
    readonly staffId: string;
  },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<IssuedSlip, SlipFault>> {
  return parts.database.transaction(async (tx) => {
    const issued = await issueSlipOnce(tx, parts, meant, now);
    const result = issued.ok ? 'done' : issued.fault;
    const subject = { kind: 'account' as const, id: meant.accountId };
    const { document } = meant;
    await record(tx, {
      at: now,
      actor,
      action: 'employers.issue-slip',
      result,
      subject,
      detail: { document },
    });
    return issued;
  });
}
