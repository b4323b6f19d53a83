import type { Tx } from '#platform/database/database.ts';
import { on } from './tables.ts';

/** A conversation: of an application, or of a person (with all numbers of joined records) and the office. */
export type Thread =
  | { readonly kind: 'application'; readonly applicationId: string }
  | { readonly kind: 'office'; readonly numbers: readonly string[] };

/** Who reads: what is not of their part is never found. */
export type Reader =
  | { readonly side: 'job-seeker'; readonly numbers: readonly string[] }
  | { readonly side: 'employer'; readonly establishmentNumber: string };

export const messagesOfThread = (tx: Tx, thread: Thread) => {
  const all = on(tx).selectFrom('messages');
  return thread.kind === 'application'
    ? all.where('application_id', '=', thread.applicationId)
    : all.where('application_id', 'is', null).where('job_seeker_number', 'in', [...thread.numbers]);
};

export const messagesOfReader = (tx: Tx, reader: Reader) => {
  const all = on(tx).selectFrom('messages');
  return reader.side === 'job-seeker'
    ? all.where('job_seeker_number', 'in', [...reader.numbers])
    : all.where('establishment_number', '=', reader.establishmentNumber);
};
