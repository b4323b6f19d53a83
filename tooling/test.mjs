#!/usr/bin/env node
// npm test: everything; the last line counts.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { modernNode, run } from './node.mjs';
import { command } from './say.mjs';
import { root, setUp } from './setup.mjs';

const results = join(root, 'dist', `test-results-${process.pid}.json`);

await command(async () => {
  await setUp();
  const { build } = await import('./build.mjs');
  await build();
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const options = [vitest, 'run', ...reporters, ...process.argv.slice(2)];
  process.exitCode = await run(modernNode(), options);
});
count();

/** A file that could not be loaded, or an error outside of any test, is a failure like a test that failed. */
function count() {
  const { passed, failed } = existsSync(results) ? read() : { passed: 0, failed: 0 };
  const others = process.exitCode && failed === 0 ? 1 : 0;
  if (failed > 0) process.exitCode ||= 1;
  console.log(`${passed} passed, ${failed + others} failed`);
}

function read() {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(results, 'utf8'));
  rmSync(results);
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}
