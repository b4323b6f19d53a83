import { describe, expect, it } from 'vitest';
import type { Standing } from '#features/job-seekers/index.ts';
import { Temporal } from '#kernel/time.ts';
import { comparedRecords } from './compared-records.ts';
import { lastDayToUndo, mayJoin, mayUndo, seenOf, standingWhenJoined } from './joining.ts';

const now = Temporal.Instant.from('2026-11-21T01:00:00Z');
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const through = (text: string): Standing => ({
  valid_through: day(text),
  invalid_since: null,
  invalid_reason: null,
});
const left: Standing = { ...through('2027-01-31'), invalid_since: day('2026-11-01'), invalid_reason: 'left' };

describe('the validity of two records that become one', () => {
  it.each([
    ['the longer of two', through('2026-12-31'), through('2027-01-31'), through('2027-01-31')],
    ['the own, where it is longer', through('2027-01-31'), through('2026-12-31'), through('2027-01-31')],
    [
      'the other’s, where the own is over',
      through('2026-09-30'),
      through('2026-12-31'),
      through('2026-12-31'),
    ],
    ['the other’s, where the own was ended', left, through('2026-12-31'), through('2026-12-31')],
    ['the own, where the other was ended', through('2026-12-31'), left, through('2026-12-31')],
    ['none, where neither is valid', left, through('2026-09-30'), left],
  ])('is %s', (_which, living, joined, expected) => {
    const joint = standingWhenJoined(living, joined, now);
    expect(JSON.stringify(joint)).toBe(JSON.stringify(expected));
  });
});

describe('whether two records may become one', () => {
  const one = { number: '13010-1', birth_date: day('1985-04-01'), joined_into: null, revision: 1 };
  const two = { ...one, number: '13010-2' };

  it('asks for two of one birth date that both live on for themselves', () => {
    expect(mayJoin(one, two).ok).toBe(true);
    expect(mayJoin(one, undefined)).toEqual({ ok: false, fault: 'joining.unknown' });
    expect(mayJoin(one, one)).toEqual({ ok: false, fault: 'joining.same-number' });
    expect(mayJoin(one, { ...two, joined_into: '13010-3' })).toEqual({
      ok: false,
      fault: 'joining.joined-already',
    });
    expect(mayJoin(one, { ...two, birth_date: day('1985-04-02') })).toEqual({
      ok: false,
      fault: 'joining.other-birth-date',
    });
  });

  it('knows both as they were seen, whichever came first', () => {
    expect(seenOf([one, two])).toBe(seenOf([two, one]));
    expect(seenOf([one, two])).not.toBe(seenOf([one, { ...two, revision: 2 }]));
  });

  it('may be taken back through the thirtieth day', () => {
    expect(lastDayToUndo(now)).toEqual(day('2026-12-21'));
    expect(mayUndo(now, Temporal.Instant.from('2026-12-21T14:59:59Z'))).toBe(true);
    expect(mayUndo(now, Temporal.Instant.from('2026-12-21T15:00:00Z'))).toBe(false);
  });
});

describe('two records side by side', () => {
  it('say which items differ, and hide what is sensitive but not that it differs', () => {
    const compared = comparedRecords(
      { answers: { name: '山田', disability: 'yes', 'nearest-station': '飯田橋駅' } },
      { answers: { name: '山田', disability: 'no' } },
    );
    expect(compared.map(({ key, differs }) => [key, differs])).toEqual([
      ['name', false],
      ['nearest-station', true],
      ['disability', true],
    ]);
    expect(compared[2]).toMatchObject({ first: [], second: [], firstHides: true, secondHides: true });
    expect(compared[1]).toMatchObject({ first: ['飯田橋駅'], second: [], secondHides: false });
  });
});
