import type { FoundNumbers } from '#features/vacancies/index.ts';

type Counted = FoundNumbers['counts']['place'];

const [quote, backslash, firstShown] = [0x22, 0x5c, 0x20];

/** Whether a text stands in JSON as it is. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === quote || code === backslash || code < firstShown) return false;
  }
  return true;
}

/** What nobody can choose is not among them: a choice without a name. */
function countsOf({ names, counts }: Counted): string {
  let written = '';
  let before = '{"';
  for (let index = 0; index < names.length; index += 1) {
    const value = names[index] ?? '';
    if (value === '') continue;
    const name = isPlain(value) ? value : JSON.stringify(value).slice(1, -1);
    written += `${before}${name}":${counts[index]}`;
    before = ',"';
  }
  return written === '' ? '{}' : `${written}}`;
}

/**
 * The answer to a search in JSON. It holds thousands of counts and is asked for a thousand times a second: the text is
 * put together without an object for each group.
 */
export function searchAnswer({ total, counts, numbers }: FoundNumbers, next: string | null): string {
  const groups = Object.entries(counts).map(([group, values]) => `"${group}":${countsOf(values)}`);
  const rest = `"numbers":${JSON.stringify(numbers)},"next":${JSON.stringify(next)}`;
  return `{"total":${total},"counts":{${groups.join(',')}},${rest}}\n`;
}
