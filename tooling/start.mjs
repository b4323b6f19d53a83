#!/usr/bin/env node
// npm start: the whole portal, from a clean clone to its addresses.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitCode, modernNode } from './node.mjs';
import { command, say } from './say.mjs';
import { root, setUp } from './setup.mjs';

/** How long the portal may take to finish what it is doing before it is made to end. */
const PATIENCE_MS = 40_000;

await command(async () => {
  const parents = npmAbove();
  say('» 結び Musubi を起動します (starting)');
  await setUp();
  const { build } = await import('./build.mjs');
  await build();
  await serve(parents);
});

/** The portal lives as long as we do: should we be killed, it sees its channel to us close, and ends cleanly. */
function serve(parents) {
  const child = spawn(modernNode(), ['--enable-source-maps', join(root, 'dist', 'web.mjs')], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // A group of its own: Ctrl-C comes to us alone, and we pass it on once.
    detached: true,
  });
  let deadline;
  const end = () => {
    child.kill('SIGTERM');
    deadline ??= setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, end);
  const watch = setInterval(() => {
    if (parents.some(({ isGone }) => isGone())) end();
  }, 500);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, name) => {
      clearInterval(watch);
      clearTimeout(deadline);
      process.exitCode = exitCode(code, name);
      resolve();
    });
  });
}

/** npm, and the shell it may have put between: when one is killed nobody tells us, so we look. */
function npmAbove() {
  if (process.env.npm_lifecycle_event === undefined) return [];
  const parent = process.ppid;
  const parents = [{ isGone: () => process.ppid !== parent }];
  const npm = isShell(parent) ? parentOf(parent) : undefined;
  if (npm !== undefined) parents.push({ isGone: () => parentOf(parent) !== npm });
  return parents;
}

function isShell(pid) {
  try {
    return /^(ba|da|a|z|k)?sh$|^busybox$/.test(readFileSync(`/proc/${pid}/comm`, 'utf8').trim());
  } catch {
    return false;
  }
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
