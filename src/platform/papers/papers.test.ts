import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policy } from '#kernel/policy.ts';
import { Temporal } from '#kernel/time.ts';
import { paperGround, readPaper } from '#kit/papers.ts';
import { keepPapers, type Papers, PapersBusy } from '#platform/papers/papers.ts';

const now = Temporal.Instant.from('2026-11-21T01:00:00Z');
const template = 'words.typ';
const source =
  '#set document(date: auto)\n#set text(font: "Noto Sans JP")\n#let data = json(bytes(sys.inputs.data))\n';

let folder: string;
let papers: Papers;
const workers: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'));
  writeFileSync(join(folder, template), `${source}#data.words`);
  writeFileSync(join(folder, 'broken.typ'), '#panic("broken")');
  papers = keepPapers({ ...paperGround, templates: folder });
});
afterAll(async () => {
  await papers.close();
  rmSync(folder, { recursive: true });
});

/** A thread that does as this script says. */
function worker(script: string): string {
  const file = join(folder, `worker-${workers.length}.mjs`);
  workers.push(file);
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${script}`);
  return file;
}

const textOf = async (words: string) =>
  (await readPaper(await papers.render({ template, data: { words }, now }))).text;

describe('a paper', () => {
  it.each([
    '#panic("x")',
    '#import "/etc/passwd": *',
    '*bold* _italic_ = heading $x^2$ @label <label> \\u{41}',
    '<script>alert(1)</script>&amp;',
    '"},"template":"/etc/passwd',
    '𠮷野 髙橋 山﨑',
  ])('prints %s as it was typed and runs nothing of it', async (words) => {
    expect(await textOf(words)).toBe(words.replace(/\s/gu, ''));
  });

  it('leaves out what cannot be printed or turns the direction of words', async () => {
    expect(await textOf('山\u0000田\u0007 花\u202e子\ud800')).toBe('山田花子\ufffd');
  });

  it('is the same for the same data at the same moment, to the byte', async () => {
    const paper = { template, data: { words: '紹介状' }, now };
    const [first, second] = [await papers.render(paper), await papers.render(paper)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect((await readPaper(first)).createdAt).toContain('20261121010000');
  });

  it('says which template is at fault, and the next one is made', async () => {
    await expect(papers.render({ template: 'broken.typ', data: {}, now })).rejects.toThrow('broken.typ');
    expect(await textOf('次')).toBe('次');
  });
});

describe('the thread of the papers', () => {
  const data = { words: '' };

  it('begins anew when it dies, and tries once more what it had in hand', async () => {
    const once = worker(`
      import { existsSync, writeFileSync } from 'node:fs';
      const mark = ${JSON.stringify(join(folder, 'died'))};
      parentPort.on('message', () => {
        if (!existsSync(mark)) { writeFileSync(mark, ''); process.exit(1); }
        parentPort.postMessage({ bytes: new Uint8Array([1]) });
      });`);
    const mortal = keepPapers({ worker: once, templates: folder });
    expect(await mortal.render({ template, data, now })).toEqual(new Uint8Array([1]));
    await mortal.close();
  });

  it('gives up what kills it twice and goes on with the others', async () => {
    const file = worker(`
      parentPort.on('message', ({ template }) => {
        if (template === 'deadly') throw new Error('dead');
        parentPort.postMessage({ bytes: new Uint8Array([2]) });
      });`);
    const mortal = keepPapers({ worker: file, templates: folder });
    const deadly = mortal.render({ template: 'deadly', data, now });
    const next = mortal.render({ template, data, now });
    await expect(deadly).rejects.toThrow('dead');
    expect(await next).toEqual(new Uint8Array([2]));
    await mortal.close();
  });

  it('takes so many in line and says that it is busy to more', async () => {
    const silent = keepPapers({ worker: worker('parentPort.on("message", () => {});'), templates: folder });
    const all = Array.from({ length: policy.papers.longestLine + 2 }, () =>
      silent.render({ template, data, now }).catch((error: unknown) => error),
    );
    expect(await all.at(-1)).toBeInstanceOf(PapersBusy);
    await silent.close();
  });
});
