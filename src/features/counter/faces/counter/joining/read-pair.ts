import { findAccountOfJobSeeker } from '#features/accounts/index.ts';
import { type JobSeekerRow, parseJobSeekerNumber } from '#features/job-seekers/index.ts';
import { listOffices } from '#features/offices/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Parts } from '#platform/parts.ts';
import { admitToRecord } from '../../../actions/admit-to-record.ts';
import { noteContactShown } from '../../../actions/note-contact-shown.ts';
import { type JoiningFault, mayJoin } from '../../../rules/joining.ts';
import { type MyPageState, myPageState } from '../../../rules/my-page-state.ts';
import type { RecordRequest } from '../record-routes.ts';

/** One of two records that may become one. */
export interface PairedRecord {
  readonly person: JobSeekerRow;
  readonly officeName: string;
  readonly myPage: MyPageState;
}

export type Pair = readonly [PairedRecord, PairedRecord];

/** The other record, by its number as it was typed; the desk must be let in to that one too. */
export async function readPair(
  parts: Parts,
  asked: RecordRequest,
  typed: string,
): Promise<Result<Pair, JoiningFault | 'number.unreadable'>> {
  const number = parseJobSeekerNumber(typed);
  if (number === undefined) return fail('number.unreadable');
  const { person, desk, request } = asked;
  const other = await parts.database.transaction(async (tx): Promise<Result<JobSeekerRow, JoiningFault>> => {
    const admitted = await admitToRecord(tx, desk, { number, page: 'joining', looks: true }, request.now);
    if (!admitted.ok) return fail('joining.unknown');
    const may = mayJoin(person, admitted.value.person);
    if (!may.ok) return may;
    await noteContactShown(tx, asked, 'joining', request.now);
    await noteContactShown(tx, { ...admitted.value, desk }, 'joining', request.now);
    return ok(admitted.value.person);
  });
  if (!other.ok) return other;
  return ok([await pairedRecord(parts, asked, person), await pairedRecord(parts, asked, other.value)]);
}

async function pairedRecord(
  parts: Parts,
  { request }: RecordRequest,
  person: JobSeekerRow,
): Promise<PairedRecord> {
  const { reading } = parts.database;
  const [account, offices] = await Promise.all([
    findAccountOfJobSeeker(reading, person.number),
    listOffices(reading, { closedToo: true }),
  ]);
  return {
    person,
    officeName: offices.find(({ number }) => number === person.office_number)?.name ?? person.office_number,
    myPage: myPageState(account, person.email_registered_at, request.now),
  };
}
