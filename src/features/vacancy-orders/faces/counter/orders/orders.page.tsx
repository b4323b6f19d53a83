import { findEstablishment } from '#features/employers/index.ts';
import { mayRegisterJobSeekers } from '#features/staff/index.ts';
import { findVacancy, usualValidThrough } from '#features/vacancies/index.ts';
import { lengthOf } from '#kernel/items/text-items.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay } from '#kernel/time.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { refuseOrder, sendBackOrder } from '../../../actions/office-moves.ts';
import type { OrderParts } from '../../../actions/order-parts.ts';
import { receiveOrder } from '../../../actions/receive-order.ts';
import { findingsOf } from '../../../rules/checks/checks.ts';
import { differencesOf } from '../../../rules/differences.ts';
import { dueOf } from '../../../rules/due.ts';
import { isOutdated, minimumWageOn } from '../../../rules/minimum-wage.ts';
import { extendedThrough } from '../../../rules/order-kinds.ts';
import { orderPaths } from '../../../rules/order-paths.ts';
import { findingSentence, orderStateWords } from '../../../rules/order-words.ts';
import { isRefusalGround } from '../../../rules/refusal-grounds.ts';
import { readRemarks, remarkField, tooLong, wholeField } from '../../../rules/remarks.ts';
import { listEventsOfOrder } from '../../../store/events.store.ts';
import { findOrder, listDecidedBy, listSentTo } from '../../../store/orders.store.ts';
import type { OrderRow } from '../../../store/tables.ts';
import { CounterOrderList, listTitle } from './list.view.tsx';
import { CounterOrder } from './order.view.tsx';
import { RefuseView, refuseTitle } from './refuse.view.tsx';
import { SendBackView, sendBackTitle } from './send-back.view.tsx';

type Request = SignedInRequest;

/** /counter/orders: what waits, an order, and what the office does with it [STAFF-1]. */
export function counterOrderRoutes(parts: OrderParts): readonly Route[] {
  const route = (
    name: string,
    method: 'GET' | 'POST',
    path: string,
    handle: (request: Request) => Promise<Answer>,
  ): Route => ({
    name,
    method,
    path,
    face: 'counter',
    may: 'signed-in',
    right: mayRegisterJobSeekers,
    handle,
  });
  const at = (action: string) => orderPaths.counterAction(':order', action);
  const withOwn =
    (go: (request: Request, order: OrderRow) => Promise<Answer>) =>
    async (request: Request): Promise<Answer> => {
      const order = await findOrder(parts.database.reading, request.params['order'] ?? '');
      const isOurs = order?.office_number === request.owner.officeNumber && order?.state !== 'draft';
      return order === undefined || !isOurs ? problem('not-found') : go(request, order);
    };
  const name = 'vacancy-orders.counter';
  return [
    route(name, 'GET', orderPaths.counter, (request) => showList(parts, request)),
    route(
      `${name}.order`,
      'GET',
      orderPaths.atCounter(':order'),
      withOwn((request, order) => showOrder(parts, request, order)),
    ),
    route(
      `${name}.receive`,
      'GET',
      at('receive'),
      withOwn(async (_, order) => goTo(orderPaths.atCounter(order.id))),
    ),
    route(
      `${name}.receive.submit`,
      'POST',
      at('receive'),
      withOwn((request, order) => receive(parts, request, order)),
    ),
    route(
      `${name}.send-back`,
      'GET',
      at('send-back'),
      withOwn((request, order) => showSendBack(parts, request, order, [])),
    ),
    route(
      `${name}.send-back.submit`,
      'POST',
      at('send-back'),
      withOwn((request, order) => sendBack(parts, request, order)),
    ),
    route(
      `${name}.refuse`,
      'GET',
      at('refuse'),
      withOwn((request, order) => showRefuse(parts, request, order, [])),
    ),
    route(
      `${name}.refuse.submit`,
      'POST',
      at('refuse'),
      withOwn((request, order) => refuse(parts, request, order)),
    ),
  ];
}

const mostDecided = 30;

const doneWords: Readonly<Record<string, string>> = {
  'sent-back': '修正を依頼しました。',
  refused: '受理できないことを、求人者に伝えました。',
};

