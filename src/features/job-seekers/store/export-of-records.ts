import type { Tx } from '#platform/database/database.ts';
import { changeInWords } from '../rules/changes-in-words.ts';
import { registeredWhole } from '../rules/registered-whole.ts';
import { type ChangeRow, type JobSeekerRow, on } from './tables.ts';

const everything = { sensitive: true } as const;

/** Everything that is held in these records, for their owner; what is hidden from others is in it. */
export async function exportOfRecords(tx: Tx, numbers: readonly string[]) {
  if (numbers.length === 0) return [];
  const records = await on(tx)
    .selectFrom('job_seekers')
    .selectAll()
    .where('number', 'in', [...numbers])
    .orderBy('registered_at', 'desc')
    .execute();
  return Promise.all(records.map((record) => exportOfRecord(tx, record)));
}

export type RecordExport = Awaited<ReturnType<typeof exportOfRecords>>[number];

async function exportOfRecord(tx: Tx, record: JobSeekerRow) {
  return {
    number: record.number,
    officeNumber: record.office_number,
    kind: record.kind,
    registeredAt: record.registered_at,
    validThrough: record.valid_through,
    invalidSince: record.invalid_since,
    invalidReason: record.invalid_reason,
    emailRegisteredAt: record.email_registered_at,
    confirmedAt: record.confirmed_at,
    joinedInto: record.joined_into,
    joinedAt: record.joined_at,
    revision: record.revision,
    items: registeredWhole(record.answers),
    changes: await changesOf(tx, record.number),
    notices: await noticesOf(tx, record.number),
  };
}

async function changesOf(tx: Tx, number: string) {
  const rows = await on(tx)
    .selectFrom('job_seeker_changes')
    .selectAll()
    .where('job_seeker_number', '=', number)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(changeFacts);
}

/** Who of the staff it was stays out: the office answers for it. */
function changeFacts(row: ChangeRow) {
  // jsonb arrives parsed.
  const change = { item: row.item, from: row.from_value ?? undefined, to: row.to_value ?? undefined };
  const { label, from, to } = changeInWords(change, everything);
  return {
    revision: row.revision,
    item: row.item,
    label,
    from: row.from_value as unknown,
    fromShown: from,
    to: row.to_value as unknown,
    toShown: to,
    at: row.at,
    by: row.actor_kind,
    officeNumber: row.actor_office,
  };
}

async function noticesOf(tx: Tx, number: string) {
  const rows = await on(tx)
    .selectFrom('job_seeker_notices')
    .selectAll()
    .where('job_seeker_number', '=', number)
    .orderBy('told_at', 'desc')
    .execute();
  return rows.map(({ kind, about, told_at }) => ({ kind, about, toldAt: told_at }));
}
