import { findAccount, registrationPaths } from '#features/accounts/index.ts';
import { findJobSeeker, type JobSeekerRow, listJoinedNumbers } from '#features/job-seekers/index.ts';
import { needsValidRegistration, type UnavailableFunction } from '#features/registration/index.ts';
import { type Answer, goTo } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { Part } from '../../store/applications.store.ts';

/** Somebody in My Page with the own record and all numbers that were joined into it. */
export interface OwnRequest {
  readonly request: SignedInRequest;
  readonly person: JobSeekerRow;
  readonly numbers: readonly string[];
  readonly part: Part;
}

interface OwnRoute extends Pick<Route, 'name' | 'method' | 'path' | 'siteMap'> {
  /** Not to be had while the registration is invalid [REG-8]. */
  readonly needed?: UnavailableFunction;
  readonly handle: (asked: OwnRequest) => Promise<Answer>;
}

/** Pages that need a record; who has none yet goes on with registering. */
export const ownRoutes = (parts: Parts, routes: readonly OwnRoute[]): readonly Route[] =>
  routes.map(({ needed, handle, ...facts }) => {
    const route = {
      ...facts,
      face: 'mypage',
      may: 'signed-in',
      async handle(request: SignedInRequest): Promise<Answer> {
        const own = await findOwn(parts, request);
        return own === undefined ? goTo(registrationPaths.continue) : handle(own);
      },
    } as const;
    return needed === undefined ? route : needsValidRegistration(parts, needed, route);
  });

export async function findOwn(parts: Parts, request: SignedInRequest): Promise<OwnRequest | undefined> {
  const { reading } = parts.database;
  const number = (await findAccount(reading, request.owner.id))?.job_seeker_number ?? undefined;
  const person = number === undefined ? undefined : await findJobSeeker(reading, number);
  if (person === undefined) return undefined;
  const numbers = await listJoinedNumbers(reading, person.number);
  return { request, person, numbers, part: { side: 'job-seeker', numbers } };
}
