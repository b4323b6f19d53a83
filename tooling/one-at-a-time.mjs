import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault, say } from './say.mjs';

/** How old a lock without a name in it must be to count as left behind. */
const NAMELESS_MS = 5_000;

/**
 * Runs work while holding a lock folder, so that two commands at once do not both install or build. The work may
 * name a child process that goes on if we are killed: the lock then holds until that one ends.
 */
export async function oneAtATime(lock, work) {
  let told = false;
  while (!take(lock)) {
    if (!told) say('» 別のコマンドの準備を待っています (waiting for another command that is setting up)');
    told = true;
    await pause(200);
  }
  try {
    return await work((child) => name(lock, child));
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take(lock) {
  try {
    mkdirSync(dirname(lock), { recursive: true });
    mkdirSync(lock);
  } catch (error) {
    if (error.code === 'EEXIST') return dropIfLeftBehind(lock);
    throw new Fault(
      `${dirname(lock)} に書き込めません。このフォルダーを持つユーザーで一度実行してください。\n` +
        `Cannot write to ${dirname(lock)}: run this once as the user who owns the folder. (${error.code})`,
    );
  }
  name(lock, process.pid);
  return true;
}

function name(lock, pid) {
  writeFileSync(join(lock, 'pid'), `${pid}`);
}

/** The holder was killed: nobody else will remove its lock. Never takes the lock by itself. */
function dropIfLeftBehind(lock) {
  if (!isLeftBehind(lock)) return false;
  const aside = `${lock}-${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return false;
  }
  // Somebody else may have dropped it and taken it anew between our look and our hand: then it goes back.
  if (isLeftBehind(aside)) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, lock);
  return false;
}

function isLeftBehind(lock) {
  try {
    return !isAlive(Number(readFileSync(join(lock, 'pid'), 'utf8') || Number.NaN));
  } catch {
    const found = statSync(lock, { throwIfNoEntry: false });
    return found !== undefined && Date.now() - found.mtimeMs > NAMELESS_MS;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
