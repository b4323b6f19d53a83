import { lockEstablishment } from '#features/employers/index.ts';
import { findEstablishments, findVacancy, lockVacancy, type VacancyRow } from '#features/vacancies/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { newId } from '#platform/security/secrets.ts';
import { answersFrom, establishmentPart, type OrderAnswers } from '../items/order-table.ts';
import { type BeginFault, mayBegin, type OrderKind } from '../rules/order-kinds.ts';
import { addEvent } from '../store/events.store.ts';
import { hasUnderWay, insertOrder, wasExtended } from '../store/orders.store.ts';
import { beginDraft } from './order-draft.ts';
import type { OrderParts } from './order-parts.ts';

export type BeginningFault = BeginFault | 'order.vacancy-unknown' | 'order.establishment-refused';

export interface Begun {
  readonly orderId: string;
  /** Undefined: nothing has to be typed, it went to the office at once. */
  readonly draftId: string | undefined;
}

interface Beginning {
  readonly establishmentNumber: string;
  /** `copy`: a new order that begins with what an old vacancy says. */
  readonly kind: OrderKind | 'copy';
  readonly vacancyNumber?: string;
}

/** EMP-1: an order, or what changes, prolongs, renews or repeats a vacancy of the same establishment. */
export function beginOrder(
  parts: OrderParts,
  beginning: Beginning,
  { actor, now }: { readonly actor: Actor; readonly now: Temporal.Instant },
): Promise<Result<Begun, BeginningFault>> {
  const { establishmentNumber, kind, vacancyNumber } = beginning;
  return parts.database.transaction(async (tx) => {
    const establishment = await lockEstablishment(tx, establishmentNumber);
    if (establishment === undefined || establishment.standing === 'refused') {
      return fail('order.establishment-refused');
    }
    const about = vacancyNumber === undefined ? undefined : await lockVacancy(tx, vacancyNumber);
    if (kind !== 'new' && about?.establishment_number !== establishmentNumber) {
      return fail('order.vacancy-unknown');
    }
    const may = about === undefined ? ok(true) : await mayBeginAbout(tx, kind, about, now);
    if (!may.ok) return may;
    const answers = await firstAnswers(tx, establishmentNumber, about?.number);
    const begun = await write(
      tx,
      parts,
      { beginning, answers, officeNumber: establishment.officeNumber },
      now,
    );
    await addEvent(
      tx,
      { orderId: begun.orderId, kind: begun.draftId === undefined ? 'send' : 'begin' },
      actor,
      now,
    );
    await record(tx, {
      at: now,
      actor,
      action: 'vacancy-order.begin',
      result: 'done',
      subject: { kind: 'establishment', id: establishmentNumber },
      detail: { order: begun.orderId, kind },
    });
    return ok(begun);
  });
}

async function mayBeginAbout(
  tx: Tx,
  kind: Beginning['kind'],
  about: VacancyRow,
  now: Temporal.Instant,
): Promise<Result<true, BeginFault>> {
  if (kind === 'new' || kind === 'copy') return ok(true);
  const may = mayBegin(kind, about, now);
  if (!may.ok || kind === 'renewal') return may;
  if (kind === 'extension' && (await wasExtended(tx, about.number))) return fail('order.extended-already');
  return (await hasUnderWay(tx, about.number)) ? fail('order.under-way') : ok(true);
}

/** What is known already: of the establishment, and of the vacancy that it begins with. */
async function firstAnswers(
  tx: Tx,
  establishmentNumber: string,
  vacancyNumber: string | undefined,
): Promise<OrderAnswers> {
  const facts = (await findEstablishments(tx, [establishmentNumber])).get(establishmentNumber) ?? {};
  const found = vacancyNumber === undefined ? undefined : await findVacancy(tx, vacancyNumber);
  return found === undefined ? establishmentPart(facts) : answersFrom(found.vacancy.answers, facts);
}

interface Writing {
  readonly beginning: Beginning;
  readonly answers: OrderAnswers;
  readonly officeNumber: string;
}

async function write(
  tx: Tx,
  parts: OrderParts,
  { beginning, answers, officeNumber }: Writing,
  now: Temporal.Instant,
): Promise<Begun> {
  const { establishmentNumber, kind, vacancyNumber } = beginning;
  const isAtOnce = kind === 'extension';
  const draft = { establishmentNumber, answers, isNew: kind === 'new', remarks: [] };
  const draftId = isAtOnce ? undefined : await beginDraft(tx, parts, draft, now);
  const orderId = newId();
  await insertOrder(
    tx,
    {
      id: orderId,
      kind: kind === 'copy' ? 'new' : kind,
      state: isAtOnce ? 'sent' : 'draft',
      establishment_number: establishmentNumber,
      office_number: officeNumber,
      about_number: kind === 'new' || kind === 'copy' ? null : (vacancyNumber ?? null),
      draft_id: draftId ?? null,
      answers,
      compared: kind === 'new' ? null : answers,
    },
    now,
  );
  return { orderId, draftId };
}
