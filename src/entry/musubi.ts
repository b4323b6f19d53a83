import { constants, setPriority } from 'node:os';
import { Command } from 'commander';
import { addCommands } from '#composition/commands.ts';
import { readSettings } from '#composition/settings.ts';
import { findDatabase } from '#entry/find-database.ts';
import { builtPapers, openPortal } from '#entry/open-portal.ts';
import { batchesOfWorkers } from '#entry/vacancy-batches.ts';
import { openLog } from '#platform/recording/log.ts';

/** The operators' tool: works beside a running portal and without one. */
async function main(): Promise<void> {
  // Those who are served by the portal on this machine go first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const program = new Command('musubi')
    .description('Musubi の管理者用コマンド (the operators’ tool)')
    .showHelpAfterError('（使い方は --help で見られます）');
  addCommands(program, {
    write: (line) => process.stdout.write(`${line}\n`),
    fail(line) {
      process.stderr.write(`${line}\n`);
      process.exitCode = 1;
    },
    settings: () => readSettings(process.env),
    vacancyBatches: batchesOfWorkers,
    papers: builtPapers,
    async withPortal(work) {
      const settings = readSettings(process.env);
      if (!settings.ok) throw new Error(`設定を直してください:\n${settings.fault.join('\n')}`);
      const log = openLog('error');
      const found = await findDatabase(settings.value, log);
      try {
        const portal = await openPortal(settings.value, found.url, log);
        try {
          return await work(portal);
        } finally {
          await portal.release();
        }
      } finally {
        await found.stop();
      }
    },
  });
  await program.parseAsync(process.argv);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
