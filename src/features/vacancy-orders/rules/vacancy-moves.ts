import type { VacancyState } from '#features/vacancies/index.ts';
import type { OrderSide } from './order-moves.ts';

interface Move {
  readonly by: readonly OrderSide[];
  readonly from: readonly VacancyState[];
  readonly to: VacancyState;
  /** Whether it may still be done once the last day is over. */
  readonly afterTheEnd: boolean;
}

/** What may be done at once to a vacancy that was received, without a new order [EMP-1]. */
export const vacancyMoves = {
  stop: { by: ['employer', 'office'], from: ['open'], to: 'stopped', afterTheEnd: false },
  reopen: { by: ['employer', 'office'], from: ['stopped'], to: 'open', afterTheEnd: false },
  fill: { by: ['employer', 'office'], from: ['open', 'stopped'], to: 'filled', afterTheEnd: true },
  cancel: { by: ['employer', 'office'], from: ['open', 'stopped'], to: 'cancelled', afterTheEnd: true },
} as const satisfies Record<string, Move>;

export type VacancyMove = keyof typeof vacancyMoves;

export const isVacancyMove = (typed: string): typed is VacancyMove => Object.hasOwn(vacancyMoves, typed);

interface Standing {
  readonly state: VacancyState;
  /** Whether its last day is over. */
  readonly isOver: boolean;
}

/** Where a move leads; undefined: it cannot be made there. */
export function afterVacancyMove(
  { state, isOver }: Standing,
  move: VacancyMove,
  side: OrderSide,
): VacancyState | undefined {
  const { by, from, to, afterTheEnd }: Move = vacancyMoves[move];
  const mayStill = !isOver || afterTheEnd;
  return mayStill && by.includes(side) && from.includes(state) ? to : undefined;
}
