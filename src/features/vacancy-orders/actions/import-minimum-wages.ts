import { findPrefecture } from '#features/places/index.ts';
import { foldWidth } from '#kernel/text-input.ts';
import { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import type { MinimumWage } from '../rules/minimum-wage.ts';
import { writeMinimumWages } from '../store/minimum-wages.store.ts';

export interface RefusedLine {
  readonly line: number;
  readonly words: string;
}

export interface ReadWages {
  readonly wages: readonly MinimumWage[];
  readonly refused: readonly RefusedLine[];
}

const columns = {
  prefecture: ['pref_code', 'prefecture', '都道府県コード'],
  hourlyYen: ['hourly_yen', 'hourly', '時間額'],
  validFrom: ['effective_date', 'valid_from', '発効日'],
} as const;

const most = 10_000;

function dayOf(typed: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(typed.replaceAll('/', '-'), { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** A file with a line of headings: prefecture, yen an hour, first day. */
export function readMinimumWages(text: string): ReadWages {
  const [head = '', ...lines] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const headings = head.split(',').map((one) => foldWidth(one).toLowerCase());
  const at = (names: readonly string[]): number => headings.findIndex((one) => names.includes(one));
  const [prefectureAt, yenAt, dayAt] = [columns.prefecture, columns.hourlyYen, columns.validFrom].map(at);
  if ([prefectureAt, yenAt, dayAt].some((index) => index === undefined || index < 0)) {
    return { wages: [], refused: [{ line: 1, words: '都道府県コード、時間額、発効日の列がありません。' }] };
  }
  const wages: MinimumWage[] = [];
  const refused: RefusedLine[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const cells = line.split(',').map(foldWidth);
    const prefecture = (cells[prefectureAt ?? -1] ?? '').padStart(2, '0');
    const hourlyYen = Number(cells[yenAt ?? -1]);
    const validFrom = dayOf(cells[dayAt ?? -1] ?? '');
    const words =
      findPrefecture(prefecture) === undefined
        ? '都道府県コードは、01から47までの数字です。'
        : !Number.isInteger(hourlyYen) || hourlyYen <= 0 || hourlyYen > most
          ? '時間額は、円で入れてください。'
          : validFrom === undefined
            ? '発効日は、2026-10-01 のように入れてください。'
            : undefined;
    if (words !== undefined || validFrom === undefined) refused.push({ line: index + 2, words: words ?? '' });
    else wages.push({ prefecture, hourlyYen, validFrom });
  });
  return { wages, refused };
}

/** Brings in what holds from which day; a line that is known is written anew. Nothing of a file with a wrong line. */
export async function importMinimumWages(parts: Parts, text: string): Promise<ReadWages> {
  const read = readMinimumWages(text);
  if (read.refused.length > 0) return read;
  const last = new Map(read.wages.map((one) => [`${one.prefecture} ${one.validFrom}`, one]));
  const wages = [...last.values()];
  await parts.database.transaction((tx) => writeMinimumWages(tx, wages, parts.clock.now()));
  return { wages, refused: [] };
}
