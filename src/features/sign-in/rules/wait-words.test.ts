import { expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { waitWords } from './wait-words.ts';

const now = Temporal.Instant.from('2026-11-02T01:00:00Z');

it.each([
  ['PT0.2S', 'あと1秒たってから'],
  ['PT60S', 'あと60秒たってから'],
  ['PT2M', 'あと120秒たってから'],
  ['PT2M1S', '10時03分になってから'],
  ['PT50M', '10時50分になってから'],
  ['PT23H59M30S', '2026年11月03日 10時00分になってから'],
])('says when something works again: in %s, %s', (wait, words) => {
  expect(waitWords(now.add(Temporal.Duration.from(wait)), now)).toBe(words);
});
