import { lockEstablishment } from '#features/employers/index.ts';
import {
  findEstablishments,
  type GivenVacancy,
  lockVacancy,
  prepareVacancy,
  usualValidThrough,
  type VacancyRow,
  writeVacancies,
} from '#features/vacancies/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { japanDay, Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { record } from '#platform/recording/audit.ts';
import { isOfEstablishment } from '../items/establishment.step.ts';
import { establishmentPart, type OrderAnswers, vacancyPart } from '../items/order-table.ts';
import { findingsOf } from '../rules/checks/checks.ts';
import type { Finding } from '../rules/checks/finding.ts';
import { extendedThrough, mayBegin } from '../rules/order-kinds.ts';
import { addEvent } from '../store/events.store.ts';
import { updateOrder } from '../store/orders.store.ts';
import type { OrderRow } from '../store/tables.ts';
import { nextVacancyNumber } from '../store/vacancy-serials.store.ts';
import {
  type AtOffice,
  heldForOffice,
  type OfficeFault,
  type OfficeVisit,
  officeEntry,
} from './office-moves.ts';
import type { OrderParts } from './order-parts.ts';
import { tellUsers } from './tell-users.ts';

export type ReceiveFault =
  | OfficeFault
  | { readonly key: 'order.establishment-not-confirmed' }
  | { readonly key: 'order.vacancy-over' }
  | { readonly key: 'order.findings'; readonly findings: readonly Finding[] };

/** STAFF-1 求人受理: the vacancy is written and public, or the change is written; answers its 求人番号. */
export function receiveOrder(
  parts: OrderParts,
  at: AtOffice,
  visit: OfficeVisit,
): Promise<Result<string, ReceiveFault>> {
  const { actor, now } = visit;
  return parts.database.transaction(async (tx) => {
    const held = await heldForOffice(tx, at, 'receive');
    if (!held.ok) return held;
    const order = held.value;
    const establishment = await lockEstablishment(tx, order.establishment_number);
    if (establishment?.standing !== 'confirmed') {
      return fail({ key: 'order.establishment-not-confirmed' } as const);
    }
    const given = { today: japanDay(now), minimumWages: await parts.readWages(tx) };
    const red = order.kind === 'extension' ? [] : findingsOf(order.answers, given).filter(isRed);
    if (red.length > 0) return fail({ key: 'order.findings', findings: red } as const);
    const about = order.about_number === null ? undefined : await lockVacancy(tx, order.about_number);
    if (isTooLate(order, about, now)) return fail({ key: 'order.vacancy-over' } as const);
    const vacancy = await vacancyOf(tx, order, about, now);
    await writeVacancies(
      tx,
      { establishments: [vacancy.establishment], vacancies: [prepareVacancy(vacancy)] },
      now,
    );
    const { number } = vacancy;
    await updateOrder(tx, order.id, { state: 'received', vacancy_number: number }, now);
    await addEvent(tx, { orderId: order.id, vacancyNumber: number, kind: 'receive' }, actor, now);
    const entry = officeEntry(order, 'receive', visit);
    await record(tx, { ...entry, detail: { ...entry.detail, vacancy: number } });
    await tellUsers(tx, parts, { order, news: 'received' }, now);
    return ok(number);
  });
}

const isRed = ({ level }: Finding): boolean => level === 'red';

/** What was to be changed or prolonged has ended since. */
const isTooLate = ({ kind }: OrderRow, about: VacancyRow | undefined, now: Temporal.Instant): boolean =>
  (kind === 'change' || kind === 'extension') && (about === undefined || !mayBegin(kind, about, now).ok);

async function vacancyOf(
  tx: Tx,
  order: OrderRow,
  about: VacancyRow | undefined,
  now: Temporal.Instant,
): Promise<GivenVacancy> {
  const { kind, answers, establishment_number: number } = order;
  const known = (await findEstablishments(tx, [number])).get(number) ?? {};
  if (kind === 'extension' && about !== undefined) {
    return {
      ...standingOf(about),
      establishment: { number, facts: known },
      validThrough: extendedThrough(about.valid_through),
      facts: about.answers,
    };
  }
  const establishment = { number, facts: withPart(known, answers) };
  const facts = vacancyPart(answers);
  if (kind === 'change' && about !== undefined) {
    const validThrough = earlier(answers['valid-through'], about.valid_through);
    return { ...standingOf(about), establishment, validThrough, facts };
  }
  const receivedOn = japanDay(now);
  return {
    number: await nextVacancyNumber(tx, order.office_number),
    establishment,
    state: 'open',
    receivedOn,
    validThrough: earlier(answers['valid-through'], usualValidThrough(receivedOn)),
    facts,
  };
}

const standingOf = ({ number, state, received_on }: VacancyRow) => ({
  number,
  state,
  receivedOn: received_on,
});

/** What the order says of the establishment; its name and the like stay as they were confirmed. */
const withPart = (known: object, answers: OrderAnswers) => ({
  ...Object.fromEntries(Object.entries(known).filter(([key]) => !isOfEstablishment(key))),
  ...establishmentPart(answers),
});

function earlier(wished: unknown, last: Temporal.PlainDate): Temporal.PlainDate {
  const day = typeof wished === 'string' ? Temporal.PlainDate.from(wished) : last;
  return Temporal.PlainDate.compare(day, last) < 0 ? day : last;
}
