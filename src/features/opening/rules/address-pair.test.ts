import { describe, expect, it } from 'vitest';
import { parseAddressPair } from './address-pair.ts';

const pair = (email: string, again: string) => parseAddressPair({ email, 'email-confirmation': again });

describe('an address entered twice [MAIL-2]', () => {
  it('is taken in any width and case, with blanks around it [MAIL-1]', () => {
    const taken = pair(' Ｈanako@Example.jp ', 'hanako@example.jp');
    expect(taken).toEqual({ ok: true, value: { typed: 'Hanako@Example.jp', key: 'hanako@example.jp' } });
  });

  it.each([
    ['', '', ['email.empty', 'email-confirmation.empty']],
    ['hanako@example.jp', '', ['email-confirmation.empty']],
    ['hanako@example.jp', 'hanako@example.com', ['email-confirmation.differs']],
    ['.abcd@example.co.jp', '.abcd@example.co.jp', ['email.leading-dot']],
    ['ab..cd@example.co.jp', 'x', ['email.two-dots']],
    [`${'a'.repeat(64)}@${'b'.repeat(33)}.jp`, '', ['email.too-long', 'email-confirmation.empty']],
  ])('%s and %s: %j', (email, again, keys) => {
    const refused = pair(email, again);
    expect(refused.ok ? [] : refused.fault.map(({ key }) => key)).toEqual(keys);
  });

  it('may have 100 half-width characters [MAIL-2]', () => {
    const longest = `${'a'.repeat(64)}@${'b'.repeat(32)}.jp`;
    expect(longest).toHaveLength(100);
    expect(pair(longest, longest).ok).toBe(true);
  });
});
