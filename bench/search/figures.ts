export const at = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
  readonly of: number;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

export const spreadOf = (values: readonly number[]): Spread => ({
  p50: rounded(at(values, 0.5)),
  p95: rounded(at(values, 0.95)),
  p99: rounded(at(values, 0.99)),
  most: rounded(at(values, 1)),
  of: values.length,
});

/** 0.93, 12.4, 1,234 */
export function shown(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  return value < 10
    ? value.toFixed(2)
    : value < 100
      ? value.toFixed(1)
      : Math.round(value).toLocaleString('en');
}

/** Columns under each other: the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      ),
    )
    .map((row) => `  ${row.join('  ')}`.trimEnd())
    .join('\n');
}

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Draws that are the same for the same seed. */
export function drawsOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
  };
}

/** In an order of its own for a seed. */
export function shuffled<One>(all: readonly One[], seed: number): readonly One[] {
  const next = drawsOf(seed);
  return all
    .map((one) => ({ one, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}
