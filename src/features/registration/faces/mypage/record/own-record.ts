import { findAccount, registrationPaths } from '#features/accounts/index.ts';
import { findJobSeeker, type JobSeekerRow } from '#features/job-seekers/index.ts';
import { type Answer, goTo } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';

/** The record of the person who is logged in; undefined until the registration is done. */
export async function findOwnRecord(
  parts: Parts,
  { owner }: SignedInRequest,
): Promise<JobSeekerRow | undefined> {
  const { reading } = parts.database;
  const number = (await findAccount(reading, owner.id))?.job_seeker_number ?? undefined;
  return number === undefined ? undefined : findJobSeeker(reading, number);
}

export interface OwnRecordRequest {
  readonly request: SignedInRequest;
  readonly record: JobSeekerRow;
}

interface OwnRecordRoute extends Pick<Route, 'name' | 'method' | 'path'> {
  readonly handle: (asked: OwnRecordRequest) => Promise<Answer>;
}

/** Pages that need a record; who has none yet goes on with registering. */
export const ownRecordRoutes = (parts: Parts, routes: readonly OwnRecordRoute[]): readonly Route[] =>
  routes.map(({ handle, ...facts }) => ({
    ...facts,
    face: 'mypage',
    may: 'signed-in',
    async handle(request) {
      const record = await findOwnRecord(parts, request);
      return record === undefined ? goTo(registrationPaths.continue) : handle({ request, record });
    },
  }));

/** A joined record is kept as it was: another one lives on in its place. */
export const isJoined = ({ joined_into }: JobSeekerRow): boolean => joined_into !== null;
