import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { expect, it } from 'vitest';
import rules from '../../tooling/import-rules.cjs';

const root = join(import.meta.dirname, '../..');

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name))
  .map((name) => ({ name: `src/${name}`, text: readFileSync(join(root, 'src', name), 'utf8') }));

const product = sources.filter(({ name }) => !/\.(test|story)\.tsx?$/u.test(name));

const linesWith = (pattern: RegExp, files = product): readonly string[] =>
  files.flatMap(({ name, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1} ${line.trim()}`] : [])),
  );

it('keeps imports in the direction that the map draws', async () => {
  const { forbidden, options } = rules;
  const answer = await cruise(['src'], { ...options, baseDir: root, ruleSet: { forbidden }, validate: true });
  const output = answer.output;
  if (typeof output === 'string') throw new Error(output);
  expect(output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  expect(output.summary.totalCruised).toBeGreaterThan(100);
});

it('reads the time from the clock that is handed in, nowhere else', () => {
  const reads = /\bDate\.now\(|\bnew Date\(\)|Temporal\.Now\b/u;
  expect(
    linesWith(reads).filter(
      (line) => !line.startsWith('src/kernel/time.ts') && !line.startsWith('src/ui/browser/'),
    ),
  ).toEqual([]);
});

it('reads the environment in the entry files only', () => {
  expect(linesWith(/process\.env/u).filter((line) => !line.startsWith('src/entry/'))).toEqual([]);
});

it('has no folder or file for things without a name', () => {
  const attic = /(^|[/.-])(utils?|helpers?|common|misc|shared|manager|services)([/.-]|$)/u;
  expect(sources.map(({ name }) => name).filter((name) => attic.test(name))).toEqual([]);
});

it('leaves nothing for another day', () => {
  expect(linesWith(/\b(TODO|FIXME|XXX|HACK)\b/u)).toEqual([]);
});

it('asks nowhere whether it is under test', () => {
  expect(linesWith(/VITEST|NODE_ENV\s*===\s*'test'|isTest\b/u)).toEqual([]);
});

it('keeps every source file small enough to read at once', () => {
  expect(product.filter(({ text }) => text.split('\n').length > 250).map(({ name }) => name)).toEqual([]);
});
