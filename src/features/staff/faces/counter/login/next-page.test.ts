import { expect, it } from 'vitest';
import { nextPage } from './next-page.ts';

it.each([
  [undefined, '/counter'],
  ['', '/counter'],
  ['/counter', '/counter'],
  ['/counter/staff/new?kept=1', '/counter/staff/new?kept=1'],
  ['/counter/login', '/counter'],
  ['/counter/login/code', '/counter'],
  ['/counter/logout?kept=1', '/counter'],
  ['/counter/session', '/counter'],
  ['/counterfeit', '/counter'],
  ['/mypage', '/counter'],
  ['/counter/../mypage', '/counter'],
  ['//evil.example/counter', '/counter'],
  ['/\\evil.example/counter', '/counter'],
  ['https://evil.example/counter', '/counter'],
  ['javascript:alert(1)', '/counter'],
])('a sign-in asked for %s leads to %s', (asked, expected) => {
  expect(nextPage(asked)).toBe(expected);
});
