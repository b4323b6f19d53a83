import { expect, it } from 'vitest';
import { foldOpenings, type HistoryEntry, openingAction } from './history.ts';

const entry = (
  actor_id: string,
  action = openingAction,
  changes: Partial<HistoryEntry> = {},
): HistoryEntry => ({
  actor_id,
  action,
  result: 'done',
  reason: null,
  ...changes,
});

it('counts openings by the same member of staff in a row and keeps everything else apart', () => {
  const entries = [
    entry('a'),
    entry('a'),
    entry('b'),
    entry('b', 'counter.issue-code'),
    entry('b'),
    entry('b', openingAction, { result: 'record.other-office' }),
    entry('b', openingAction, { reason: '引越しの相談' }),
    entry('b', openingAction, { reason: '引越しの相談' }),
  ];
  expect(foldOpenings(entries).map(({ entry: { actor_id }, times }) => [actor_id, times])).toEqual([
    ['a', 2],
    ['b', 1],
    ['b', 1],
    ['b', 1],
    ['b', 1],
    ['b', 1],
    ['b', 1],
  ]);
});
