import { expect, it } from 'vitest';
import { staffState } from './staff-state.ts';

it.each([
  ['closed', true, true, true, false],
  ['locked', false, true, true, false],
  ['first-sign-in', false, false, true, false],
  ['no-second-step', false, false, false, false],
  ['open', false, false, false, true],
])('%s', (expected, closed, locked, passwordInitial, hasSecondStep) => {
  expect(staffState({ closed, locked, passwordInitial, hasSecondStep })).toBe(expected);
});
