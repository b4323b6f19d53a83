import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  expectSameAnswers,
  openSearchProcess,
  patience,
  type SearchProcess,
  untilCurrent,
} from '../kit/search-process.ts';

let searched: SearchProcess;
beforeAll(async () => {
  searched = await openSearchProcess();
});
afterAll(() => searched.close());

const isBuilt = 'the search index is built';

/** From start to end, as an operator would; answers why the index had to be built, if it had to. */
async function runOnce(): Promise<string | undefined> {
  const portal = searched.start();
  await untilCurrent(portal);
  await expectSameAnswers(searched, portal);
  expect(await portal.kill('SIGTERM')).toBe(0);
  return portal
    .said()
    .split('\n')
    .find((line) => line.includes(isBuilt));
}

/** As a file of the build before would be. */
function anotherVersion(whole: Buffer): Buffer {
  const fingerprint = /"fingerprint":"(.)/u.exec(whole.subarray(0, 10_000).toString('latin1'));
  const at = (fingerprint?.index ?? 0) + '"fingerprint":"'.length;
  return Buffer.concat([
    whole.subarray(0, at),
    Buffer.from(fingerprint?.[1] === '0' ? '1' : '0'),
    whole.subarray(at + 1),
  ]);
}

it('begins with the snapshot of the run before, and with none that is cut short or of another version', {
  timeout: 6 * patience,
}, async () => {
  expect(await runOnce()).toContain('there is none');
  await searched.writeSome();
  expect(await runOnce()).toBeUndefined();

  const whole = readFileSync(searched.snapshot);
  truncateSync(searched.snapshot, Math.floor(whole.length / 2));
  await searched.writeSome();
  expect(await runOnce()).toContain('there is none');

  writeFileSync(searched.snapshot, anotherVersion(readFileSync(searched.snapshot)));
  expect(await runOnce()).toContain('there is none');
});
