import { postalField } from '#kernel/items/edit-fields.ts';
import { columnOfHeader } from './columns.ts';
import type { Cells } from './read-row.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const isTable = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** `{"shifts":[{"from":"9:00"}]}` is `shifts-1-from`, `{"establishment":{"name":"…"}}` is `establishment.name`. */
function flat(key: string, value: Json): readonly (readonly [string, string])[] {
  if (value === null) return [];
  if (isList(value)) {
    if (!value.some((one) => typeof one === 'object')) return [[key, value.join('、')]];
    return value.flatMap((one, index) => flat(`${key}-${index + 1}`, one));
  }
  if (!isTable(value)) return [[key, String(value)]];
  if ('text' in value && typeof value['text'] === 'string') return flatText(key, value);
  const between = key === 'establishment' || key === '事業所' ? '.' : '-';
  return Object.entries(value).flatMap(([inner, one]) => flat(`${key}${between}${inner}`, one));
}

/** An address with its postal code, or a word with its code in a list. */
function flatText(
  key: string,
  value: { readonly [key: string]: Json },
): readonly (readonly [string, string])[] {
  const { text = '', postalCode, code } = value;
  if (typeof postalCode === 'string')
    return [
      [key, String(text)],
      [postalField(key), postalCode],
    ];
  return [[key, typeof code === 'string' ? code : String(text)]];
}

export interface JsonCells {
  readonly cells: Cells;
  readonly unknown: readonly string[];
}

/** The cells of a line of JSON; undefined where it is none. */
export function cellsOfJson(line: string): JsonCells | undefined {
  let value: Json;
  try {
    value = JSON.parse(line) as Json;
  } catch {
    return undefined;
  }
  if (!isTable(value)) return undefined;
  const all = Object.entries(value).flatMap(([key, one]) => flat(key, one));
  const known = all.flatMap(([key, cell]) => {
    const column = columnOfHeader(key);
    return column === undefined ? [] : [[column.key, cell] as const];
  });
  const unknown = all.map(([key]) => key).filter((key) => columnOfHeader(key) === undefined);
  return { cells: new Map(known), unknown };
}
