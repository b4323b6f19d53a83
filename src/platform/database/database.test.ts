import { expect, it } from 'vitest';
import { isOutage } from '#platform/database/database.ts';

const withCode = (code: string): Error => Object.assign(new Error('something'), { code });

it.each([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'ENOTFOUND',
  'EHOSTUNREACH',
  '08006',
  '53300',
  '55000',
  '57P01',
])('takes %s for a database that is away: the portal waits for it', (code) => {
  expect(isOutage(withCode(code))).toBe(true);
});

it.each(['23505', '22P02', '42P01', 'ERR_INVALID_ARG_TYPE'])('takes %s for a fault of ours', (code) => {
  expect(isOutage(withCode(code))).toBe(false);
});

it('knows a broken connection by its words', () => {
  expect(isOutage(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isOutage(new Error('x is not a function'))).toBe(false);
  expect(isOutage('a word')).toBe(false);
});
