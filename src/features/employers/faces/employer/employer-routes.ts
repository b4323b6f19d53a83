import { type Answer, problem } from '#platform/http/answer.ts';
import type { Route, SignedInRequest, UploadLimits } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { UserRole } from '../../rules/standing.ts';
import { type Establishment, findEstablishment } from '../../store/establishments.store.ts';

/** A request of somebody who works for an establishment. */
export interface EmployerRequest extends SignedInRequest {
  readonly establishment: Establishment;
  readonly user: { readonly accountId: string; readonly name: string; readonly role: UserRole };
}

type Handler = (request: EmployerRequest) => Promise<Answer>;

export interface EmployerRoute {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Only for 主担当者. */
  readonly mainOnly?: boolean;
  readonly signInPath?: boolean;
  readonly uploads?: UploadLimits;
  readonly handle: Handler;
}

/** Routes of the employer's face: their handlers know which establishment asks, and no other one's. */
export const employerRoutes = (parts: Parts, routes: readonly EmployerRoute[]): readonly Route[] =>
  routes.map(({ mainOnly, handle, ...facts }) => ({
    ...facts,
    face: 'employer',
    may: 'signed-in',
    ...(mainOnly === true ? { right: ({ role }) => role === 'main' } : {}),
    handle: async (request: SignedInRequest) => {
      const { owner } = request;
      const number = owner.establishmentNumber;
      const establishment =
        number === undefined ? undefined : await findEstablishment(parts.database.reading, number);
      if (establishment === undefined) return problem('not-found');
      const role: UserRole = owner.role === 'main' ? 'main' : 'member';
      return handle({ ...request, establishment, user: { accountId: owner.id, name: owner.name, role } });
    },
  }));