async function showList(parts: OrderParts, { owner, query, now }: Request): Promise<Answer> {
  const { reading } = parts.database;
  const officeNumber = owner.officeNumber ?? '';
  const [sent, decided, wages] = await Promise.all([
    listSentTo(reading, officeNumber),
    listDecidedBy(reading, officeNumber, mostDecided),
    parts.readWages(reading),
  ]);
  const listed = (orders: readonly OrderRow[]) =>
    Promise.all(
      orders.map(async (order) => ({
        order,
        establishmentName: (await findEstablishment(reading, order.establishment_number))?.name ?? '',
        due: dueOf(order),
      })),
    );
  const today = japanDay(now);
  const wage = minimumWageOn(wages, officeNumber.slice(0, 2), today);
  const body = (
    <CounterOrderList
      waiting={await listed(sent)}
      decided={await listed(decided)}
      done={doneWords[query['done'] ?? '']}
      wagesAreOld={wage !== undefined && isOutdated(wage, today)}
    />
  );
  return showPage({ title: listTitle, crumbs: [{ label: listTitle }], wide: true, body });
}

const crumbsOf = (order: OrderRow, label: string) => [
  { label: listTitle, href: orderPaths.counter },
  { label: String(order.answers['title'] ?? '申込み'), href: orderPaths.atCounter(order.id) },
  { label },
];

async function lastDayOf(parts: OrderParts, order: OrderRow, now: Request['now']) {
  const on = japanDay(now);
  const about =
    order.about_number === null ? undefined : await findVacancy(parts.database.reading, order.about_number);
  const vacancy = about?.vacancy;
  if (vacancy === undefined || order.kind === 'renewal') return { on, through: usualValidThrough(on) };
  const { valid_through, received_on } = vacancy;
  return {
    on: received_on,
    through: order.kind === 'extension' ? extendedThrough(valid_through) : valid_through,
  };
}

async function showOrder(
  parts: OrderParts,
  request: Request,
  order: OrderRow,
  fault?: string,
): Promise<Answer> {
  const { reading } = parts.database;
  const { now, formToken } = request;
  const minimumWages = await parts.readWages(reading);
  const title = String(order.answers['title'] ?? '申込み');
  const body = (
    <CounterOrder
      order={order}
      establishment={await findEstablishment(reading, order.establishment_number)}
      differences={differencesOf(order.compared ?? {}, order.answers)}
      findings={findingsOf(order.answers, { today: japanDay(now), minimumWages })}
      events={await listEventsOfOrder(reading, order.id)}
      receiving={await lastDayOf(parts, order, now)}
      fault={fault}
      formToken={formToken}
    />
  );
  const crumbs = [{ label: listTitle, href: orderPaths.counter }, { label: title }];
  return showPage({ title, crumbs, wide: true, body }, fault === undefined ? {} : { status: 409 });
}

const faultWords: Readonly<Record<string, string>> = {
  'order.changed-meanwhile': '見ている間に、申込みが変わりました。今の内容を確かめてください。',
  'order.establishment-not-confirmed': '事業所が仮登録のままです。先に事業所を確認してください。',
  'order.vacancy-over': 'もとの求人が終わったので、受理できません。',
  'order.findings': '直さないと受理できないところがあります。修正を依頼してください。',
};

/** The page as it is now, and why nothing was done. */
async function showLate(
  parts: OrderParts,
  request: Request,
  orderId: string,
  fault: { readonly key: string; readonly state?: OrderRow['state'] },
): Promise<Answer> {
  const order = await findOrder(parts.database.reading, orderId);
  if (order === undefined) return problem('not-found');
  const late =
    fault.state === undefined
      ? undefined
      : `先にほかの人が動いて、この申込みは「${orderStateWords[fault.state]}」になりました。`;
  return showOrder(parts, request, order, late ?? faultWords[fault.key] ?? 'もう一度確かめてください。');
}

const atOffice = ({ owner, form }: Request, { id }: OrderRow) => ({
  orderId: id,
  officeNumber: owner.officeNumber ?? '',
  seen: Number(fieldOf(form, 'revision')) || 0,
});

async function receive(parts: OrderParts, request: Request, order: OrderRow): Promise<Answer> {
  const received = await receiveOrder(parts, atOffice(request, order), request);
  if (!received.ok) return showLate(parts, request, order.id, received.fault);
  return goTo(orderPaths.atCounter(order.id));
}

