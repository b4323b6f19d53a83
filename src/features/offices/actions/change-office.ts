import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import type { OfficeFacts } from '../rules/office-facts.ts';
import { findOffice, lockOffice, type Office, updateOffice } from '../store/offices.store.ts';

export type ChangeOfficeFault = 'offices.unknown' | 'offices.closed';

const facts = ['name', 'postalCode', 'address', 'telephone', 'openingHours'] as const;

/** What was and what is, field by field; nothing of an office is secret. */
const changesBetween = (before: Office, after: OfficeFacts): Record<string, string> =>
  Object.fromEntries(
    facts
      .filter((fact) => before[fact] !== after[fact])
      .map((fact) => [fact, `${before[fact]} → ${after[fact]}`]),
  );

export async function changeOffice(
  tx: Tx,
  office: OfficeFacts & { readonly number: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, ChangeOfficeFault>> {
  await lockOffice(tx, office.number);
  const before = await findOffice(tx, office.number);
  if (before === undefined) return fail('offices.unknown');
  if (before.closedAt !== null) return fail('offices.closed');
  await updateOffice(tx, office.number, office);
  await record(tx, {
    at: now,
    actor,
    action: 'offices.change',
    result: 'done',
    subject: { kind: 'office', id: office.number },
    detail: changesBetween(before, office),
  });
  return ok(undefined);
}
