import { describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { type AccountFacts, mayIssueCode, myPageState } from './my-page-state.ts';

const inJapan = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+09:00`);
const account = (changes: Partial<AccountFacts> = {}): AccountFacts => ({
  opened_at: inJapan('2026-10-01T10:00'),
  withdrawn_at: null,
  unavailable_since: null,
  unavailable_reason: null,
  ...changes,
});
const now = inJapan('2026-11-21T10:00');
const left = (at: string) => account({ withdrawn_at: inJapan(at) });
const closed = { unavailable_since: inJapan('2026-11-01T10:00'), unavailable_reason: '本人のお申し出' };

describe('what the counter sees of My Page', () => {
  it.each([
    ['a person who never opened it', undefined, null, 'never-opened', true],
    ['a person with an address of 2026', undefined, inJapan('2026-03-23T00:00'), 'never-opened', true],
    ['a person who opened it', account(), null, 'open', 'account-creation-code.account-open'],
    [
      'a person whose page is closed',
      account(closed),
      null,
      'unavailable',
      'account-creation-code.account-open',
    ],
    [
      'a person who left 30 days ago [LEAVE-2]',
      left('2026-10-22T00:00'),
      null,
      'left',
      'account-creation-code.may-return',
    ],
    ['a person who left 31 days ago [LEAVE-3]', left('2026-10-21T23:59:59'), null, 'left-long-ago', true],
    [
      'a closed page that was left long ago',
      { ...left('2026-09-01T10:00'), ...closed },
      null,
      'left-long-ago',
      true,
    ],
  ] as const)('%s', (_person, facts, emailAt, kind, code) => {
    const state = myPageState(facts, emailAt, now);
    expect(state.kind).toBe(kind);
    const issuing = mayIssueCode(state);
    expect(issuing.ok || issuing.fault).toBe(code);
  });

  it('tells the last day on which the person may come back alone', () => {
    expect(myPageState(left('2026-11-01T10:00'), null, now)).toEqual({
      kind: 'left',
      until: Temporal.PlainDate.from('2026-12-01'),
    });
  });

  it.each([
    ['2026-03-22T23:59:59', true],
    ['2026-03-23T00:00:00', false],
  ])('an address registered at %s opens without a code: %s [CODE-9]', (at, byReset) => {
    expect(myPageState(undefined, inJapan(at), now)).toEqual({ kind: 'never-opened', byReset });
  });
});
