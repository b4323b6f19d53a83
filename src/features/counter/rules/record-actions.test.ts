import { describe, expect, it } from 'vitest';
import type { CodeState } from '#features/opening/index.ts';
import { Temporal } from '#kernel/time.ts';
import type { MyPageState } from './my-page-state.ts';
import { offeredActions } from './record-actions.ts';

const at = Temporal.Instant.from('2026-11-01T01:00:00Z');
const day = Temporal.PlainDate.from('2026-11-26');
const myPages: Readonly<Record<MyPageState['kind'], MyPageState>> = {
  'never-opened': { kind: 'never-opened', byReset: false },
  open: { kind: 'open', since: at },
  unavailable: { kind: 'unavailable', since: at, reason: '本人のお申し出' },
  left: { kind: 'left', until: day },
  'left-long-ago': { kind: 'left-long-ago', leftOn: day },
};
const none: CodeState = { kind: 'none' };
const live: CodeState = { kind: 'live', issuedAt: at, validThrough: day, errors: 0 };
const used: CodeState = { kind: 'used', at };

describe('what the counter offers', () => {
  it.each([
    ['never-opened', none, false, false, 'issue-code', ['change-address']],
    ['never-opened', live, false, true, undefined, ['issue-code', 'change-address']],
    [
      'open',
      used,
      false,
      false,
      undefined,
      ['tell-login-id', 'issue-slip', 'change-address', 'end-presence'],
    ],
    [
      'open',
      used,
      true,
      false,
      'end-lock',
      ['tell-login-id', 'issue-slip', 'change-address', 'end-presence'],
    ],
    [
      'open',
      used,
      false,
      true,
      undefined,
      ['tell-login-id', 'issue-slip', 'change-address', 'end-presence', 'set-unavailable'],
    ],
    ['unavailable', used, true, false, undefined, ['tell-login-id']],
    ['unavailable', used, false, true, undefined, ['tell-login-id', 'lift-unavailable']],
    ['left', used, false, true, undefined, ['tell-login-id']],
    ['left-long-ago', used, false, true, 'issue-code', ['change-address']],
  ] as const)('My Page %s, code %o, locked %s, right %s', (kind, code, isLocked, right, first, others) => {
    const facts = { myPage: myPages[kind], code, isLocked, isUnchecked: false, maySetUnavailable: right };
    expect(offeredActions(facts)).toEqual({ first, others });
  });

  it('asks for the check of somebody who registered alone, unless something is more pressing [STAFF-1]', () => {
    const facts = { myPage: myPages.open, code: used, isUnchecked: true, maySetUnavailable: false };
    expect(offeredActions({ ...facts, isLocked: false }).first).toBe('confirm');
    const locked = offeredActions({ ...facts, isLocked: true });
    expect(locked.first).toBe('end-lock');
    expect(locked.others).toContain('confirm');
  });
});
