import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import type { OfficeFacts } from '../rules/office-facts.ts';
import { insertOffice } from '../store/offices.store.ts';

export type AddOfficeFault = 'offices.number.taken';

export async function addOffice(
  tx: Tx,
  office: OfficeFacts & { readonly number: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, AddOfficeFault>> {
  const added = await insertOffice(tx, office.number, office);
  await record(tx, {
    at: now,
    actor,
    action: 'offices.add',
    result: added ? 'done' : 'offices.number.taken',
    subject: { kind: 'office', id: office.number },
  });
  return added ? ok(undefined) : fail('offices.number.taken');
}
