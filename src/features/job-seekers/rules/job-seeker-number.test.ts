import { describe, expect, it } from 'vitest';
import { parseJobSeekerNumber, shownJobSeekerNumber } from './job-seeker-number.ts';

describe('a 求職番号 at the counter, typed or read from paper [HOME-5] [STAFF-1]', () => {
  it.each([
    ['as it is kept', '13010-1234567'],
    ['as it is printed', '13010-01234567'],
    ['without hyphen', '1301001234567'],
    ['without hyphen and zeros', '130101234567'],
    ['in full width', '１３０１０－０１２３４５６７'],
    ['with another dash', '13010ー1234567'],
    ['with blanks', ' 13010 - 1234567　'],
    ['with the line end of a reader', '13010-01234567\r\n'],
    ['with the tab of a reader', '13010-01234567\t'],
    ['between the marks of a reader', '\u000213010-01234567\u0003'],
    ['with the kind of code that the reader tells', ']Q113010-01234567'],
  ])('is understood %s', (_how, typed) => {
    expect(parseJobSeekerNumber(typed)).toBe('13010-1234567');
  });

  it.each(['', '13010', '13010-', '13010-0', '1301-1234567', '13010-123456789', 'MUSUBI', ']Q1'])(
    'is not made of 「%s」',
    (typed) => {
      expect(parseJobSeekerNumber(typed)).toBeUndefined();
    },
  );

  it('reads what it prints', () => {
    const printed = shownJobSeekerNumber('13010-1234567');
    expect(printed).toBe('13010-01234567');
    expect(parseJobSeekerNumber(printed)).toBe('13010-1234567');
  });
});
