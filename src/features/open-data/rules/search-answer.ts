import type { FoundNumbers } from '#features/vacancies/index.ts';

const isPlain = /^[\w-]+$/u;

/** `"value":n` for each; what nobody can choose is not among them. */
function countsOf(values: ReadonlyMap<string, number>): string {
  let written = '';
  for (const [value, count] of values) {
    if (value === '') continue;
    const name = isPlain.test(value) ? `"${value}"` : JSON.stringify(value);
    written += written === '' ? `${name}:${count}` : `,${name}:${count}`;
  }
  return written;
}

/**
 * The answer to a search in JSON. It holds thousands of counts and is asked for a thousand times a second: the text is
 * put together without an object for each group.
 */
export function searchAnswer({ total, counts, numbers }: FoundNumbers, next: string | null): string {
  const groups = Object.entries(counts).map(([group, values]) => `"${group}":{${countsOf(values)}}`);
  const rest = `"numbers":${JSON.stringify(numbers)},"next":${JSON.stringify(next)}`;
  return `{"total":${total},"counts":{${groups.join(',')}},${rest}}\n`;
}
