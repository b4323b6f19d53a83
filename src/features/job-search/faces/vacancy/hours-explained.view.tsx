import type { VNode } from 'preact';
import { daysAMonth, minutesADay, type VacancyFacts } from '#features/vacancies/index.ts';
import { workingTimeWords } from './wage-explained.view.tsx';

/** What the hours come to: a day, a month. */
export function HoursExplained({ facts }: { facts: VacancyFacts }): VNode | null {
  const [first] = facts.shifts ?? [];
  if (first?.from === undefined || first.to === undefined) return null;
  const day = minutesADay(facts);
  const days = daysAMonth(facts);
  const isOvernight = first.to <= first.from;
  return (
    <p>
      (1)の時間に働くと、休憩を除いて1日{workingTimeWords(day)}です。
      {isOvernight ? '終わりは次の日です。' : ''}
      {facts['days-a-month'] === undefined
        ? ''
        : `月${days}日で、およそ${Math.round((day * days) / 60)}時間です。`}
      {facts.overtime === 'yes' && facts['overtime-hours'] !== undefined
        ? `ほかに、時間外労働が月平均${facts['overtime-hours']}時間あります。`
        : ''}
    </p>
  );
}
