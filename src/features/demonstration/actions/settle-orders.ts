import { endWithVacancy } from '#features/applications/index.ts';
import {
  layOrder,
  moveVacancy,
  type OrderParts,
  orderParts,
  receiveOrder,
  refuseOrder,
  sendBackOrder,
  sendOrder,
  takeBackOrder,
} from '#features/vacancy-orders/index.ts';
import type { Parts } from '#platform/parts.ts';
import { daysBefore } from '../town/days-before.ts';
import { orders } from '../town/orders.ts';
import type { TownOrder } from '../town/town-order.ts';
import { known, mustBe, type Town, type TownEmployer } from './residents.ts';
import type { TownHall } from './settling.ts';

/** Orders as their employers sent them, and what the office made of each; the received ones by the key of the order. */
export async function settleOrders(
  parts: Parts,
  hall: TownHall,
  employers: Town['employers'],
): Promise<Town['vacancies']> {
  const own = ordersOf(parts);
  const vacancies = new Map<string, { number: string; employer: TownEmployer }>();
  for (const order of orders) {
    const employer = known(employers, order.of.key);
    const number = await settleOrder(own, hall, { order, employer });
    if (number !== undefined) vacancies.set(order.key, { number, employer });
  }
  return vacancies;
}

/** Vacancies that their employers have stopped or ended since, with those who had applied before. */
export async function endVacancies(parts: Parts, town: Town): Promise<void> {
  const own = ordersOf(parts);
  for (const { key, end } of orders) {
    if (end.state !== 'received' || end.since === undefined) continue;
    const { move, daysAgo } = end.since;
    const { number, employer } = known(town.vacancies, key);
    const moving = { number, move, side: 'employer', theirs: employer.number, reason: '' } as const;
    const visit = { actor: employer.actor, now: daysBefore(town.hall.now, daysAgo) };
    mustBe(`vacancy ${key}`, await moveVacancy(own, moving, visit));
  }
}

const ordersOf = (parts: Parts): OrderParts =>
  orderParts(parts, { onVacancyEnded: (tx, ended, now) => endWithVacancy(tx, parts, ended, now) });

interface Settled {
  readonly order: TownOrder;
  readonly employer: TownEmployer;
}

async function settleOrder(
  own: OrderParts,
  hall: TownHall,
  { order, employer }: Settled,
): Promise<string | undefined> {
  const { key, answers, end, daysAgo } = order;
  const { number: establishmentNumber, officeNumber, actor } = employer;
  const visit = { actor, now: daysBefore(hall.now, daysAgo) };
  const { orderId, draftId } = await layOrder(own, { establishmentNumber, officeNumber, answers }, visit);
  if (end.state === 'draft') return undefined;
  mustBe(`order ${key}`, await sendOrder(own, { draftId, establishmentNumber }, visit));
  if (!('daysAgo' in end)) return undefined;
  const at = daysBefore(hall.now, end.daysAgo);
  if (end.state === 'taken-back') {
    mustBe(`order ${key}`, await takeBackOrder(own, { orderId, establishmentNumber }, { actor, now: at }));
    return undefined;
  }
  const atOffice = { orderId, officeNumber, seen: 2 };
  const staff = { actor: hall.registrar, now: at };
  if (end.state === 'sent-back')
    mustBe(`order ${key}`, await sendBackOrder(own, atOffice, end.remarks, staff));
  else if (end.state === 'refused') {
    const refusing = { ground: 'not-employment', reason: end.reason } as const;
    mustBe(`order ${key}`, await refuseOrder(own, atOffice, refusing, staff));
  } else return mustBe(`order ${key}`, await receiveOrder(own, atOffice, staff));
  return undefined;
}
