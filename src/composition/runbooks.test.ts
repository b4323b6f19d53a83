import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mountFeatures } from '#composition/features.ts';
import { testClock } from '#kit/clock.ts';
import { partsOn } from '#kit/parts.ts';
import type { Database } from '#platform/database/database.ts';

const runbook = readFileSync(join(import.meta.dirname, '../../docs/runbooks/deadlines.md'), 'utf8');

it('explains every deadline sweep to operators, and none that is not there', () => {
  const features = mountFeatures(partsOn({} as Database, testClock()));
  const sweeps = features.flatMap(({ deadlineSweeps = [] }) => deadlineSweeps.map(({ name }) => name));
  const explained = [...runbook.matchAll(/^\| `([a-z-]+)` \|/gmu)].map(([, name]) => name);
  expect([...explained].sort()).toEqual([...sweeps].sort());
});
