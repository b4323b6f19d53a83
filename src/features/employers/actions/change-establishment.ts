import { officeServing } from '#features/offices/index.ts';
import type { Address } from '#features/places/index.ts';
import { type EstablishmentFacts, findEstablishments, writeVacancies } from '#features/vacancies/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import type { EstablishmentAnswers, EstablishmentStep } from '../items/establishment-step.ts';
import { splitAnswers } from '../items/establishment-steps.ts';
import {
  type Establishment,
  findEstablishment,
  lockEstablishment,
  updateStanding,
} from '../store/establishments.store.ts';

/** All answers of an establishment's record, by item. */
export async function readEstablishment(
  tx: Tx,
  number: string,
): Promise<{ readonly establishment: Establishment; readonly answers: EstablishmentAnswers } | undefined> {
  const establishment = await findEstablishment(tx, number);
  if (establishment === undefined) return undefined;
  const facts = (await findEstablishments(tx, [number])).get(number);
  return { establishment, answers: { ...facts, ...establishment.own } };
}

interface Change {
  readonly number: string;
  readonly step: EstablishmentStep;
  /** The revision that the person saw. */
  readonly seen: number;
  /** What the screen says; items without a value are taken back. */
  readonly values: EstablishmentAnswers;
}

const withoutItemsOf = (step: EstablishmentStep, answers: EstablishmentAnswers): EstablishmentAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !Object.hasOwn(step.items, key)));

/**
 * EMP-1: changes one screen of the record; all vacancies are read with it at once. One that was refused waits for its
 * office again.
 */
export async function changeEstablishment(
  tx: Tx,
  { number, step, seen, values }: Change,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, 'establishment.changed-meanwhile'>> {
  const held = await lockEstablishment(tx, number);
  if (held === undefined || held.revision !== seen) return fail('establishment.changed-meanwhile');
  const before = (await findEstablishments(tx, [number])).get(number) ?? {};
  const split = splitAnswers(values);
  const facts = { ...withoutItemsOf(step, before as EstablishmentAnswers), ...split.facts };
  await writeVacancies(
    tx,
    { establishments: [{ number, facts: facts as EstablishmentFacts }], vacancies: [] },
    now,
  );
  const address = facts['address'] as Address | undefined;
  const office = await officeServing(tx, address?.municipalityCode ?? null);
  const again = { standing: 'provisional' as const, applied_at: now, decided_at: null, decided_by: null };
  await updateStanding(tx, number, {
    answers: { ...withoutItemsOf(step, held.own), ...split.own },
    office_number: office ?? held.officeNumber,
    ...(held.standing === 'refused' ? { ...again, reason: null } : {}),
  });
  await record(tx, {
    at: now,
    actor,
    action: 'employers.change-establishment',
    result: 'done',
    subject: { kind: 'establishment', id: number },
    detail: { screen: step.key },
  });
  return ok(undefined);
}
