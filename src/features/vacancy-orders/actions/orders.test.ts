import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyQuery, findVacancy, findVacancyIds } from '#features/vacancies/index.ts';
import { japanDay, Temporal } from '#kernel/time.ts';
import { aDesk, type StaffedDesk } from '#kit/desk.ts';
import { anEmployer, anEstablishment } from '#kit/employers.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { anOrder, goodOrder, type MadeOrder, ordersOf } from '#kit/vacancy-orders.ts';
import { listEventsOfOrder } from '../store/events.store.ts';
import { findOrder } from '../store/orders.store.ts';
import { beginOrder } from './begin-order.ts';
import { openOrderDraft, sendOrder, takeBackOrder } from './employer-moves.ts';
import { importMinimumWages, readMinimumWages } from './import-minimum-wages.ts';
import { moveVacancy } from './move-vacancy.ts';
import { refuseOrder, sendBackOrder } from './office-moves.ts';
import type { EndedVacancy, OrderParts } from './order-parts.ts';
import { receiveOrder } from './receive-order.ts';

let portal: TestPortal;
let orders: OrderParts;
let desk: StaffedDesk;
const ended: EndedVacancy[] = [];
beforeAll(async () => {
  portal = await openTestPortal();
  portal.clock.set('2026-11-21T10:00');
  orders = { ...ordersOf(portal.parts), onVacancyEnded: async (_tx, one) => void ended.push(one) };
  desk = await aDesk(portal.parts);
});
afterAll(() => portal.close());

const byOffice = () => ({ actor: desk.actor, now: portal.clock.now() });
const byEmployer = (establishmentNumber: string) => ({
  actor: { kind: 'employer', establishmentNumber } as const,
  now: portal.clock.now(),
});

const orderOf = async (id: string) => {
  const order = await findOrder(portal.parts.database.reading, id);
  if (order === undefined) throw new Error('the order is gone');
  return order;
};

const seenNow = async ({ orderId }: Pick<MadeOrder, 'orderId'>) => ({
  orderId,
  officeNumber: '13010',
  seen: (await orderOf(orderId)).revision,
});

async function received(order: Pick<MadeOrder, 'orderId'>): Promise<string> {
  const done = await receiveOrder(orders, await seenNow(order), byOffice());
  if (!done.ok) throw new Error(done.fault.key);
  return done.value;
}

const isFoundByAnybody = async (number: string): Promise<boolean> => {
  const today = japanDay(portal.clock.now());
  const ids = await findVacancyIds(
    portal.parts.database.reading,
    { ...emptyQuery, number: [number] },
    { viewer: 'anybody', today },
  );
  return ids.length > 0;
};

