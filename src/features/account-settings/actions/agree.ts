import { agreedVersions, lockAccount, noteConsents } from '#features/accounts/index.ts';
import { consentDocuments } from '#features/help/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { dueConsents } from '../rules/due-consents.ts';
import { type MissingConsent, missingConsents } from '../rules/missing-consents.ts';
import { forgetReadings, keepTicks, listReadings } from '../store/consent-readings.store.ts';

export const documents = [consentDocuments.privacy, consentDocuments.terms] as const;

/**
 * CODE-2: a new version is agreed to once each document that waits was opened and its box ticked; else nothing is
 * agreed to and the answer says what is missing.
 */
export function agree(
  parts: Parts,
  accountId: string,
  ticked: readonly string[],
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, readonly MissingConsent[]>> {
  return parts.database.transaction(async (tx) => {
    await lockAccount(tx, accountId);
    const due = dueConsents(documents, await agreedVersions(tx, accountId)).map(({ document }) => document);
    const missing = missingConsents(due, await listReadings(tx, accountId), ticked);
    if (missing.length > 0) {
      await keepTicks(tx, accountId, ticked);
      return fail(missing);
    }
    const versions = Object.fromEntries(due.map(({ key, version }) => [key, version]));
    await noteConsents(tx, accountId, versions, now);
    await forgetReadings(tx, accountId);
    const subject = { kind: 'account' as const, id: accountId };
    const entry = { at: now, actor, action: 'account-settings.agree', result: 'done', subject };
    await record(tx, { ...entry, detail: versions });
    return ok(undefined);
  });
}
