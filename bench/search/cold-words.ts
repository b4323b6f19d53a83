import type pg from 'pg';
import { drawsOf } from './figures.ts';

/** What nobody asked for before: whole words, words joined to long ones, and any piece of a sentence. */
export const coldKinds = ['words', 'compounds', 'substrings'] as const;
export type ColdKind = (typeof coldKinds)[number];

const patterns = {
  words: /\p{Script=Han}{2,4}|[\p{Script=Katakana}ー]{3,8}/gu,
  compounds: /[\p{Script=Han}\p{Script=Katakana}ー]{6,14}/gu,
} as const;

const least = 3;
const most = 12;
/** Blanks and quotation marks part words; they cannot be asked for as one. */
const parting = /[\s"“”「」『』]/u;

type Draw = () => number;

function pieceOf(text: string, draw: Draw): string | undefined {
  const letters = [...text];
  const length = least + Math.floor(draw() * (most - least + 1));
  const from = Math.floor(draw() * Math.max(1, letters.length - length));
  const piece = letters.slice(from, from + length).join('');
  return piece.length < least || parting.test(piece) ? undefined : piece;
}

const picked = (text: string, pattern: RegExp, draw: Draw): string | undefined => {
  const all = text.match(pattern) ?? [];
  return all[Math.floor(draw() * all.length)];
};

const texts = `
  select concat_ws(E'\\n', title, contents, business, other) as words from vacancy_texts
    where audience = 'everybody' and vacancy_id = any($1::bigint[]) order by vacancy_id`;

/** So many of each kind, each once, drawn from vacancies all over; none of them is one of those asked for before. */
export async function coldWords(
  pool: pg.Pool,
  count: number,
  known: readonly string[],
): Promise<Readonly<Record<ColdKind, readonly string[]>>> {
  const draw = drawsOf(6);
  const { rows } = await pool.query<{ last: string }>('select max(id) as last from vacancies');
  const last = Number(rows[0]?.last ?? 0);
  const found = { words: new Set<string>(), compounds: new Set<string>(), substrings: new Set<string>() };
  const seen = new Set(known);
  const keep = (kind: ColdKind, word: string | undefined): void => {
    if (word === undefined || seen.has(word) || found[kind].size >= count) return;
    seen.add(word);
    found[kind].add(word);
  };
  for (let round = 0; round < 50 && coldKinds.some((kind) => found[kind].size < count); round += 1) {
    const ids = Array.from({ length: count }, () => 1 + Math.floor(draw() * last));
    const read = await pool.query<{ words: string }>(texts, [ids]);
    for (const { words } of read.rows) {
      keep('words', picked(words, patterns.words, draw));
      keep('compounds', picked(words, patterns.compounds, draw));
      keep('substrings', pieceOf(words, draw));
    }
  }
  return { words: [...found.words], compounds: [...found.compounds], substrings: [...found.substrings] };
}
