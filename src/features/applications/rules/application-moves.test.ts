import { describe, expect, it } from 'vitest';
import {
  type ApplicationMove,
  type ApplicationState,
  applicationMoves,
  applicationStateWords,
  isOpen,
  moveApplication,
} from './application-moves.ts';
import { type Side, sideWords } from './sides.ts';

const states = Object.keys(applicationStateWords) as ApplicationState[];
const sides = Object.keys(sideWords) as Side[];
const moves = Object.keys(applicationMoves) as ApplicationMove[];

const every = moves.flatMap((move) =>
  sides.flatMap((side) => states.map((state) => [move, side, state] as const)),
);

/** What is legal, written down apart from the table: move, who, from where, to where. */
const legal: Readonly<
  Record<
    ApplicationMove,
    readonly [by: readonly Side[], from: readonly ApplicationState[], to: ApplicationState]
  >
> = {
  read: [['employer'], ['applied'], 'read'],
  'set-interview': [['employer', 'office'], ['applied', 'read', 'interview'], 'interview'],
  'accept-interview': [['job-seeker'], ['interview'], 'interview'],
  withdraw: [['job-seeker', 'office'], ['applied', 'read', 'interview'], 'withdrawn'],
  hire: [['employer', 'office'], ['applied', 'read', 'interview'], 'hired'],
  reject: [['employer', 'office'], ['applied', 'read', 'interview'], 'rejected'],
  'report-no-show': [['employer'], ['interview'], 'no-show'],
  'dismiss-no-show': [['office'], ['no-show'], 'interview'],
};

describe('the moves of an application', () => {
  it.each(every)('%s by %s from %s leads where it may, or is refused [REFER-5]', (move, side, state) => {
    const [by, from, to] = legal[move];
    const moved = moveApplication(state, move, side);
    if (!by.includes(side)) expect(moved).toEqual({ ok: false, fault: 'application.not-yours' });
    else if (!from.includes(state))
      expect(moved).toEqual({ ok: false, fault: 'application.changed-meanwhile' });
    else expect(moved).toEqual({ ok: true, value: to });
  });

  it('leave what is over as it is, but for a no-show that was taken back [REFER-6]', () => {
    const over = states.filter((state) => !isOpen(state));
    const left = every.filter(
      ([move, side, state]) => over.includes(state) && moveApplication(state, move, side).ok,
    );
    expect(left).toEqual([['dismiss-no-show', 'office', 'no-show']]);
  });
});
