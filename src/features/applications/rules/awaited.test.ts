import { describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { awaitedOf, awaitedUntil } from './awaited.ts';

const at = (text: string) => Temporal.Instant.from(`${text}+09:00`);

const invited = {
  state: 'interview',
  applied_at: at('2026-11-20T10:00'),
  read_at: at('2026-11-21T10:00'),
  interview_at: at('2026-11-26T10:00'),
  interview_accepted_at: null,
} as const;

const until = (application: Parameters<typeof awaitedOf>[0], now: string) => {
  const awaited = awaitedOf(application, at(now));
  return awaited === undefined ? undefined : `${awaited.what} ${awaitedUntil(awaited, application)}`;
};

describe('until when something is awaited [REFER-5]', () => {
  it('an answer to an interview until it begins, not until the end of that day', () => {
    expect(until(invited, '2026-11-22T10:00')).toBe('accept-interview 2026年11月26日（木）10時00分まで');
  });

  it('the interview itself at its hour', () => {
    const accepted = { ...invited, interview_accepted_at: at('2026-11-22T10:00') };
    expect(until(accepted, '2026-11-22T10:00')).toBe('attend 2026年11月26日（木）10時00分');
  });

  it('what has no hour until the end of its day', () => {
    expect(until(invited, '2026-11-26T10:00')).toMatch(/^result .*23時59分まで$/u);
    expect(until({ ...invited, state: 'applied', interview_at: null }, '2026-11-20T10:00')).toMatch(
      /^look .*23時59分まで$/u,
    );
  });
});
