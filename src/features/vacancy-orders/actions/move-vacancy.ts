import { lockVacancy, setVacancyState, type VacancyRow } from '#features/vacancies/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { isOver } from '../rules/order-kinds.ts';
import type { OrderSide } from '../rules/order-moves.ts';
import { afterVacancyMove, type VacancyMove } from '../rules/vacancy-moves.ts';
import { addEvent } from '../store/events.store.ts';
import type { EndedVacancy, OrderParts } from './order-parts.ts';

export type VacancyMoveFault = 'vacancy.unknown' | 'vacancy.too-late';

interface Moving {
  readonly number: string;
  readonly move: VacancyMove;
  readonly side: OrderSide;
  /** The establishment's number, or the office's. */
  readonly theirs: string;
  readonly reason: string;
}

const isTheirs = (vacancy: VacancyRow, { side, theirs }: Moving): boolean =>
  side === 'employer' ? vacancy.establishment_number === theirs : vacancy.number.startsWith(`${theirs}-`);

/** EMP-1: stopped, opened again or ended at once; one outcome for whoever comes at the same moment. */
export function moveVacancy(
  parts: OrderParts,
  moving: Moving,
  { actor, now }: { readonly actor: Actor; readonly now: Temporal.Instant },
): Promise<Result<VacancyRow, VacancyMoveFault>> {
  const { number, move, side, reason } = moving;
  return parts.database.transaction(async (tx) => {
    const vacancy = await lockVacancy(tx, number);
    if (vacancy === undefined || !isTheirs(vacancy, moving)) return fail('vacancy.unknown');
    const standing = { state: vacancy.state, isOver: isOver(vacancy, now) };
    const state = afterVacancyMove(standing, move, side);
    if (state === undefined) return fail('vacancy.too-late');
    await setVacancyState(tx, number, state, now);
    await addEvent(tx, { vacancyNumber: number, kind: move, detail: { reason } }, actor, now);
    await record(tx, {
      at: now,
      actor,
      action: `vacancy.${move}`,
      result: 'done',
      subject: { kind: 'establishment', id: vacancy.establishment_number },
      detail: { vacancy: number },
      ...(reason === '' ? {} : { reason }),
    });
    if (vacancy.state === 'open' && state !== 'open') {
      await endVacancy(tx, parts, { vacancyId: vacancy.id, number, reason: state, actor }, now);
    }
    return ok(vacancy);
  });
}

/** The one place at which a vacancy ends for those who might have applied. */
export async function endVacancy(
  tx: Tx,
  { onVacancyEnded }: Pick<OrderParts, 'onVacancyEnded'>,
  ended: EndedVacancy,
  now: Temporal.Instant,
): Promise<void> {
  await onVacancyEnded(tx, ended, now);
}
