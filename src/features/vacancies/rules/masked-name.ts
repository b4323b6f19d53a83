import type { EstablishmentFacts } from '../items/vacancy-table.ts';
import { namesOf } from './employer-names.ts';

const mask = '（事業所名）';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

const other = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x3041 && code <= 0x3096) return String.fromCodePoint(code + 0x60);
  if (code >= 0x30a1 && code <= 0x30f6) return String.fromCodePoint(code - 0x60);
  return letter;
};

/** Either kana will do. */
const inEitherKana = (letter: string): string => {
  const [one, two] = [letter, other(letter)];
  return one === two ? escaped(one) : `[${one}${two}]`;
};

const gap = '[\\s・]*';

/** Between the letters of a name, blanks and dots may stand. */
const pattern = (name: string): string => [...name.replace(/[\s・]/gu, '')].map(inEitherKana).join(gap);

const isOf = (script: string, text: string): boolean =>
  new RegExp(`^[\\p{Script=${script}}ー]+$`, 'u').test(text);

/** A beginning of a name alone: ライフ is not found in ライフスタイル, 朝凪 not in 朝凪町. */
function stemPattern(stem: string): string {
  const inLatin = /^[\p{Script=Latin}\d\s]+$/u.test(stem);
  if (inLatin) return `(?<![\\p{Script=Latin}\\d])${pattern(stem)}(?![\\p{Script=Latin}\\d])`;
  const inKatakana = isOf('Hiragana', stem) ? [...stem].map(other).join('') : stem;
  if (!isOf('Katakana', inKatakana))
    return `${pattern(stem)}(?![市区町村郡駅線]|[一二三四五六七八九十\\d]丁目)`;
  const inHiragana = [...inKatakana].map(other).map(escaped).join(gap);
  const whole = `(?<![\\p{Script=Katakana}ー])${[...inKatakana].map(escaped).join(gap)}(?![\\p{Script=Katakana}ー])`;
  return `${whole}|${inHiragana}`;
}

const titles = '(?=\\s*(?:代表|社長|会長|院長|副院長|園長|所長|店長|工場長|理事長|施設長|先生))';

/** What is said of an employer. */
const saidOfEmployers =
  '(?=\\s*(?:グループ|ホールディングス|本社|本店|支店|営業所|工場|では|で働|で一緒|へようこそ|に入社|に就職|の社員|の職員|の一員|は創業|は設立))';

/** Where to look an employer up: what leads there says who it is. */
const contacts =
  /https?:\/\/[^\s、。（）()「」]+|www\.[^\s、。（）()「」]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\d)0\d{1,4}[-ー―－‐(]\d{1,4}[-ー―－‐)]\d{3,4}(?!\d)/gu;

interface Sought {
  /** The letters of a name, each in either kana. */
  readonly letters: readonly (readonly [string, string])[];
  readonly pattern: string;
}

/** Both by what they are made of: the same employer is read anew for every page. */
const soughtFor = new Map<string, readonly Sought[]>();
const patterns = new Map<string, RegExp>();
const mostKept = 2000;

function keep<Made>(kept: Map<string, Made>, from: string, made: Made): Made {
  if (kept.size >= mostKept) kept.clear();
  kept.set(from, made);
  return made;
}

function soughtOf(establishment: EstablishmentFacts): readonly Sought[] {
  const { name = '', kana = '', representative = '' } = establishment;
  const from = [name, kana, representative].join('\0');
  const known = soughtFor.get(from);
  if (known !== undefined) return known;
  const { whole, stems, weak, families } = namesOf({ name, kana, representative });
  const made = [
    ...whole.map((name) => [name, pattern(name)] as const),
    ...stems.map((name) => [name, stemPattern(name)] as const),
    ...weak.map((name) => [name, `${pattern(name)}${saidOfEmployers}`] as const),
    ...families.map((name) => [name, `${pattern(name)}${titles}`] as const),
  ].map(([name, written]) => ({
    letters: [...name.replace(/[\s・]/gu, '')].map((letter) => [letter, other(letter)] as const),
    pattern: written,
  }));
  return keep(soughtFor, from, made);
}

/** Compiled only when a text has all letters of one of its names: most have not. */
function patternFor(folded: string, establishment: EstablishmentFacts): RegExp | undefined {
  const sought = soughtOf(establishment);
  const mayHold = sought.some(({ letters }) =>
    letters.every(([one, two]) => folded.includes(one) || folded.includes(two)),
  );
  if (!mayHold) return undefined;
  const written = sought.map((one) => one.pattern).join('|');
  const known = patterns.get(written);
  if (known !== undefined) return known;
  return keep(patterns, written, new RegExp(written, 'gu'));
}

/** How texts and names are compared: in any width, in any case. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A letter with what is written onto it: ｶﾞ is one. */
const letters = /\P{M}[ﾞﾟ\p{M}]*|\p{M}+/gsu;

interface Found {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Puts the words into the text as it was typed: only what is hidden changes. */
function replaced(parts: readonly string[], found: readonly Found[]): string {
  const kept: string[] = [];
  let [at, index] = [0, 0];
  for (const letter of parts) {
    const from = at;
    at += fold(letter).length;
    const hidden = found[index];
    if (hidden === undefined || at <= hidden.from) kept.push(letter);
    else if (from <= hidden.from) kept.push(hidden.words);
    if (hidden !== undefined && at >= hidden.to) index += 1;
  }
  return kept.join('');
}

/** One pair of brackets is enough. */
const tidied = (text: string): string =>
  text
    .replace(/(?:株式会社|有限会社|合同会社|[㈱㈲]|[（(][株有][）)])\s*(?=（事業所名）)/gu, '')
    .replace(/(?<=（事業所名）)\s*(?:株式会社|有限会社|合同会社|[㈱㈲]|[（(][株有][）)])/gu, '')
    .replace(/[（(]\s*（事業所名）\s*[）)]/gu, mask)
    .replace(/([「『【〔［[])\s*（事業所名）\s*([」』】〕］\]])/gu, '$1事業所名$2');

const rangesOf = (folded: string, sought: RegExp | undefined, words: string): readonly Found[] =>
  sought === undefined
    ? []
    : [...folded.matchAll(sought)].map(({ 0: { length }, index }) => ({
        from: index,
        to: index + length,
        words,
      }));

/** Takes an employer's name, and where to look it up, out of what the employer wrote, for those who may not read it. */
export function withoutName(text: string, establishment: EstablishmentFacts): string {
  if (text === '') return text;
  const whole = fold(text);
  const names = patternFor(whole, establishment);
  // Where nothing is hidden in it, the text stays as it was typed.
  if ((names === undefined || whole.search(names) < 0) && whole.search(contacts) < 0) return text;
  const parts = text.match(letters) ?? [];
  const folded = parts.map(fold).join('');
  const led = rangesOf(folded, contacts, '（連絡先）');
  const named = rangesOf(folded, names, mask).filter(
    ({ from, to }) => !led.some((one) => from < one.to && one.from < to),
  );
  return tidied(
    replaced(
      parts,
      [...led, ...named].sort((one, next) => one.from - next.from),
    ),
  );
}
