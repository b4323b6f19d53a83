import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { knownFaults } from './order-words.ts';

const checks = ['age', 'wage', 'conditions', 'wording'].map((name) =>
  readFileSync(join(import.meta.dirname, `checks/${name}.checks.ts`), 'utf8'),
);

it('says in words whatever the checks find [EMP-1]', () => {
  const keys = checks.flatMap((text) =>
    [
      ...text.matchAll(
        /'((?:wage|fixed-overtime|age|hours|employment|term|insurance|retirement|documents|deadline|hiring|place|wording)\.[a-z-]+)'/gu,
      ),
    ].map(([, key = '']) => key),
  );
  expect(keys.length).toBeGreaterThan(40);
  expect([...new Set(keys)].filter((key) => !knownFaults.includes(key))).toEqual([]);
});
