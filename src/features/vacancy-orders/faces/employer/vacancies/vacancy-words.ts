import type { VacancyRow } from '#features/vacancies/index.ts';
import type { Temporal } from '#kernel/time.ts';
import { isOver } from '../../../rules/order-kinds.ts';

/** In one word how a vacancy stands for its employer. */
export function standingWords(vacancy: VacancyRow, now: Temporal.Instant): string {
  if (vacancy.state === 'cancelled') return '取消し';
  if (vacancy.state === 'filled') return '充足';
  if (isOver(vacancy, now)) return '有効期間の終了';
  return vacancy.state === 'stopped' ? '募集停止中' : '公開中';
}
