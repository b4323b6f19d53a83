/** Of a memory: the first page, and how many from there on. */
export type PageRun = readonly [first: number, pages: number];

interface Part {
  readonly at: number;
  readonly size: number;
}

export const pageSize = 65_536;

/**
 * The pages that are worth keeping: a memory begins with all 0, so those that hold nothing else, or only parts that mean
 * nothing, need not be in a file, and take no room where it is read.
 */
export function pagesToKeep(bytes: Uint8Array, meaningless: readonly Part[]): readonly PageRun[] {
  const nothing = Buffer.alloc(pageSize);
  const memory = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pages = Math.ceil(memory.length / pageSize);
  const skipped = new Uint8Array(pages);
  for (const { at, size } of meaningless) {
    const [from, until] = [Math.ceil(at / pageSize), Math.floor((at + size) / pageSize)];
    if (from < until) skipped.fill(1, from, until);
  }
  const runs: [number, number][] = [];
  for (let page = 0; page < pages; page += 1) {
    const held = memory.subarray(page * pageSize, (page + 1) * pageSize);
    if (skipped[page] === 1 || held.equals(nothing.subarray(0, held.length))) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === page) last[1] += 1;
    else runs.push([page, 1]);
  }
  return runs;
}

/** The bytes of each run; the last page may be cut. */
export const bytesOfRuns = (bytes: Uint8Array, runs: readonly PageRun[]): readonly Uint8Array[] =>
  runs.map(([first, pages]) => bytes.subarray(first * pageSize, (first + pages) * pageSize));
