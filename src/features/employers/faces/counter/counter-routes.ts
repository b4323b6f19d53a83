import { mayRegisterJobSeekers } from '#features/staff/index.ts';
import { type Answer, problem } from '#platform/http/answer.ts';
import type { Owner, Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { counterEstablishmentPath } from '../../rules/employer-paths.ts';
import { type Establishment, findEstablishment } from '../../store/establishments.store.ts';

export interface CounterEstablishmentRequest extends SignedInRequest {
  readonly establishment: Establishment;
}

type Handler = (request: CounterEstablishmentRequest) => Promise<Answer>;

interface Pages {
  /** After the number in the address; empty: the establishment's own page. */
  readonly page: string;
  readonly name: string;
  readonly right?: (owner: Owner) => boolean;
  /** Whether staff of other offices may look. */
  readonly forAllOffices?: boolean;
  readonly show?: Handler;
  readonly submit?: Handler;
}

/** Pages of one establishment at the counter; what changes something is for its own office alone. */
export function counterEstablishmentRoutes(parts: Parts, pages: Pages): readonly Route[] {
  const { page, name, right = mayRegisterJobSeekers, forAllOffices = false, show, submit } = pages;
  const facts = {
    path: counterEstablishmentPath(':number', page),
    face: 'counter',
    may: 'signed-in',
    right,
  } as const;
  const found =
    (handle: Handler) =>
    async (request: SignedInRequest): Promise<Answer> => {
      const establishment = await findEstablishment(parts.database.reading, request.params['number'] ?? '');
      const isOwn = establishment?.officeNumber === request.owner.officeNumber;
      if (establishment === undefined || !(isOwn || forAllOffices)) return problem('not-found');
      return handle({ ...request, establishment });
    };
  return [
    ...(show === undefined ? [] : [{ ...facts, name, method: 'GET' as const, handle: found(show) }]),
    ...(submit === undefined
      ? []
      : [{ ...facts, name: `${name}.submit`, method: 'POST' as const, handle: found(submit) }]),
  ];
}
