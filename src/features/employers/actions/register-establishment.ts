import { officeServing } from '#features/offices/index.ts';
import type { Address } from '#features/places/index.ts';
import { type EstablishmentFacts, writeVacancies } from '#features/vacancies/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { EstablishmentAnswers } from '../items/establishment-step.ts';
import { splitAnswers } from '../items/establishment-steps.ts';
import { nextEstablishmentNumber } from '../store/establishment-numbers.store.ts';
import { insertStanding } from '../store/establishments.store.ts';

/** Gives an establishment its number at the office that has its address: 仮登録, or confirmed by who is at the counter. */
export async function registerEstablishment(
  tx: Tx,
  registering: { readonly answers: EstablishmentAnswers; readonly confirmedBy?: string | undefined },
  now: Temporal.Instant,
): Promise<Result<string, 'establishment.no-office'>> {
  const { answers, confirmedBy } = registering;
  const { facts, own } = splitAnswers(answers);
  const address = facts['address'] as Address | undefined;
  const officeNumber = await officeServing(tx, address?.municipalityCode ?? null);
  if (officeNumber === undefined) return fail('establishment.no-office');
  const number = await nextEstablishmentNumber(tx, officeNumber);
  const establishment = { number, facts: facts as EstablishmentFacts };
  await writeVacancies(tx, { establishments: [establishment], vacancies: [] }, now);
  const standing = confirmedBy === undefined ? ('provisional' as const) : ('confirmed' as const);
  await insertStanding(tx, { number, officeNumber, standing, own, decidedBy: confirmedBy }, now);
  return ok(number);
}
