#!/usr/bin/env node
// npm run bench: how quick the pages are on this machine.
import { join } from 'node:path';
import { modernNode, run } from './node.mjs';
import { command } from './say.mjs';
import { root, setUp } from './setup.mjs';

await command(async () => {
  await setUp();
  const { build, bundle, demand } = await import('./build.mjs');
  await build();
  demand('bench/index.ts');
  await bundle({ bench: 'bench/index.ts' });
  const program = ['--enable-source-maps', join(root, 'dist', 'bench.mjs')];
  process.exitCode = await run(modernNode(), [...program, ...process.argv.slice(2)]);
});