describe('an order on its way [EMP-1] [STAFF-1]', () => {
  it('becomes a vacancy that anybody finds, valid to the end of the month after next', async () => {
    const order = await anOrder(portal.parts);
    const number = await received(order);
    const found = await findVacancy(portal.parts.database.reading, number);
    expect(number).toMatch(/^13010-\d+$/u);
    expect(found?.vacancy.received_on.toString()).toBe('2026-11-21');
    expect(found?.vacancy.valid_through.toString()).toBe('2027-01-31');
    expect(found?.vacancy.answers).toMatchObject({ title: '惣菜の調理', 'base-low': 230_000 });
    expect(found?.vacancy.answers).not.toHaveProperty('office-note');
    expect(found?.establishment.answers).toMatchObject({ name: '株式会社　ひかり食品', 'women-here': 20 });
    expect(await isFoundByAnybody(number)).toBe(true);
    expect((await orderOf(order.orderId)).state).toBe('received');
  });

  it('ends on the day that the employer wished, where that is earlier', async () => {
    const order = await anOrder(portal.parts, { answers: { 'valid-through': '2026-12-20' } });
    const found = await findVacancy(portal.parts.database.reading, await received(order));
    expect(found?.vacancy.valid_through.toString()).toBe('2026-12-20');
  });

  it('takes no number that came in otherwise', async () => {
    const before = Number((await received(await anOrder(portal.parts))).split('-')[1]);
    await aVacancy(portal.parts, { number: `13010-${before + 1}` });
    await aVacancy(portal.parts, { number: `13010-${before + 2}` });
    expect(await received(await anOrder(portal.parts))).toBe(`13010-${before + 3}`);
  });

  it('comes back with remarks, and goes again with what the office saw before to compare', async () => {
    const order = await anOrder(portal.parts);
    const remarks = [{ item: 'contents', words: '道具を書いてください。' }];
    expect((await sendBackOrder(orders, await seenNow(order), remarks, byOffice())).ok).toBe(true);
    const { establishmentNumber } = order;
    const visit = byEmployer(establishmentNumber);
    const draftId = await openOrderDraft(orders, order, visit.now);
    if (!draftId.ok) throw new Error(draftId.fault.key);
    const early = await sendOrder(orders, { draftId: draftId.value, establishmentNumber }, visit);
    expect(early.ok ? undefined : early.fault.key).toBe('order.open');
    const waiting = await orderOf(order.orderId);
    expect([waiting.state, waiting.remarks, waiting.compared]).toEqual(['sent-back', remarks, null]);
    const kinds = (await listEventsOfOrder(portal.parts.database.reading, order.orderId)).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['send-back', 'send']);
  });

  it('is not sent back without a remark, nor refused twice', async () => {
    const order = await anOrder(portal.parts);
    const at = await seenNow(order);
    const empty = await sendBackOrder(orders, at, [], byOffice());
    expect(empty.ok ? undefined : empty.fault.key).toBe('order.no-remarks');
    const why = { ground: 'undisclosed', reason: '賃金が分かりません。' } as const;
    expect((await refuseOrder(orders, at, why, byOffice())).ok).toBe(true);
    const again = await refuseOrder(orders, at, why, byOffice());
    expect(again).toEqual({ ok: false, fault: { key: 'order.too-late', state: 'refused' } });
  });

  it('is received only once the establishment is confirmed', async () => {
    const establishmentNumber = await anEstablishment(portal.parts, { standing: 'provisional' });
    const order = await anOrder(portal.parts, { establishmentNumber });
    const done = await receiveOrder(orders, await seenNow(order), byOffice());
    expect(done.ok ? undefined : done.fault.key).toBe('order.establishment-not-confirmed');
  });

  it('is nobody else’s: neither another office’s nor another establishment’s', async () => {
    const order = await anOrder(portal.parts);
    const other = await receiveOrder(
      orders,
      { ...(await seenNow(order)), officeNumber: '27010' },
      byOffice(),
    );
    expect(other.ok ? undefined : other.fault.key).toBe('order.unknown');
    const establishmentNumber = await anEstablishment(portal.parts);
    const taken = await takeBackOrder(
      orders,
      { ...order, establishmentNumber },
      byEmployer(establishmentNumber),
    );
    expect(taken.ok ? undefined : taken.fault.key).toBe('order.unknown');
  });

  it('tells every user of the establishment by mail', async () => {
    const { establishmentNumber, address } = await anEmployer(portal.parts);
    await received(await anOrder(portal.parts, { establishmentNumber }));
    const { rows } = await portal.parts.database.pool.query(
      "select template from mails where to_address = $1 and template = 'vacancy-orders.news'",
      [address],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('two at the same moment [STAFF-1]', () => {
  it('two members of staff receive one vacancy, and the second learns it', async () => {
    const order = await anOrder(portal.parts);
    const at = await seenNow(order);
    const both = await Promise.all([
      receiveOrder(orders, at, byOffice()),
      receiveOrder(orders, at, byOffice()),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const late = both.find(({ ok }) => !ok);
    expect(late).toEqual({ ok: false, fault: { key: 'order.too-late', state: 'received' } });
  });

  it('the employer takes back what the office receives: one of the two, and the other learns which', async () => {
    const order = await anOrder(portal.parts);
    const at = await seenNow(order);
    const [office, employer] = await Promise.all([
      receiveOrder(orders, at, byOffice()),
      takeBackOrder(orders, order, byEmployer(order.establishmentNumber)),
    ]);
    expect(office.ok).not.toBe(employer.ok);
    const { state, vacancy_number } = await orderOf(order.orderId);
    expect(state).toBe(office.ok ? 'received' : 'taken-back');
    expect(vacancy_number !== null).toBe(office.ok);
    const fault = office.ok ? (employer.ok ? undefined : employer.fault) : office.fault;
    expect(fault).toEqual({ key: 'order.too-late', state });
  });

  it('many orders received at once have many numbers', async () => {
    const made = await Promise.all([1, 2, 3, 4].map(() => anOrder(portal.parts)));
    const numbers = await Promise.all(made.map(received));
    expect(new Set(numbers).size).toBe(4);
  });
});

describe('a vacancy that was received [EMP-1]', () => {
  async function own(): Promise<{ number: string; establishmentNumber: string }> {
    const order = await anOrder(portal.parts);
    return { number: await received(order), establishmentNumber: order.establishmentNumber };
  }

  const begin = (
    kind: 'change' | 'extension' | 'renewal' | 'copy',
    of: { number: string; establishmentNumber: string },
  ) =>
    beginOrder(
      orders,
      { kind, establishmentNumber: of.establishmentNumber, vacancyNumber: of.number },
      byEmployer(of.establishmentNumber),
    );

  it('is stopped at once, and those who wait for it are told; and opened again', async () => {
    const { number, establishmentNumber } = await own();
    const moving = {
      number,
      side: 'employer',
      theirs: establishmentNumber,
      reason: '採用が決まったため',
    } as const;
    const visit = byEmployer(establishmentNumber);
    expect((await moveVacancy(orders, { ...moving, move: 'stop' }, visit)).ok).toBe(true);
    expect(ended.at(-1)).toMatchObject({ number, reason: 'stopped' });
    expect(await isFoundByAnybody(number)).toBe(false);
    const again = await moveVacancy(orders, { ...moving, move: 'stop' }, visit);
    expect(again.ok ? undefined : again.fault).toBe('vacancy.too-late');
    expect((await moveVacancy(orders, { ...moving, move: 'reopen' }, visit)).ok).toBe(true);
    expect(await isFoundByAnybody(number)).toBe(true);
  });

  it('is changed by one order at a time, under the same number and dates', async () => {
    const vacancy = await own();
    const change = await begin('change', vacancy);
    if (!change.ok) throw new Error(change.fault);
    const second = await begin('change', vacancy);
    expect(second.ok ? undefined : second.fault).toBe('order.under-way');
    const { establishmentNumber } = vacancy;
    const sent = await sendOrder(
      orders,
      { draftId: change.value.draftId ?? '', establishmentNumber },
      byEmployer(establishmentNumber),
    );
    expect(sent.ok).toBe(true);
    expect(await received(change.value)).toBe(vacancy.number);
  });

  it('is not changed any more once it was cancelled meanwhile', async () => {
    const vacancy = await own();
    const { number, establishmentNumber } = vacancy;
    const visit = byEmployer(establishmentNumber);
    const change = await begin('change', vacancy);
    if (!change.ok) throw new Error(change.fault);
    await sendOrder(orders, { draftId: change.value.draftId ?? '', establishmentNumber }, visit);
    await moveVacancy(
      orders,
      { number, move: 'cancel', side: 'employer', theirs: establishmentNumber, reason: '' },
      visit,
    );
    const done = await receiveOrder(orders, await seenNow(change.value), byOffice());
    expect(done.ok ? undefined : done.fault.key).toBe('order.vacancy-over');
  });

  it('is prolonged by a month once, when the office has checked it', async () => {
    const vacancy = await own();
    const extension = await begin('extension', vacancy);
    if (!extension.ok) throw new Error(extension.fault);
    expect(extension.value.draftId).toBeUndefined();
    await received(extension.value);
    const found = await findVacancy(portal.parts.database.reading, vacancy.number);
    expect(found?.vacancy.valid_through.toString()).toBe('2027-02-28');
    const second = await begin('extension', vacancy);
    expect(second.ok ? undefined : second.fault).toBe('order.extended-already');
  });

  it('is renewed under a new number from seven days before its end', async () => {
    const vacancy = await own();
    const early = await begin('renewal', vacancy);
    expect(early.ok ? undefined : early.fault).toBe('order.renewal-too-early');
    portal.clock.set('2027-01-24T10:00');
    const renewal = await begin('renewal', vacancy);
    if (!renewal.ok) throw new Error(renewal.fault);
    const { establishmentNumber } = vacancy;
    const draft = { draftId: renewal.value.draftId ?? '', establishmentNumber };
    expect((await sendOrder(orders, draft, byEmployer(establishmentNumber))).ok).toBe(true);
    const number = await received(renewal.value);
    expect(number).not.toBe(vacancy.number);
    const found = await findVacancy(portal.parts.database.reading, number);
    expect(found?.vacancy.valid_through.toString()).toBe('2027-03-31');
    portal.clock.set('2026-11-21T10:00');
  });

  it('of another establishment is nobody’s to begin with', async () => {
    const { number } = await own();
    const establishmentNumber = await anEstablishment(portal.parts);
    const begun = await begin('copy', { number, establishmentNumber });
    expect(begun.ok ? undefined : begun.fault).toBe('order.vacancy-unknown');
  });
});

describe('minimum wages that the operator brings in [EMP-1]', () => {
  it('hold from their day on, so that an order below them is not sent', async () => {
    const text = 'pref_code,pref_name,hourly_yen,effective_date\n13,東京都,2000,2026-11-01\n';
    await importMinimumWages(portal.parts, text);
    const { draftId, establishmentNumber } = await anOrder(portal.parts, { state: 'draft' });
    const sent = await sendOrder(orders, { draftId, establishmentNumber }, byEmployer(establishmentNumber));
    expect(sent.ok ? undefined : sent.fault.key).toMatch(/^order\.(?:findings|open)$/u);
    await importMinimumWages(portal.parts, text.replace('2000', '1300'));
    const again = await sendOrder(orders, { draftId, establishmentNumber }, byEmployer(establishmentNumber));
    expect(again.ok).toBe(true);
    expect(goodOrder['wage-form']).toBe('monthly');
  });

  it('of a file with a wrong line are not taken at all', () => {
    const read = readMinimumWages('都道府県コード,時間額,発効日\n13,1300,2026-10-01\n99,x,y\n');
    expect(read.refused).toEqual([{ line: 3, words: '都道府県コードは、01から47までの数字です。' }]);
    expect(read.wages).toEqual([
      { prefecture: '13', hourlyYen: 1300, validFrom: Temporal.PlainDate.from('2026-10-01') },
    ]);
  });
});
