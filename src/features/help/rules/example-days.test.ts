import { expect, it } from 'vitest';
import { exampleDays } from './example-days.ts';
import { policyNumbers } from './policy-numbers.ts';

it('gives the examples that the rules give [CODE-6] [LEAVE-2] [CODE-9] [REG-5]', () => {
  expect(exampleDays).toMatchObject({
    codeIssued: '2026年04月01日',
    codeLastDay: '2026年04月06日',
    returnLastDay: '2026年05月01日',
    askOfficeFrom: '2026年05月02日',
    lastEarlierDay: '2026年03月22日',
    validThrough: '2026年06月30日',
    reactivationLastDay: '2026年07月31日',
  });
});

it('tells limits in the units that people read', () => {
  expect(policyNumbers).toMatchObject({
    keyMinutes: 50,
    oneTimePasswordMinutes: 10,
    lockMinutes: 30,
    trustedDeviceDays: 90,
    notMeDays: 10,
    idleMinutes: 30,
    signedInHours: 12,
    unfinishedWarnings: '7日前、3日前、1日前',
  });
  expect(Object.values(policyNumbers).filter((value) => Number.isNaN(value))).toEqual([]);
});
