import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { policy } from '#kernel/policy.ts';
import { problemBody, problemKeys } from './problems.ts';

const described = readFileSync(new URL('../../../../docs/open-data.md', import.meta.url), 'utf8');

it('names every key and its status where developers read of it', () => {
  for (const key of problemKeys) {
    const line = described.split('\n').find((one) => one.includes(`\`${key}\``)) ?? '';
    expect([key, line.includes(String(problemBody(key).status))]).toEqual([key, true]);
  }
});

it('says the limits as they are', () => {
  const { mostAMinute, dumps, pageSizes } = policy.openData;
  const days = policy.vacancyOutbox.keptFor.total('hours') / 24;
  for (const words of [
    `| a network address | ${mostAMinute.withoutKey} | ${dumps.withoutKey} |`,
    `| a key | ${mostAMinute.withKey.toLocaleString('en')}, or what was agreed | ${dumps.withKey} |`,
    `kept ${days} days`,
    `${pageSizes.list} a page`,
  ]) {
    expect(described).toContain(words);
  }
});
