import { type EmployerRequest, employerRoutes } from '#features/employers/index.ts';
import {
  findVacancy,
  listVacanciesOf,
  listVacancyChanges,
  parseVacancyNumber,
  shownVacancyNumber,
  type VacancyRecord,
} from '#features/vacancies/index.ts';
import { lengthOf } from '#kernel/items/text-items.ts';
import { policy } from '#kernel/policy.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import { beginOrder } from '../../../actions/begin-order.ts';
import { moveVacancy } from '../../../actions/move-vacancy.ts';
import type { OrderParts } from '../../../actions/order-parts.ts';
import { dueOf } from '../../../rules/due.ts';
import { turnOf } from '../../../rules/order-moves.ts';
import { orderPaths } from '../../../rules/order-paths.ts';
import { beginFaultWords } from '../../../rules/order-words.ts';
import type { VacancyMove } from '../../../rules/vacancy-moves.ts';
import { listEventsOfVacancy } from '../../../store/events.store.ts';
import { listOrdersAbout, listOrdersOf } from '../../../store/orders.store.ts';
import { ActionView } from './action.view.tsx';
import {
  actionsOf,
  actionWords,
  isOrderAction,
  isVacancyAction,
  type OrderAction,
  type VacancyAction,
} from './actions-of-vacancy.ts';
import { listTitle, VacancyList } from './list.view.tsx';
import { EmployerVacancy, type VacancyLink } from './vacancy.view.tsx';

/** What another slice shows on the page of a vacancy. */
export type VacancyLinks = (
  tx: Tx,
  vacancy: { readonly id: number; readonly number: string },
) => Promise<readonly VacancyLink[]>;

const mostListed = 200;

const doneWords: Readonly<Record<string, string>> = {
  stop: '募集を停止しました',
  reopen: '募集を再開しました',
  fill: '募集を終えました',
  cancel: '求人を取り消しました',
};

/** /employer/vacancies: the list, a vacancy, and what is done with it [EMP-1]. */
export const employerVacancyRoutes = (parts: OrderParts, linksOf: VacancyLinks): readonly Route[] =>
  employerRoutes(parts, [
    {
      name: 'vacancy-orders.vacancies',
      method: 'GET',
      path: orderPaths.vacancies,
      handle: (request) => showList(parts, request),
    },
    {
      name: 'vacancy-orders.vacancy',
      method: 'GET',
      path: orderPaths.vacancy(':number'),
      handle: (request) => showVacancy(parts, linksOf, request),
    },
    {
      name: 'vacancy-orders.vacancy-action',
      method: 'GET',
      path: orderPaths.vacancyAction(':number', ':action'),
      handle: (request) => withVacancy(parts, request, (record, action) => ask(request, record, action, {})),
    },
    {
      name: 'vacancy-orders.vacancy-action.submit',
      method: 'POST',
      path: orderPaths.vacancyAction(':number', ':action'),
      handle: (request) =>
        withVacancy(parts, request, (record, action) => submit(parts, request, record, action)),
    },
  ]);

async function showList(parts: OrderParts, { establishment, now }: EmployerRequest): Promise<Answer> {
  const { reading } = parts.database;
  const [vacancies, all] = await Promise.all([
    listVacanciesOf(reading, establishment.number, mostListed),
    listOrdersOf(reading, establishment.number),
  ]);
  const orders = all
    .filter(({ state }) => turnOf(state) !== undefined)
    .map((order) => ({ ...order, due: dueOf(order) }));
  const body = <VacancyList vacancies={vacancies} orders={orders} now={now} />;
  return showPage({ title: listTitle, crumbs: [{ label: listTitle }], wide: true, body });
}

/** The vacancy of the address, if it is this establishment's: nobody learns of another one's. */
async function ownVacancy(
  parts: OrderParts,
  { params, establishment }: EmployerRequest,
): Promise<VacancyRecord | undefined> {
  const number = parseVacancyNumber(params['number'] ?? '');
  const record = number === undefined ? undefined : await findVacancy(parts.database.reading, number);
  return record?.establishment.number === establishment.number ? record : undefined;
}

