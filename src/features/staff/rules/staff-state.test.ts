import { expect, it } from 'vitest';
import { staffState } from './staff-state.ts';

it.each([
  ['closed', true, true, true, false],
  ['locked', false, true, true, false],
  ['first-sign-in', false, false, true, false],
  ['no-authenticator', false, false, false, false],
  ['open', false, false, false, true],
])('%s', (expected, closed, locked, passwordInitial, authenticatorConfirmed) => {
  expect(staffState({ closed, locked, passwordInitial, authenticatorConfirmed })).toBe(expected);
});
