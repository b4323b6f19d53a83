import { beginOrder } from '#features/vacancy-orders/actions/begin-order.ts';
import { refuseOrder, sendBackOrder } from '#features/vacancy-orders/actions/office-moves.ts';
import { receiveOrder } from '#features/vacancy-orders/actions/receive-order.ts';
import { orderSteps } from '#features/vacancy-orders/items/order-table.ts';
import { remarkField } from '#features/vacancy-orders/rules/remarks.ts';
import { aDesk } from '#kit/desk.ts';
import { anEmployer, anEstablishment, signInEmployer } from '#kit/employers.ts';
import { anOrder, type MadeOrder, ordersOf } from '#kit/vacancy-orders.ts';
import type { Visitor } from '#kit/visitor.ts';
import type { Ground } from './ground.ts';
import { type Look, leadsOn, look, type States, says, type Visits } from './visits.ts';

type Fields = Readonly<Record<string, string>>;

const long = (letter: string, length: number): string => letter.repeat(length);

/** As long as the form takes, without a place to break. */
const longestAnswers = {
  title: long('職', 28),
  contents: long('仕', 600),
  remarks: long('W', 600),
  message: long('伝', 600),
  'wage-note': long('W', 300),
  'office-note': long('連', 600),
};

interface Employed {
  readonly browser: Visitor;
  readonly establishmentNumber: string;
}

async function employer({ parts, stranger }: Ground, name?: string): Promise<Employed> {
  const establishmentNumber =
    name === undefined ? undefined : await anEstablishment(parts, { facts: { name } });
  const made = await anEmployer(parts, establishmentNumber === undefined ? {} : { establishmentNumber });
  const browser = stranger();
  await signInEmployer(browser, parts, made.id);
  return { browser, establishmentNumber: made.establishmentNumber };
}

const office = '13010';

async function decide(ground: Ground, { orderId }: MadeOrder, how: 'receive' | 'send-back' | 'refuse') {
  const { parts } = ground;
  const { actor } = await aDesk(parts);
  const orders = ordersOf(parts);
  const at = { orderId, officeNumber: office, seen: 2 };
  const visit = { actor, now: parts.clock.now() };
  if (how === 'receive') {
    const received = await receiveOrder(orders, at, visit);
    if (!received.ok) throw new Error(received.fault.key);
    return received.value;
  }
  const remarks = [
    { item: null, words: long('全', 500) },
    { item: 'contents', words: long('W', 500) },
  ];
  const why = { ground: 'undisclosed', reason: long('理', 500) } as const;
  const done =
    how === 'send-back'
      ? await sendBackOrder(orders, at, remarks, visit)
      : await refuseOrder(orders, at, why, visit);
  if (!done.ok) throw new Error(done.fault.key);
  return '';
}

interface Ordered extends Employed {
  readonly order: MadeOrder;
}

async function ordered(ground: Ground, state: 'draft' | 'sent', answers = {}): Promise<Ordered> {
  const employed = await employer(ground);
  const { establishmentNumber } = employed;
  return { ...employed, order: await anOrder(ground.parts, { establishmentNumber, state, answers }) };
}

/** A page of an order that is typed. */
const typing =
  (page: string, answers = {}, fields?: Fields): Look =>
  async (ground) => {
    const { browser, order } = await ordered(ground, 'draft', answers);
    return look(browser, `/employer/drafts/${order.draftId}${page}`, fields);
  };

const orderPage =
  (how: 'sent' | 'receive' | 'send-back' | 'refuse', page = '', fields?: Fields, answers = {}): Look =>
  async (ground) => {
    const { browser, order } = await ordered(ground, 'sent', answers);
    if (how !== 'sent') await decide(ground, order, how);
    return look(browser, `/employer/orders/${order.orderId}${page}`, fields);
  };

async function withVacancy(ground: Ground, answers = {}) {
  const made = await ordered(ground, 'sent', answers);
  return { ...made, number: await decide(ground, made.order, 'receive') };
}

const vacancyPage =
  (page: string, fields?: Fields, answers = {}): Look =>
  async (ground) => {
    const { browser, number } = await withVacancy(ground, answers);
    return look(browser, `/employer/vacancies/${number}${page}`, fields);
  };

const counterPage =
  (page: string, fields?: Fields, answers = {}): Look =>
  async (ground) => {
    const { order } = await ordered(ground, 'sent', answers);
    const { browser } = await ground.desk();
    return look(browser, `/counter/orders/${order.orderId}${page}`, fields);
  };

const changed: Look = async (ground) => {
  const { browser, number, establishmentNumber } = await withVacancy(ground);
  const now = ground.parts.clock.now();
  const actor = { kind: 'employer', establishmentNumber } as const;
  const beginning = { kind: 'change', establishmentNumber, vacancyNumber: number } as const;
  await beginOrder(ordersOf(ground.parts), beginning, { actor, now });
  return look(browser, `/employer/vacancies/${number}/extension`, {});
};

