#!/usr/bin/env node
// npx musubi <command>: the tool of those who run the portal.
import { join, resolve } from 'node:path';
import { environment, modernNode, run } from './node.mjs';
import { command } from './say.mjs';
import { root, setUp } from './setup.mjs';

await command(async () => {
  await setUp();
  const { build } = await import('./build.mjs');
  await build();
  const program = ['--enable-source-maps', join(root, 'dist', 'musubi.mjs')];
  // Files are named from where the person stands; the data folder is that of npm start, wherever that is.
  const DATA_DIR = resolve(root, process.env.DATA_DIR || 'data');
  const options = { cwd: process.cwd(), env: { ...environment(), DATA_DIR } };
  process.exitCode = await run(modernNode(), [...program, ...process.argv.slice(2)], options);
});