/** Beside what was typed, the machine's findings stand in the fields as a beginning. */
async function suggestions(parts: OrderParts, { now }: Request, order: OrderRow) {
  const minimumWages = await parts.readWages(parts.database.reading);
  const findings = findingsOf(order.answers, { today: japanDay(now), minimumWages });
  return new Map(
    findings
      .filter(({ level }) => level === 'red')
      .map((finding) => [remarkField(finding.items[0]), findingSentence(finding)]),
  );
}

const noteOf = async (parts: OrderParts, order: OrderRow): Promise<string> => {
  const name = (await findEstablishment(parts.database.reading, order.establishment_number))?.name ?? '';
  return `${String(order.answers['title'] ?? '')} ${name}`;
};

async function showSendBack(
  parts: OrderParts,
  request: Request,
  order: OrderRow,
  errors: readonly FieldError[],
): Promise<Answer> {
  if (order.state !== 'sent') return goTo(orderPaths.atCounter(order.id));
  const typed = request.keptForm ?? (Object.keys(request.form).length > 0 ? request.form : undefined);
  const found = typed === undefined ? await suggestions(parts, request, order) : new Map<string, string>();
  const body = (
    <SendBackView
      order={order}
      note={await noteOf(parts, order)}
      words={(field) => (typed === undefined ? (found.get(field) ?? '') : fieldOf(typed, field))}
      errors={errors}
      revision={typed === undefined ? order.revision : Number(fieldOf(typed, 'revision'))}
      formToken={request.formToken}
    />
  );
  const crumbs = crumbsOf(order, sendBackTitle);
  return showPage({ title: sendBackTitle, crumbs, body, hasErrors: errors.length > 0 });
}

async function sendBack(parts: OrderParts, request: Request, order: OrderRow): Promise<Answer> {
  const remarks = readRemarks(request.form);
  const most = policy.vacancyOrders.longestWords;
  const long = tooLong(remarks).map(({ item }) => ({
    name: item === null ? wholeField : remarkField(item),
    text: `1つの指摘は${most}文字までです。`,
  }));
  const none =
    remarks.length === 0 ? [{ name: wholeField, text: '指摘が入っていません。1つは入れてください。' }] : [];
  const errors = [...none, ...long];
  if (errors.length > 0) return showSendBack(parts, request, order, errors);
  const sent = await sendBackOrder(parts, atOffice(request, order), remarks, request);
  if (!sent.ok) return showLate(parts, request, order.id, sent.fault);
  return goTo(`${orderPaths.counter}?done=sent-back`);
}

async function showRefuse(
  parts: OrderParts,
  request: Request,
  order: OrderRow,
  errors: readonly FieldError[],
): Promise<Answer> {
  if (order.state !== 'sent') return goTo(orderPaths.atCounter(order.id));
  const typed = request.keptForm ?? request.form;
  const seen = Number(fieldOf(typed, 'revision')) || order.revision;
  const body = (
    <RefuseView
      order={order}
      note={await noteOf(parts, order)}
      ground={fieldOf(typed, 'ground')}
      reason={fieldOf(typed, 'reason')}
      errors={errors}
      revision={seen}
      formToken={request.formToken}
    />
  );
  const crumbs = crumbsOf(order, refuseTitle);
  return showPage({ title: refuseTitle, crumbs, body, hasErrors: errors.length > 0 });
}

async function refuse(parts: OrderParts, request: Request, order: OrderRow): Promise<Answer> {
  const ground = fieldOf(request.form, 'ground');
  const reason = fieldOf(request.form, 'reason').trim();
  const most = policy.vacancyOrders.longestWords;
  const errors = [
    ...(isRefusalGround(ground) ? [] : [{ name: 'ground', text: '法令で認められた理由を選んでください。' }]),
    ...(reason === '' ? [{ name: 'reason', text: '求人者への説明を入れてください。' }] : []),
    ...(lengthOf(reason) > most ? [{ name: 'reason', text: `説明は${most}文字までです。` }] : []),
  ];
  if (!isRefusalGround(ground) || errors.length > 0) return showRefuse(parts, request, order, errors);
  const refused = await refuseOrder(parts, atOffice(request, order), { ground, reason }, request);
  if (!refused.ok) return showLate(parts, request, order.id, refused.fault);
  return goTo(`${orderPaths.counter}?done=refused`);
}
