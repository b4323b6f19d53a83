#!/usr/bin/env node
// npx musubi <command>: the tool of those who run the portal.
import { join } from 'node:path';
import { modernNode, run } from './node.mjs';
import { command } from './say.mjs';
import { root, setUp } from './setup.mjs';

await command(async () => {
  await setUp();
  const { build } = await import('./build.mjs');
  await build();
  const program = ['--enable-source-maps', join(root, 'dist', 'musubi.mjs')];
  // Where the person stands, not our folder: files are named from there.
  const options = { cwd: process.cwd() };
  process.exitCode = await run(modernNode(), [...program, ...process.argv.slice(2)], options);
});
