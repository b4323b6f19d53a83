import { performance } from 'node:perf_hooks';

/** One line to the person at the terminal. Standard error: a command's own output stays clean for pipes. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Says what begins, and when it is done how long it took; every ten seconds that it still goes on. */
export async function saying(what, work) {
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
  say(`» ${what}`);
  const patience = setInterval(() => say(`  … ${seconds()} s`), 10_000);
  try {
    const result = await work();
    say(`  ✓ ${seconds()} s`);
    return result;
  } finally {
    clearInterval(patience);
  }
}

/** A fault to be told as it is, without the stack of our own code. */
export class Fault extends Error {}

/** Runs a command; a fault becomes one message and exit code 1. */
export async function command(work) {
  try {
    await work();
  } catch (error) {
    say(error instanceof Fault ? `\n${error.message}` : error.stack);
    process.exitCode = 1;
  }
}
