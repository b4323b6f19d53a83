import { describe, expect, it } from 'vitest';
import { type ApplyingFacts, mayApply } from './may-apply.ts';

const facts: ApplyingFacts = {
  channel: 'self',
  isRegistered: true,
  kind: 'online',
  isVacancyOpen: true,
  takesSelfApplications: true,
  hasOpenApplication: false,
  isRestricted: false,
};

describe('who may apply', () => {
  it.each<[string, Partial<ApplyingFacts>, string | undefined]>([
    ['an オンライン登録者 alone', {}, undefined],
    [
      'a ハローワーク利用登録者 by referral, whatever the vacancy takes',
      { channel: 'online-referral', kind: 'counter', takesSelfApplications: false },
      undefined,
    ],
    ['an オンライン登録者 by no referral', { channel: 'online-referral' }, 'application.counter-users-only'],
    ['nobody without a valid registration', { isRegistered: false }, 'application.registration-invalid'],
    ['nobody to what is over', { isVacancyOpen: false }, 'application.vacancy-over'],
    ['nobody twice', { hasOpenApplication: true }, 'application.exists'],
    ['nobody alone to what does not take it', { takesSelfApplications: false }, 'application.not-online'],
    ['nobody alone while restricted', { isRestricted: true }, 'application.restricted'],
    [
      'nobody to a request while restricted',
      { channel: 'request', isRestricted: true },
      'application.restricted',
    ],
    [
      'by referral even while restricted',
      { channel: 'counter-referral', kind: 'counter', isRestricted: true },
      undefined,
    ],
  ])('%s [REFER-2] [REFER-3] [REFER-6]', (_who, changes, fault) => {
    const may = mayApply({ ...facts, ...changes });
    expect(may.ok ? undefined : may.fault).toBe(fault);
  });
});