const savedPage: Look = async (ground) => {
  const { browser, order } = await ordered(ground, 'draft');
  const step = `/employer/drafts/${order.draftId}/appeal`;
  await browser.open(step);
  await browser.submit({ message: long('W', 600), save: 'yes' }, step);
  return browser;
};

const remarked: Look = async (ground) => {
  const { browser, order } = await ordered(ground, 'sent');
  await decide(ground, order, 'send-back');
  await browser.open(`/employer/orders/${order.orderId}`);
  await browser.submit({}, 'mend');
  return look(browser, `${browser.page.url}/work`);
};

const late: Look = async (ground) => {
  const { order } = await ordered(ground, 'sent');
  const { browser } = await ground.desk();
  await browser.open(`/counter/orders/${order.orderId}`);
  await decide(ground, order, 'refuse');
  await browser.submit({}, 'receive');
  return browser;
};

const everyStep: States = Object.fromEntries(
  orderSteps.map(({ key }) => [`the screen ${key}`, typing(`/${key}`)]),
);

export const vacancyOrderVisits: Visits = {
  'vacancy-orders.vacancies': {
    normal: async (ground) => {
      const { browser, establishmentNumber } = await withVacancy(ground, longestAnswers);
      await anOrder(ground.parts, { establishmentNumber, state: 'draft', answers: longestAnswers });
      await anOrder(ground.parts, { establishmentNumber });
      return look(browser, '/employer/vacancies');
    },
    empty: async (ground) => look((await employer(ground)).browser, '/employer/vacancies'),
  },
  'vacancy-orders.vacancy': { normal: vacancyPage(''), longest: vacancyPage('', undefined, longestAnswers) },
  'vacancy-orders.vacancy-action': {
    normal: vacancyPage('/stop'),
    change: vacancyPage('/change'),
    'not now': says('今はできません', vacancyPage('/renewal')),
  },
  'vacancy-orders.vacancy-action.submit': {
    error: says('「理由」が入っていません', vacancyPage('/stop', {})),
    'one at a time': says('もうあります', changed),
  },
  'vacancy-orders.begin': {
    normal: async (ground) => look((await ordered(ground, 'draft')).browser, '/employer/drafts'),
    'what was typed is gone': async (ground) =>
      look((await employer(ground)).browser, '/employer/drafts?lost=yes'),
  },
  'vacancy-orders.begin.submit': leadsOn('src/features/vacancy-orders/faces/order-pages.test.ts'),
  'vacancy-orders.order': {
    normal: orderPage('sent'),
    longest: orderPage('sent', '', undefined, longestAnswers),
    'sent back': orderPage('send-back'),
    refused: orderPage('refuse'),
    received: orderPage('receive'),
  },
  'vacancy-orders.order-action': { normal: orderPage('sent', '/take-back') },
  'vacancy-orders.order-action.submit': {
    'taken back': says('申込みを取り下げました', orderPage('sent', '/take-back', {})),
  },
  'vacancy-orders.draft.overview': { normal: typing('') },
  'vacancy-orders.draft.step': {
    normal: typing('/work'),
    ...everyStep,
    longest: typing('/work', longestAnswers),
    'with remarks': says('ハローワークから、直してほしいところがあります', remarked),
  },
  'vacancy-orders.draft.step.submit': {
    error: typing('/work', {}, { title: '' }),
    'to be looked at again': says(
      '確認してください',
      typing('/work', {}, { contents: '女性が多い職場です' }),
    ),
    'a row more': typing('/hours', {}, { edit: 'add:shifts' }),
  },
  'vacancy-orders.draft.check': {
    normal: typing('/check'),
    longest: typing('/check', longestAnswers),
  },
  'vacancy-orders.draft.check.submit': leadsOn('src/features/vacancy-orders/faces/order-pages.test.ts'),
  'vacancy-orders.draft.saved': { normal: savedPage },
  'vacancy-orders.counter': {
    normal: async (ground) => {
      await ordered(ground, 'sent', longestAnswers);
      return look((await ground.desk()).browser, '/counter/orders');
    },
    empty: async (ground) => {
      const officeNumber = await ground.emptyOffice();
      return look((await ground.desk({ officeNumber })).browser, '/counter/orders');
    },
  },
  'vacancy-orders.counter.order': {
    normal: counterPage(''),
    longest: counterPage('', undefined, longestAnswers),
    'something found': says('確かめてください', counterPage('', undefined, { 'yearly-holidays': 80 })),
  },
  'vacancy-orders.counter.receive': { 'leads to the order': counterPage('/receive') },
  'vacancy-orders.counter.receive.submit': { 'too late': says('先にほかの人が動いて', late) },
  'vacancy-orders.counter.send-back': {
    normal: counterPage('/send-back'),
    longest: counterPage('/send-back', undefined, longestAnswers),
  },
  'vacancy-orders.counter.send-back.submit': {
    error: counterPage('/send-back', {}),
    'too long': counterPage('/send-back', { [remarkField('title')]: long('W', 501) }),
  },
  'vacancy-orders.counter.refuse': { normal: counterPage('/refuse') },
  'vacancy-orders.counter.refuse.submit': { error: counterPage('/refuse', {}) },
};
