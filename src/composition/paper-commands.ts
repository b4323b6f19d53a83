import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { CommandGround } from '#composition/command-ground.ts';
import { blankReferralLetter } from '#features/applications/papers/referral-letter.ts';
import { systemClock } from '#kernel/time.ts';
import { keepPapers } from '#platform/papers/papers.ts';

/** Papers that are wanted when nothing else works: no database is asked. */
export function addPaperCommands(program: Command, { settings, papers: ground, write, fail }: CommandGround) {
  const papers = program.command('papers').description('紙の用紙 (blank papers)');
  papers
    .command('blank-referral-letter')
    .description(
      '手で書き入れる紹介状を、PDFで作ります。システムが止まる日に備えて、刷っておけます (a blank 紹介状 to fill in by hand)',
    )
    .argument('<file>', '作るファイルの名前。例：blank.pdf')
    .action(async (file: string) => {
      const read = settings();
      if (!read.ok || ground === undefined)
        return fail(read.ok ? '用紙がありません。' : read.fault.join('\n'));
      const kept = keepPapers(ground);
      try {
        const { siteName, clockOffset } = read.value;
        await writeFile(file, await blankReferralLetter(kept, siteName, systemClock(clockOffset).now()));
      } finally {
        await kept.close();
      }
      write(`${file} を作りました。(written)`);
    });
}
