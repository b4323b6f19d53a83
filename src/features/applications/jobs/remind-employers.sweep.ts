import { isTimeForNotices } from '#kernel/notice-windows.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { DeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import type { Parts } from '#platform/parts.ts';
import { tellSides } from '../actions/tell-sides.ts';
import { isOverdue } from '../rules/applicants.ts';
import { awaitedOf } from '../rules/awaited.ts';
import { insertEvent, lockApplicationOf } from '../store/applications.store.ts';
import { isReminded, listToRemind } from '../store/overdue-answers.query.ts';

/** EMP-1: an employer who lets somebody wait beyond the day is told once of each step; both sides read it. */
export const remindEmployers = (parts: Parts): DeadlineSweep => ({
  name: 'remind-employers',
  every: 'hour',
  description: '返事の期限が過ぎた応募を、求人者にメールで1度知らせます。',
  async due(tx, now, page) {
    if (!isTimeForNotices(now)) return [];
    const rows = await listToRemind(tx, japanDay(now), page);
    return rows.map((row) => ({ id: row.id, label: row.id, since: dayOf(row, now) }));
  },
  async act(tx, id, now) {
    const held = isTimeForNotices(now) ? await lockApplicationOf(tx, { side: 'office' }, id) : undefined;
    if (held === undefined || !isOverdue(awaitedOf(held, now), now) || (await isReminded(tx, held))) {
      return false;
    }
    const event = { at: now, side: 'system', actorId: null, kind: 'remind', detail: {} } as const;
    await insertEvent(tx, id, event);
    await tellSides(tx, parts, held, { news: 'remind', by: 'system' }, now);
    return true;
  },
});

const dayOf = (row: Parameters<typeof awaitedOf>[0], now: Temporal.Instant): Temporal.PlainDate =>
  awaitedOf(row, now)?.by ?? japanDay(now);
