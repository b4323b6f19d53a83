import { describe, expect, it } from 'vitest';
import { staffPasswordFault } from './staff-password.ts';

const context = { loginName: 'h.yamada', name: '山田 花子', officeName: 'ハローワーク飯田橋' };
/** Nothing repeats and nothing is a word. */
const letters = (length: number): string =>
  Array.from({ length }, (_, index) => String.fromCodePoint(0x61 + ((index * index + 3 * index) % 26))).join(
    '',
  );

describe('a password of staff [s-stf1]', () => {
  it.each([
    ['nothing', '', 'staff.password.empty'],
    ['14 characters', letters(14), 'staff.password.too-short'],
    ['15 characters', letters(15), undefined],
    ['128 characters', `${letters(20)}7${letters(107)}`, undefined],
    ['129 characters', `${letters(20)}7${letters(108)}`, 'staff.password.too-long'],
    ['15 characters outside of the basic plane', '𠮷野家𩸽葛󠄀髙﨑辻桜梅松竹菊蘭', undefined],
    ['words without digits or signs', 'kaminari mikan tokei', undefined],
    ['blanks around it, taken as typed', '  kaminari mikan  ', undefined],
    ['one letter over and over', 'aaaaaaaaaaaaaaa', 'staff.password.simple'],
    ['a part over and over', 'mikan!mikan!mikan!', 'staff.password.simple'],
    ['a part over and over, cut short', '123456789012345', 'staff.password.simple'],
    ['letters in a row', 'abcdefghijklmnopq', 'staff.password.simple'],
    ['letters in a row, backwards', 'zyxwvutsrqponmlk', 'staff.password.simple'],
    ['a common password', '1qaz2wsx3edc4rfv', 'staff.password.common'],
    ['two common passwords side by side', 'qwertyuiopasdfghjkl', 'staff.password.common'],
    ['a common password with digits around it', '2026-Password-20261102', 'staff.password.common'],
    ['the login name', 'mikan-H.Yamada-tokei', 'staff.password.context'],
    ['the own name', 'mikan-花子-tokei-42', 'staff.password.context'],
    ['the office', 'ハローワーク飯田橋のみかん箱', 'staff.password.too-short'],
    ['the office, long enough', 'ハローワーク飯田橋のみかん箱です', 'staff.password.context'],
    ['the service in full width', 'ｈｅｌｌｏｗｏｒｋ-mikan-tokei', 'staff.password.context'],
    ['the program', 'musubi mikan tokei', 'staff.password.context'],
  ])('%s', (_words, password, expected) => {
    expect(staffPasswordFault(password, context)).toBe(expected);
  });

  it('does not take a very short login name for a telling word', () => {
    const short = { ...context, loginName: 'abc' };
    expect(staffPasswordFault('mikan-abc-tokei-17', short)).toBeUndefined();
  });
});
