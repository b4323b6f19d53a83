import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDesk } from '#kit/desk.ts';
import { anEmployer } from '#kit/employers.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { anOrder, ordersOf } from '#kit/vacancy-orders.ts';
import { runDeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import type { EndedVacancy, OrderParts } from '../actions/order-parts.ts';
import { receiveOrder } from '../actions/receive-order.ts';
import { leftOrders, vacancyEndSweeps } from './vacancy-ends.ts';

let portal: TestPortal;
let orders: OrderParts;
const ended: EndedVacancy[] = [];
beforeAll(async () => {
  portal = await openTestPortal();
  portal.clock.set('2026-11-21T10:00');
  orders = { ...ordersOf(portal.parts), onVacancyEnded: async (_tx, one) => void ended.push(one) };
});
afterAll(() => portal.close());

async function sweep(name: string): Promise<number> {
  const found = vacancyEndSweeps(orders).find((one) => one.name === name);
  if (found === undefined) throw new Error(`no sweep ${name}`);
  const { database, clock, log } = portal.parts;
  return (await runDeadlineSweep(database, found, clock, log)).touched;
}

const mailsTo = async (address: string): Promise<number> => {
  const { rows } = await portal.parts.database.pool.query(
    "select 1 from mails where to_address = $1 and template = 'vacancy-orders.vacancy-ends'",
    [address],
  );
  return rows.length;
};

it('tells the employer fourteen and seven days before the end of a vacancy, once each, and of the end [EMP-1]', async () => {
  const { establishmentNumber, address } = await anEmployer(portal.parts);
  const { orderId } = await anOrder(portal.parts, { establishmentNumber });
  const desk = await aDesk(portal.parts);
  const at = { orderId, officeNumber: '13010', seen: 2 };
  const received = await receiveOrder(orders, at, { actor: desk.actor, now: portal.clock.now() });
  if (!received.ok) throw new Error(received.fault.key);
  const days: readonly (readonly [time: string, touched: number, mails: number])[] = [
    ['2027-01-16T10:00', 0, 0],
    ['2027-01-17T08:00', 0, 0],
    ['2027-01-17T09:00', 1, 1],
    ['2027-01-20T09:00', 0, 1],
    ['2027-01-24T09:00', 1, 2],
    ['2027-01-31T09:00', 0, 2],
  ];
  for (const [time, touched, mails] of days) {
    portal.clock.set(time);
    expect(await sweep('warn-ending-vacancies'), time).toBe(touched);
    expect(await mailsTo(address), time).toBe(mails);
    expect(await sweep('end-vacancies-over'), time).toBe(0);
  }
  portal.clock.set('2027-02-01T00:00');
  expect(await sweep('end-vacancies-over')).toBe(1);
  expect(await sweep('end-vacancies-over')).toBe(0);
  expect(ended).toMatchObject([{ number: received.value, reason: 'over' }]);
});

it('forgets an order whose draft was left for too long [EMP-1]', async () => {
  const { orderId, draftId } = await anOrder(portal.parts, { state: 'draft' });
  const stands = async () =>
    (await portal.parts.database.pool.query('select 1 from vacancy_orders where id = $1', [orderId])).rows
      .length;
  await portal.parts.database.transaction((tx) => leftOrders.run(tx, portal.clock.now()));
  expect(await stands()).toBe(1);
  await portal.parts.database.pool.query('delete from journey_drafts where id = $1', [draftId]);
  await portal.parts.database.transaction((tx) => leftOrders.run(tx, portal.clock.now()));
  expect(await stands()).toBe(0);
});
