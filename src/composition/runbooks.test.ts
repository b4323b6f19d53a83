import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mountFeatures } from '#composition/features.ts';
import { testClock } from '#kit/clock.ts';
import { partsOn } from '#kit/parts.ts';
import type { Database } from '#platform/database/database.ts';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
const runbook = read('docs/runbooks/deadlines.md');

it('explains every deadline sweep to operators, and none that is not there', () => {
  const features = mountFeatures(partsOn({} as Database, testClock()));
  const sweeps = features.flatMap(({ deadlineSweeps = [] }) => deadlineSweeps.map(({ name }) => name));
  const explained = [...runbook.matchAll(/^\| `([a-z-]+)` \|/gmu)].map(([, name]) => name);
  expect([...explained].sort()).toEqual([...sweeps].sort());
});

it('explains words of the log that the search index says', () => {
  const said = [
    'src/features/vacancies/indexed/keep-index.ts',
    'src/features/vacancies/indexed/keep-index-file.ts',
    'src/platform/search-index/index-thread.ts',
  ].map(read);
  const explained = [
    ...read('docs/runbooks/search-is-slow-or-behind.md').matchAll(/`(the search index [^`]+)`/gu),
  ];
  expect(explained.length).toBeGreaterThan(5);
  for (const [, words = ''] of explained)
    expect(
      said.some((source) => source.includes(words)),
      words,
    ).toBe(true);
});
