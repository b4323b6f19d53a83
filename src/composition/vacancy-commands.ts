import { createWriteStream } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import type { CommandGround } from '#composition/command-ground.ts';
import { pace } from '#composition/pace.ts';
import {
  checkText,
  csvCell,
  type ImportCount,
  importVacancies,
  madeBatches,
  mostMade,
  mostSeed,
  type RefusedRow,
  UnreadableFile,
  writeBatches,
} from '#features/vacancies/index.ts';
import { japanDay, Temporal } from '#kernel/time.ts';

const figures = new Intl.NumberFormat('ja-JP');
const shown = (count: number): string => `${figures.format(count)}件`;

const wholeNumber =
  (most: number) =>
  (typed: string): number => {
    const value = Number(typed);
    if (!/^\d{1,8}$/u.test(typed) || value > most)
      throw new InvalidArgumentError(`0から${figures.format(most)}までの整数で入れてください。`);
    return value;
  };

function day(typed: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(typed, { overflow: 'reject' });
  } catch {
    throw new InvalidArgumentError('2026-11-01 のように入れてください。');
  }
}

/** One line of a report for each thing that is wrong. */
const reportLines = ({ line, number, faults }: RefusedRow): string =>
  faults
    .map(({ key, label, words }) => [String(line), number, key, label, words].map(csvCell).join(','))
    .map((one) => `${one}\r\n`)
    .join('');

function openReport(path: string | undefined) {
  if (path === undefined) return { add: () => undefined, close: async () => undefined };
  const file = createWriteStream(path);
  file.write('\uFEFF行,求人番号,列,列の名前,理由\r\n');
  return {
    add: (row: RefusedRow) => void file.write(reportLines(row)),
    close: () =>
      new Promise<void>((resolve, reject) => {
        file.once('error', reject);
        file.end(resolve);
      }),
  };
}

const summary = ({ rows, added, changed, unchanged, refused }: ImportCount): string =>
  `${shown(rows)}を読みました。追加 ${shown(added)}、変更 ${shown(changed)}、変わりなし ${shown(unchanged)}、取り込めなかった行 ${shown(refused)}`;

async function bringIn(ground: CommandGround, path: string, report: string | undefined): Promise<void> {
  await checkText(path);
  const written = openReport(report);
  const count = await ground.withPortal(({ parts }) => {
    const say = pace(parts.clock);
    return importVacancies(parts, path, {
      onRefused(row) {
        for (const { words } of row.faults) ground.fail(`${row.line}行目 ${row.number}: ${words}`);
        written.add(row);
      },
      onProgress: ({ rows, refused }) =>
        say(rows, ({ rate }) =>
          ground.write(
            `  ${shown(rows)}まで進みました（毎秒 ${shown(rate)}、取り込めなかった行 ${shown(refused)}）`,
          ),
        ),
    });
  });
  await written.close();
  ground.write(summary(count));
  if (count.refused > 0 && report !== undefined) ground.write(`理由の一覧: ${report}`);
}

interface GenerateOptions {
  readonly seed: number;
  readonly on?: Temporal.PlainDate;
}

const duration = (seconds: number): string =>
  seconds < 60 ? `${seconds}秒` : `${Math.floor(seconds / 60)}分${seconds % 60}秒`;

async function generate(ground: CommandGround, count: number, { seed, on }: GenerateOptions): Promise<void> {
  await ground.withPortal(async ({ parts }) => {
    const making = { count, seed, on: on ?? japanDay(parts.clock.now()) };
    const batches = ground.vacancyBatches?.(making) ?? madeBatches(making);
    const say = pace(parts.clock);
    let done = 0;
    let added = 0;
    await writeBatches(parts, batches, (written) => {
      done += written.added + written.changed + written.unchanged;
      added += written.added;
      say(done, ({ rate }) => {
        const left = duration(Math.ceil((count - done) / Math.max(1, rate)));
        ground.write(`  ${shown(done)} / ${shown(count)}（毎秒 ${shown(rate)}、あと約${left}）`);
      });
    });
    const { rate } = say.soFar(done);
    ground.write(`${shown(done)}を作りました。新しいもの ${shown(added)}（毎秒 ${shown(rate)}）`);
  });
}

export function addVacancyCommands(program: Command, ground: CommandGround): void {
  const vacancies = program.command('vacancies').description('求人 (vacancies)');
  vacancies
    .command('import')
    .description('CSVかJSON Linesの求人を取り込みます (docs/vacancies-import.md; safe to repeat)')
    .argument('<file>', 'UTF-8のファイル')
    .option('--report <file>', '取り込めなかった行と理由を書き出すCSV')
    .action(async (path: string, { report }: { report?: string }) => {
      try {
        await bringIn(ground, path, report);
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        for (const sentence of error.sentences) ground.fail(sentence);
      }
    });
  vacancies
    .command('generate')
    .description('試すための、実在しない求人を作ります (made-up vacancies, the same for the same seed)')
    .argument('<count>', '件数', wholeNumber(mostMade))
    .option('--seed <number>', `0から${mostSeed}まで。同じ数なら同じ求人になります`, wholeNumber(mostSeed), 1)
    .option('--on <date>', '受付がいちばん新しい日。なければ今日', day)
    .action((count: number, options: GenerateOptions) => generate(ground, count, options));
}
