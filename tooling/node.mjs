import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { Fault } from './say.mjs';
import { root } from './setup.mjs';

const NEEDED = 24;
const bin = join(root, 'node_modules', '.bin');

/** The Node that runs everything after set-up: the one at work if it is new enough, else the one npm installed. */
export function modernNode() {
  if (Number.parseInt(process.versions.node, 10) >= NEEDED) return process.execPath;
  const installed = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(installed)) return installed;
  throw new Fault(
    `Node ${NEEDED} 以降が必要です(いまは ${process.versions.node})。https://nodejs.org から入れてください。\n` +
      `Node ${NEEDED} or newer is needed here (this is ${process.versions.node}): install it from https://nodejs.org.`,
  );
}

/** The environment in which commands of node_modules find one another and the same Node. */
export function environment() {
  const folders = [bin, ...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== bin)];
  return { ...process.env, PATH: folders.join(delimiter) };
}

/** Runs a program to its end in the foreground, handing on signals; returns its exit code. */
export function run(program, options, spawnOptions = {}) {
  const child = spawn(program, options, { cwd: root, stdio: 'inherit', env: environment(), ...spawnOptions });
  const passOn = (name) => child.kill(name);
  for (const name of ['SIGTERM', 'SIGHUP']) process.on(name, passOn);
  // Ctrl-C reaches the child by itself; we wait for its end.
  const wait = () => {};
  process.on('SIGINT', wait);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, name) => {
      for (const known of ['SIGTERM', 'SIGHUP']) process.off(known, passOn);
      process.off('SIGINT', wait);
      resolve(exitCode(code, name));
    });
  });
}

/** As a shell tells it: the code, or 128 and the number of the signal. */
export function exitCode(code, name) {
  return code ?? 128 + (constants.signals[name] ?? 1);
}

export function installedProgram(name) {
  return join(bin, name);
}
