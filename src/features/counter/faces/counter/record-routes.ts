import { parseJobSeekerNumber } from '#features/job-seekers/index.ts';
import { mayRegisterJobSeekers } from '#features/staff/index.ts';
import { type Answer, problem } from '#platform/http/answer.ts';
import type { Owner, Route, SignedInRequest, UploadLimits } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { type AdmittedRecord, admitToRecord } from '../../actions/admit-to-record.ts';
import type { Desk } from '../../actions/desk.ts';
import { recordPattern } from './counter-paths.ts';
import { deskOf } from './desk-of.ts';
import { leadOn } from './lead-on.ts';

/** A request for a record that the desk was let in to. */
export interface RecordRequest extends AdmittedRecord {
  readonly request: SignedInRequest;
  readonly desk: Desk;
}

type Handle = (asked: RecordRequest) => Promise<Answer> | Answer;

interface RecordPage {
  /** Also the end of its address: `joining/undo`, `registration/:step`; empty for the record itself. */
  readonly page: string;
  readonly right?: (owner: Owner) => boolean;
  readonly show: Handle;
  readonly submit?: Handle;
  /** Of its form. */
  readonly uploads?: UploadLimits;
}

/**
 * The routes of a page about one person. Nobody comes past who may not open the record (s-az1): another office's and one
 * that is not there answer alike. A record that was joined into another leads on to that one.
 */
export function recordRoutes(
  parts: Parts,
  { page, right = mayRegisterJobSeekers, show, submit, uploads }: RecordPage,
): readonly Route[] {
  const named = page.replace(/\/:.*$/u, '');
  const handled =
    (handle: Handle, looks: boolean) =>
    async (request: SignedInRequest): Promise<Answer> => {
      const desk = deskOf(request);
      const number = parseJobSeekerNumber(request.params['number'] ?? '');
      if (number === undefined) return problem('not-found');
      const asked = { number, page: named === '' ? 'record' : named, looks };
      const admitted = await parts.database.transaction((tx) => admitToRecord(tx, desk, asked, request.now));
      if (!admitted.ok) return problem('not-found');
      if (admitted.value.person.joined_into !== null) return leadOn(parts, desk, number);
      return handle({ ...admitted.value, request, desk });
    };
  const name = named === '' ? 'counter.record' : `counter.record.${named.replaceAll('/', '.')}`;
  const facts = { face: 'counter', may: 'signed-in', right } as const;
  const path = page === '' ? recordPattern : `${recordPattern}/${page}`;
  const shown: Route = { ...facts, name, path, method: 'GET', handle: handled(show, true) };
  if (submit === undefined) return [shown];
  const form = {
    ...facts,
    name: `${name}.submit`,
    path,
    method: 'POST',
    handle: handled(submit, false),
  } as const;
  return [shown, uploads === undefined ? form : { ...form, uploads }];
}
