import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { CommandGround } from '#composition/command-ground.ts';
import { importMinimumWages } from '#features/vacancy-orders/index.ts';

/** `musubi minimum-wages import FILE` */
export function addMinimumWageCommands(program: Command, ground: CommandGround): void {
  const wages = program.command('minimum-wages').description('地域別最低賃金 (minimum wages by prefecture)');
  wages
    .command('import')
    .description(
      '都道府県コード、時間額、発効日の列がある CSV を取り込みます (reads a CSV: pref_code, hourly_yen, effective_date)',
    )
    .argument('<file>', 'CSV のファイル')
    .action(async (file: string) => {
      const text = await readFile(file, 'utf8');
      const read = await ground.withPortal(({ parts }) => importMinimumWages(parts, text));
      for (const { line, words } of read.refused) ground.fail(`${line}行目: ${words}`);
      if (read.refused.length > 0)
        return ground.fail('取り込みませんでした。直して、もう一度行ってください。');
      ground.write(`${read.wages.length}件を取り込みました。(${read.wages.length} rows)`);
    });
}
