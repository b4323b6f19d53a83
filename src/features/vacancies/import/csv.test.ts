import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvCell, csvReader } from './csv.ts';

/** Read in pieces of so many characters. */
function read(text: string, size = 1000) {
  const reader = csvReader();
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'gu')) ?? [];
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}

const cells = (text: string, size?: number) => read(text, size).map((one) => one.cells);

it('reads cells with commas, quotation marks and ends of lines in quotes', () => {
  expect(cells('a,b\r\n"1,5","彼は""はい""と\r\n言った"\n')).toEqual([
    ['a', 'b'],
    ['1,5', '彼は"はい"と\r\n言った'],
  ]);
});

it('tells on which line a record begins, and leaves out empty lines', () => {
  expect(read('a\n"b\r\nc"\r\n\r\nd\re').map(({ line }) => line)).toEqual([1, 2, 5, 6]);
});

it('marks records whose quotation marks stand where none may', () => {
  const broken = read('a"b,c\n"d"e,f\ng,h\n"never closed').map((one) => one.broken);
  expect(broken).toEqual([true, true, false, true]);
});

it('reads back whatever was written, in pieces of any size', () => {
  const records = fc.array(
    fc.array(fc.string({ unit: fc.constantFrom('a', '求', ',', '"', '\n', '\r', ' ', '𠮷') }), {
      minLength: 2,
      maxLength: 5,
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(records, fc.integer({ min: 1, max: 9 }), (given, size) => {
      const text = given.map((row) => row.map(csvCell).join(',')).join('\r\n');
      expect(cells(text, size)).toEqual(given);
    }),
  );
});
