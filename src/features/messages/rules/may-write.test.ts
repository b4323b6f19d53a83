import { describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { mayWrite } from './may-write.ts';

const at = (text: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Tokyo').toInstant();

describe('writing to the other side of an application', () => {
  const closedAt = at('2026-11-02T10:00');

  it('is possible as long as it is open [MSG-1]', () => {
    expect(mayWrite({ closedAt: null, isReached: true }, at('2030-01-01T00:00')).ok).toBe(true);
  });

  it('is possible through the thirtieth day after its end, and then says why not [MSG-1]', () => {
    expect(mayWrite({ closedAt, isReached: true }, at('2026-12-02T23:59:59')).ok).toBe(true);
    expect(mayWrite({ closedAt, isReached: true }, at('2026-12-03T00:00'))).toEqual({
      ok: false,
      fault: 'messages.over',
    });
  });

  it('is not possible where nobody reads it [MSG-1]', () => {
    expect(mayWrite({ closedAt: null, isReached: false }, closedAt)).toEqual({
      ok: false,
      fault: 'messages.not-reached',
    });
  });
});
