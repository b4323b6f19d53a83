import { listUsersToTell } from '#features/employers/index.ts';
import { lockVacancy, shownVacancyNumber } from '#features/vacancies/index.ts';
import {
  isTimeForNotices,
  type NoticeWindow,
  turnSince,
  warningWindows,
  windowOf,
} from '#kernel/notice-windows.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { DeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import type { Sweep } from '#platform/jobs/sweeps.ts';
import { requestMail } from '#platform/mail/mail.ts';
import { endVacancy } from '../actions/move-vacancy.ts';
import type { OrderParts } from '../actions/order-parts.ts';
import { vacancyEndMail } from '../mails/vacancy-end.mail.ts';
import { isOver } from '../rules/order-kinds.ts';
import { addEvent } from '../store/events.store.ts';
import { forgetLeftOrders } from '../store/orders.store.ts';
import { listEndingToTell, listOverUntold, noteVacancyTold } from '../store/vacancy-ends.query.ts';

/** Orders that were begun and left: their draft has gone, so they go. */
export const leftOrders: Sweep = { name: 'forget-left-orders', every: 'day', run: forgetLeftOrders };

const windowsOn = (today: Temporal.PlainDate): readonly NoticeWindow[] =>
  warningWindows('vacancy', policy.vacancyOrders.warningDays, today);

export const vacancyEndSweeps = (parts: OrderParts): readonly DeadlineSweep[] => [
  warnEnding(parts),
  endOver(parts),
];

/** EMP-1: tells the employer by mail that the last day of a vacancy comes near; once for each last day. */
function warnEnding(parts: OrderParts): DeadlineSweep {
  const mail = vacancyEndMail(parts);
  return {
    name: 'warn-ending-vacancies',
    description: '求人の有効期間の終わりが近い求人者に、メールで知らせます。',
    every: 'hour',
    async due(tx, now, page) {
      if (!isTimeForNotices(now)) return [];
      const today = japanDay(now);
      const windows = windowsOn(today);
      const found = await listEndingToTell(tx, windows, page);
      return found.map(({ number, validThrough }) => ({
        id: number,
        label: shownVacancyNumber(number),
        since: turnSince(windows, validThrough, today),
      }));
    },
    async act(tx, number, now) {
      const vacancy = isTimeForNotices(now) ? await lockVacancy(tx, number) : undefined;
      if (vacancy === undefined || (vacancy.state !== 'open' && vacancy.state !== 'stopped')) return false;
      const about = vacancy.valid_through;
      const window = windowOf(windowsOn(japanDay(now)), about);
      if (window === undefined) return false;
      if (!(await noteVacancyTold(tx, { number, kind: window.kind, about }, now))) return false;
      for (const { address } of await listUsersToTell(tx, vacancy.establishment_number)) {
        await requestMail(tx, mail, address, { number, about: about.toString() }, now);
      }
      return true;
    },
  };
}

/** The day after the last one: those who applied or were invited are told. Pages judge by the day themselves. */
function endOver(parts: OrderParts): DeadlineSweep {
  return {
    name: 'end-vacancies-over',
    description: '有効期間が過ぎた求人の終わりを、記録して関係者に知らせます。',
    every: 'hour',
    async due(tx, now, page) {
      const found = await listOverUntold(tx, japanDay(now), page);
      return found.map(({ number, validThrough }) => ({
        id: number,
        label: shownVacancyNumber(number),
        since: validThrough,
      }));
    },
    async act(tx, number, now) {
      const vacancy = await lockVacancy(tx, number);
      if (vacancy === undefined || vacancy.state !== 'open' || !isOver(vacancy, now)) return false;
      const told = { number, kind: 'over', about: vacancy.valid_through };
      if (!(await noteVacancyTold(tx, told, now))) return false;
      const actor = { kind: 'system' } as const;
      await addEvent(tx, { vacancyNumber: number, kind: 'over' }, actor, now);
      await endVacancy(tx, parts, { vacancyId: vacancy.id, number, reason: 'over', actor }, now);
      return true;
    },
  };
}
