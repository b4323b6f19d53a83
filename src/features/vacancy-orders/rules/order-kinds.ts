import type { VacancyState } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { japanDay, Temporal } from '#kernel/time.ts';

export const orderKinds = ['new', 'change', 'extension', 'renewal'] as const;

export type OrderKind = (typeof orderKinds)[number];

export const orderKindWords: Readonly<Record<OrderKind, string>> = {
  new: '新しい求人',
  change: '求人の変更',
  extension: '有効期間の延長',
  renewal: '求人の更新',
};

/** 「新しい求人：惣菜の調理」; an order without its 職種 yet is named by its kind. */
export const orderTitle = ({ kind, answers }: { kind: OrderKind; answers: object }): string => {
  const title = 'title' in answers && typeof answers.title === 'string' ? answers.title : '';
  return title === '' ? orderKindWords[kind] : `${orderKindWords[kind]}：${title}`;
};

interface Standing {
  readonly state: VacancyState;
  readonly valid_through: Temporal.PlainDate;
}

export type BeginFault =
  | 'order.vacancy-over'
  | 'order.renewal-too-early'
  | 'order.extended-already'
  | 'order.under-way'
  | 'order.cancelled';

const { compare } = Temporal.PlainDate;

export const isOver = ({ valid_through }: Pick<Standing, 'valid_through'>, now: Temporal.Instant): boolean =>
  compare(valid_through, japanDay(now)) < 0;

/** The first day on which a vacancy may be said again under a new number. */
export const renewableFrom = ({ valid_through }: Pick<Standing, 'valid_through'>): Temporal.PlainDate =>
  valid_through.subtract({ days: policy.vacancyOrders.renewalDays });

/** Whether an order of this kind may be begun for a vacancy as it stands [EMP-1]. */
export function mayBegin(
  kind: Exclude<OrderKind, 'new'>,
  vacancy: Standing,
  now: Temporal.Instant,
): Result<true, BeginFault> {
  const isOpen = vacancy.state === 'open' || vacancy.state === 'stopped';
  if (kind === 'renewal') {
    if (vacancy.state === 'cancelled') return fail('order.cancelled');
    return compare(japanDay(now), renewableFrom(vacancy)) < 0 ? fail('order.renewal-too-early') : ok(true);
  }
  return !isOpen || isOver(vacancy, now) ? fail('order.vacancy-over') : ok(true);
}

/** +1 month: the end of the month after. */
export function extendedThrough(validThrough: Temporal.PlainDate): Temporal.PlainDate {
  const month = validThrough.toPlainYearMonth().add({ months: policy.vacancyOrders.extensionMonths });
  return month.toPlainDate({ day: month.daysInMonth });
}