async function showVacancy(
  parts: OrderParts,
  linksOf: VacancyLinks,
  request: EmployerRequest,
): Promise<Answer> {
  const { now, query } = request;
  const { reading } = parts.database;
  const record = await ownVacancy(parts, request);
  if (record === undefined) return problem('not-found');
  const { vacancy } = record;
  const [orders, events, changes, links] = await Promise.all([
    listOrdersAbout(reading, vacancy.number),
    listEventsOfVacancy(reading, vacancy.number),
    listVacancyChanges(reading, vacancy.id),
    linksOf(reading, vacancy),
  ]);
  const actions = actionsOf(vacancy, now);
  const done = doneWords[query['done'] ?? ''];
  const title = vacancy.answers.title ?? '求人';
  const body = <EmployerVacancy {...{ record, actions, orders, events, changes, links, done, now }} />;
  return showPage({
    title,
    crumbs: [{ label: listTitle, href: orderPaths.vacancies }, { label: title }],
    body,
  });
}

async function withVacancy(
  parts: OrderParts,
  request: EmployerRequest,
  go: (record: VacancyRecord, action: VacancyAction) => Answer | Promise<Answer>,
): Promise<Answer> {
  const action = request.params['action'] ?? '';
  const record = isVacancyAction(action) ? await ownVacancy(parts, request) : undefined;
  return record === undefined || !isVacancyAction(action) ? problem('not-found') : go(record, action);
}

interface Wrong {
  /** Why it cannot be done. */
  readonly fault?: string | undefined;
  readonly reasonFault?: string | undefined;
}

function ask(
  request: EmployerRequest,
  { vacancy }: VacancyRecord,
  action: VacancyAction,
  wrong: Wrong,
): Answer {
  const { title, about, button, asksReason = false, danger = false } = actionWords[action];
  const back = orderPaths.vacancy(vacancy.number);
  const errors = wrong.reasonFault === undefined ? [] : [{ name: 'reason', text: wrong.reasonFault }];
  const cannot = actionsOf(vacancy, request.now).includes(action)
    ? undefined
    : 'この求人では、今はできません。求人の状態を確かめてください。';
  const body = (
    <ActionView
      {...{ title, about, button, danger, asksReason, errors, back }}
      note={`${vacancy.answers.title ?? ''} ${shownVacancyNumber(vacancy.number)}`}
      fault={wrong.fault ?? cannot}
      reason={fieldOf(request.keptForm ?? request.form, 'reason')}
      action={orderPaths.vacancyAction(vacancy.number, action)}
      formToken={request.formToken}
    />
  );
  const crumbs = [
    { label: listTitle, href: orderPaths.vacancies },
    { label: vacancy.answers.title ?? '求人', href: back },
    { label: title },
  ];
  return showPage({ title, crumbs, body, hasErrors: errors.length > 0 });
}

async function submit(
  parts: OrderParts,
  request: EmployerRequest,
  record: VacancyRecord,
  action: VacancyAction,
): Promise<Answer> {
  if (isOrderAction(action)) return begin(parts, request, record, action);
  const reason = fieldOf(request.form, 'reason').trim();
  const reasonFault = faultOfReason(reason, actionWords[action].asksReason === true);
  if (reasonFault !== undefined) return ask(request, record, action, { reasonFault });
  const { number } = record.vacancy;
  const move: VacancyMove = action;
  const theirs = request.establishment.number;
  const moved = await moveVacancy(parts, { number, move, side: 'employer', theirs, reason }, request);
  // Whoever comes second finds the page as it is now.
  return goTo(`${orderPaths.vacancy(number)}${moved.ok ? `?done=${action}` : ''}`);
}

function faultOfReason(reason: string, isAsked: boolean): string | undefined {
  const most = policy.vacancyOrders.longestWords;
  if (isAsked && reason === '') return '「理由」が入っていません。入れてください。';
  return lengthOf(reason) > most ? `「理由」は${most}文字までです。` : undefined;
}

async function begin(
  parts: OrderParts,
  request: EmployerRequest,
  record: VacancyRecord,
  kind: OrderAction,
): Promise<Answer> {
  const { number } = record.vacancy;
  const beginning = { establishmentNumber: request.establishment.number, kind, vacancyNumber: number };
  const begun = await beginOrder(parts, beginning, request);
  if (!begun.ok) return ask(request, record, kind, { fault: beginFaultWords[begun.fault] });
  const { draftId, orderId } = begun.value;
  return goTo(draftId === undefined ? `${orderPaths.order(orderId)}?done=sent` : orderPaths.draft(draftId));
}
