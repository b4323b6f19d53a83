import { describe, expect, it } from 'vitest';
import { afterMove, type OrderMove, type OrderSide, orderMoves, orderStates } from './order-moves.ts';
import { afterVacancyMove, type VacancyMove, vacancyMoves } from './vacancy-moves.ts';

const sides: readonly OrderSide[] = ['employer', 'office'];

const legal: Readonly<Record<string, string>> = {
  'draft employer discard': 'gone',
  'draft employer send': 'sent',
  'sent-back employer send': 'sent',
  'sent employer take-back': 'taken-back',
  'sent-back employer take-back': 'taken-back',
  'sent office send-back': 'sent-back',
  'sent office receive': 'received',
  'sent office refuse': 'refused',
};

describe('an order goes only where it may [EMP-1] [STAFF-1]', () => {
  for (const state of orderStates)
    for (const side of sides)
      for (const move of Object.keys(orderMoves) as OrderMove[]) {
        const after = legal[`${state} ${side} ${move}`];
        const words = after === undefined ? 'is refused' : `becomes ${after}`;
        it(`${state}: ${move} by the ${side} ${words}`, () => {
          expect(afterMove(state, move, side)).toBe(after);
        });
      }
});

describe('a vacancy that was received is stopped, opened again and ended only where it may be [EMP-1]', () => {
  const states = ['open', 'stopped', 'filled', 'cancelled'] as const;
  const after: Readonly<Record<string, string>> = {
    'open stop': 'stopped',
    'stopped reopen': 'open',
    'open fill': 'filled',
    'stopped fill': 'filled',
    'open cancel': 'cancelled',
    'stopped cancel': 'cancelled',
  };
  for (const state of states)
    for (const move of Object.keys(vacancyMoves) as VacancyMove[]) {
      it(`${state}: ${move} leads to ${after[`${state} ${move}`] ?? 'nothing'}`, () => {
        expect(afterVacancyMove({ state, isOver: false }, move, 'employer')).toBe(after[`${state} ${move}`]);
      });
    }

  it('is not opened again once its last day is over', () => {
    expect(afterVacancyMove({ state: 'stopped', isOver: true }, 'reopen', 'employer')).toBeUndefined();
  });
});
