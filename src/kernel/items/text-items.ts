import { fail, ok, type Result } from '#kernel/result.ts';
import { digitsOnly, foldWidth, katakana } from '#kernel/text-input.ts';
import { type Control, factsOf, type Item, type ItemFacts, type ItemFault, typedIn } from './item.ts';

type TextControl = Extract<Control, { kind: 'text' }>;

interface TextFacts extends ItemFacts {
  /** Characters. */
  readonly most: number;
  readonly width?: TextControl['width'];
  readonly autocomplete?: string;
  readonly type?: TextControl['type'];
  readonly inputmode?: TextControl['inputmode'];
  /** The tidied form of what was typed, or the key of what is wrong with it. */
  tidy?(typed: string): Result<string, string>;
}

/** Characters as people count them: 𠮷 and 葛󠄀 are one each. */
const segments = new Intl.Segmenter('ja', { granularity: 'grapheme' });
export const lengthOf = (text: string): number => [...segments.segment(text)].length;

const tooLong = (name: string, text: string, most: number): ItemFault | undefined => {
  // Nothing has more characters than UTF-16 units.
  if (text.length <= most) return undefined;
  const length = lengthOf(text);
  return length > most ? { name, key: 'item.too-long', given: { most, length } } : undefined;
};

const textControl = ({ width, autocomplete, type, inputmode }: TextFacts): TextControl => ({
  kind: 'text',
  width: width ?? 'long',
  ...(autocomplete === undefined ? {} : { autocomplete }),
  ...(type === undefined ? {} : { type }),
  ...(inputmode === undefined ? {} : { inputmode }),
});

/** One line. Names and the like stay as typed, only blanks around them go. */
export const text = (facts: TextFacts): Item<string> => ({
  ...factsOf(facts),
  control: textControl(facts),
  read(fields, name) {
    const typed = typedIn(fields, name).trim();
    if (typed === '') return ok(undefined);
    const tidied = facts.tidy === undefined ? ok(typed) : facts.tidy(typed);
    if (!tidied.ok) return fail([{ name, key: tidied.fault, given: { typed } }]);
    const fault = tooLong(name, tidied.value, facts.most);
    return fault === undefined ? ok(tidied.value) : fail([fault]);
  },
  write: (value, name) => ({ [name]: value }),
  show: (value) => [value],
});

const kanaLetters = /^[ァ-ヺー・　]*$/u;

/** Katakana; hiragana and half width are turned into it. */
export const kana = (facts: TextFacts): Item<string> =>
  text({
    ...facts,
    tidy(typed) {
      const turned = katakana(typed);
      return kanaLetters.test(turned) ? ok(turned) : fail('item.not-kana');
    },
  });

interface LongTextFacts extends ItemFacts {
  readonly most: number;
  readonly rows?: number;
}

/** Several lines, kept as typed. */
export const longText = (facts: LongTextFacts): Item<string> => ({
  ...factsOf(facts),
  control: { kind: 'long-text', rows: facts.rows ?? 5, most: facts.most },
  read(fields, name) {
    const typed = typedIn(fields, name).replace(/\r\n?/gu, '\n').trim();
    if (typed === '') return ok(undefined);
    const fault = tooLong(name, typed, facts.most);
    return fault === undefined ? ok(typed) : fail([fault]);
  },
  // As browsers send the ends of lines: a form sent back as it was shown says the same.
  write: (value, name) => ({ [name]: value.replaceAll('\n', '\r\n') }),
  show: (value) => value.split('\n'),
});

interface NumberFacts extends ItemFacts {
  readonly unit: string;
  readonly least: number;
  readonly most: number;
}

const grouped = new Intl.NumberFormat('ja-JP');

/** 20万, 1万5千 and plain digits with or without separators. */
function readNumber(typed: string): number | undefined {
  const folded = foldWidth(typed).replace(/[,，、\s]/gu, '');
  const match = /^(?:(\d+(?:\.\d+)?)万)?(?:(\d+)千)?(\d*)$/u.exec(folded);
  if (match === null || folded === '') return undefined;
  const [, tenThousands = '0', thousands = '0', ones = ''] = match;
  // 1.1 times 10,000 is a little more than 11,000 in binary fractions.
  const inTenThousands = Number((Number(tenThousands) * 10_000).toFixed(4));
  const value = inTenThousands + Number(thousands) * 1000 + Number(ones === '' ? '0' : ones);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** A whole number with its unit; the unit may be typed along. */
export const number = (facts: NumberFacts): Item<number> => ({
  ...factsOf(facts),
  control: { kind: 'text', width: 10, inputmode: 'numeric', unit: facts.unit },
  read(fields, name) {
    const typed = foldWidth(typedIn(fields, name));
    const unit = foldWidth(facts.unit);
    if (typed === '') return ok(undefined);
    const value = readNumber(typed.endsWith(unit) ? typed.slice(0, -unit.length) : typed);
    if (value === undefined) return fail([{ name, key: 'item.not-a-number' }]);
    const { least, most } = facts;
    if (value < least || value > most)
      return fail([{ name, key: 'item.out-of-range', given: { least, most } }]);
    return ok(value);
  },
  write: (value, name) => ({ [name]: String(value) }),
  show: (value) => [`${grouped.format(value)}${facts.unit}`],
});

const two = (value: number): string => String(value).padStart(2, '0');

const timesTyped = [/^(午前|午後)?(\d{1,2})(?:[:時.](\d{1,2}|半)?分?)?$/u, /^(午前|午後)?(\d{1,2})(\d{2})$/u];

/** 9:00, 9時30分, 9時半, 午後5時, 0900, 9, in any width; kept as 09:00. */
function readTime(typed: string): string | undefined {
  const folded = foldWidth(typed).replace(/\s/gu, '');
  const match = timesTyped.map((one) => one.exec(folded)).find((one) => one !== null);
  if (match === undefined) return undefined;
  const [, half, hours, minutes = '0'] = match;
  if (half !== undefined && Number(hours) > 11) return undefined;
  const hour = Number(hours) + (half === '午後' ? 12 : 0);
  const minute = minutes === '半' ? 30 : Number(minutes);
  return hour <= 24 && minute < 60 && hour * 60 + minute <= 24 * 60
    ? `${two(hour)}:${two(minute)}`
    : undefined;
}

/** A time of the day. */
export const time = (facts: ItemFacts): Item<string> => ({
  ...factsOf(facts),
  control: { kind: 'text', width: 8, inputmode: 'text' },
  read(fields, name) {
    const typed = typedIn(fields, name).trim();
    if (typed === '') return ok(undefined);
    const value = readTime(typed);
    return value === undefined ? fail([{ name, key: 'item.not-a-time' }]) : ok(value);
  },
  write: (value, name) => ({ [name]: value }),
  show: (value) => [value.replace(/^(\d\d):(\d\d)$/u, '$1時$2分')],
});

/** Digits of a fixed count, typed in any width and with hyphens. */
export const readDigits = (typed: string, count: number): string | undefined => {
  const digits = digitsOnly(typed);
  return new RegExp(`^\\d{${count}}$`, 'u').test(digits) ? digits : undefined;
};
