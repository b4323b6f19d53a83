import type { Command } from 'commander';
import { addApiKeyCommands } from '#composition/api-key-commands.ts';
import { addAuditCommands } from '#composition/audit-commands.ts';
import type { CommandGround } from '#composition/command-ground.ts';
import { examine } from '#composition/examine.ts';
import { addMinimumWageCommands } from '#composition/minimum-wage-commands.ts';
import { addOfficeCommands } from '#composition/office-commands.ts';
import { addPaperCommands } from '#composition/paper-commands.ts';
import { addSearchCommands } from '#composition/search-commands.ts';
import { addStaffCommands } from '#composition/staff-commands.ts';
import { addSweepCommands } from '#composition/sweep-commands.ts';
import { addVacancyCommands } from '#composition/vacancy-commands.ts';
import { listJobs, retryJobs } from '#platform/jobs/jobs.ts';

export function addCommands(program: Command, ground: CommandGround): void {
  addJobCommands(program, ground);
  addSweepCommands(program, ground);
  addOfficeCommands(program, ground);
  addStaffCommands(program, ground);
  addVacancyCommands(program, ground);
  addMinimumWageCommands(program, ground);
  addPaperCommands(program, ground);
  addApiKeyCommands(program, ground);
  addSearchCommands(program, ground);
  addAuditCommands(program, ground);
  program
    .command('doctor')
    .description('設定・データベース・メール・仕事の列を調べます (checks settings, database, mail and jobs)')
    .action(async () => {
      const settings = ground.settings();
      if (!settings.ok) {
        for (const fault of settings.fault) ground.fail(`設定 ✗ ${fault}`);
        return;
      }
      ground.write('設定 ✓');
      const findings = await ground.withPortal(examine);
      for (const finding of findings) {
        const line = `${finding.what} ${finding.good ? '✓' : '✗'} ${finding.words}`;
        if (finding.good) ground.write(line);
        else ground.fail(line);
      }
    });
}

function addJobCommands(program: Command, ground: CommandGround): void {
  const jobs = program.command('jobs').description('裏で動く仕事 (background jobs)');
  jobs
    .command('list')
    .description('待っている仕事と、失敗した仕事を並べます (lists jobs, failed ones first)')
    .action(async () => {
      const rows = await ground.withPortal((portal) => listJobs(portal.parts.database));
      if (rows.length === 0) return ground.write('待っている仕事はありません。(no jobs in line)');
      for (const job of rows) {
        const fault = job.lastError === null ? '' : `  ${job.lastError.split('\n')[0]}`;
        ground.write(`${job.id}  ${job.name}  ${job.attempts}/${job.mostAttempts}  ${job.runAt}${fault}`);
      }
    });
  jobs
    .command('retry')
    .description('失敗した仕事をすぐにやり直します (runs failed jobs again at once)')
    .argument('[id...]', '仕事の番号。なければ、一度でも失敗したものすべて')
    .action(async (ids: string[]) => {
      const count = await ground.withPortal(async (portal) => {
        const { database } = portal.parts;
        const failed = (await listJobs(database)).filter((job) => job.attempts > 0).map((job) => job.id);
        return retryJobs(database, ids.length > 0 ? ids : failed);
      });
      ground.write(`${count}件をやり直します。(${count} jobs will run again)`);
    });
}
