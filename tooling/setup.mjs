import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oneAtATime } from './one-at-a-time.mjs';
import { Fault, saying } from './say.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.musubi-installed');

/** Installs the packages of package-lock.json if they are not there yet. Safe to repeat, and at the same time. */
export async function setUp() {
  if (isReady()) return;
  await oneAtATime(join(root, 'dist', '.lock-setup'), async (holdFor) => {
    if (isReady()) return;
    await saying('部品を入れています。初回は1分ほどです (installing packages, about a minute)', () =>
      install(holdFor),
    );
    leaveStamp();
  });
}

function isReady() {
  if (isStamped()) return true;
  // Somebody ran npm by hand: what stands is right, and only our stamp is missing.
  if (!isInstalled()) return false;
  leaveStamp();
  return true;
}

function wanted() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

function isStamped() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

function leaveStamp() {
  try {
    writeFileSync(stamp, wanted());
  } catch (error) {
    // Packages that another user installed: looking at them anew each time does no harm.
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error;
  }
}

/** Compares what npm says it installed with what package-lock.json asks for on this platform. */
function isInstalled() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const asked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(asked).every(([path, { version, optional, os, cpu, libc }]) => {
    if (path === '') return true;
    if (installed[path] !== undefined) return installed[path].version === version;
    if (!optional) return false;
    const isForHere = fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, 'glibc');
    // Without a platform of its own it belongs to a package for another platform.
    return os === undefined || !isForHere;
  });
}

function fits(list, here) {
  return list === undefined || [list].flat().includes(here);
}

async function install(holdFor) {
  const options = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const [program, ...before] = npm();
  const child = spawn(program, [...before, ...options], {
    cwd: root,
    env: { ...process.env, PATH: withoutOurModules() },
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (child.pid !== undefined) holdFor(child.pid);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code === 0) return;
  throw new Fault(
    '部品を入れられませんでした。上の npm の説明を確かめて、もう一度実行してください。\n' +
      'Installing failed: see what npm says above, then run the same command again.',
  );
}

/** The npm that started us, or the one on the path; never run by the Node inside node_modules, which npm removes. */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const known = script !== undefined && basename(script) === 'npm-cli.js' && existsSync(script);
  if (known && node !== undefined && !node.startsWith(modules)) return [node, script];
  return ['npm'];
}

function withoutOurModules() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.filter((folder) => !folder.startsWith(modules)).join(delimiter);
}
