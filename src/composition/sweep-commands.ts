import type { Command } from 'commander';
import type { CommandGround } from '#composition/command-ground.ts';
import type { Portal } from '#composition/compose.ts';
import { isBefore, japaneseDate, japaneseDateTime, Temporal } from '#kernel/time.ts';
import {
  type DeadlineSweep,
  type DueSubject,
  readDue,
  runDeadlineSweep,
  type SweepCount,
} from '#platform/jobs/deadline-sweeps.ts';

const none = '期限の仕事は、まだありません。';
const paces = { minute: '毎分', hour: '毎時', day: '毎日' } as const;

const sinceWords = ({ since }: DueSubject): string =>
  since instanceof Temporal.Instant ? japaneseDateTime(since) : japaneseDate(since);

/** The sweep of that name; says which there are when there is none. */
function findSweep(
  { deadlineSweeps }: Portal,
  name: string,
  ground: CommandGround,
): DeadlineSweep | undefined {
  const found = deadlineSweeps.find((sweep) => sweep.name === name);
  if (found !== undefined) return found;
  ground.fail(`この名前の仕事はありません: ${name}`);
  const known = deadlineSweeps.map((sweep) => sweep.name);
  ground.fail(known.length === 0 ? none : `あるのは: ${known.join(', ')}`);
  return undefined;
}

async function writeDue({ parts }: Portal, sweep: DeadlineSweep, ground: CommandGround): Promise<void> {
  let total = 0;
  ground.write(`${sweep.name}  ${sweep.description}`);
  await readDue(parts.database, sweep, parts.clock.now(), (subject) => {
    total += 1;
    ground.write(`  ${subject.label}  ${sinceWords(subject)}から`);
  });
  ground.write(`  合計 ${total}件`);
}

const everySecond = Temporal.Duration.from({ seconds: 1 });

async function runNow({ parts }: Portal, sweep: DeadlineSweep, ground: CommandGround): Promise<void> {
  const { database, clock, log } = parts;
  let saidAt = clock.now();
  const onProgress = ({ due, touched, failed }: SweepCount): void => {
    if (isBefore(clock.now(), saidAt.add(everySecond))) return;
    saidAt = clock.now();
    ground.write(`  ${due}件まで進みました（済み ${touched}件、失敗 ${failed}件）`);
  };
  const count = await runDeadlineSweep(database, sweep, clock, log, { onProgress });
  const left = count.due - count.touched - count.failed;
  ground.write(`${sweep.name}  対象 ${count.due}件、済み ${count.touched}件、不要だった ${left}件`);
  if (count.failed === 0) return;
  ground.fail(`${count.failed}件は失敗しました。番号と理由は、ログにあります。次の回にやり直します。`);
}

/** What deadlines cause: which there are, whom they would touch, and running one at once. */
export function addSweepCommands(program: Command, ground: CommandGround): void {
  const sweeps = program.command('sweeps').description('期限の仕事 (work that deadlines cause)');
  sweeps
    .command('list')
    .description('期限の仕事を並べます (lists them)')
    .action(() =>
      ground.withPortal(async ({ deadlineSweeps }) => {
        for (const { name, every, description } of deadlineSweeps)
          ground.write(`${name}  ${paces[every]}  ${description}`);
        if (deadlineSweeps.length === 0) ground.write(none);
      }),
    );
  sweeps
    .command('due')
    .description('今動かすとだれが対象かを並べます。何も変えません (a dry run)')
    .argument('[name]', '仕事の名前。なければ、すべて')
    .action((name: string | undefined) =>
      ground.withPortal(async (portal) => {
        const one = name === undefined ? undefined : findSweep(portal, name, ground);
        const asked = name === undefined ? portal.deadlineSweeps : one === undefined ? [] : [one];
        for (const sweep of asked) await writeDue(portal, sweep, ground);
        if (name === undefined && asked.length === 0) ground.write(none);
      }),
    );
  sweeps
    .command('run')
    .description('1つの仕事を今すぐ動かします (runs one at once)')
    .argument('<name>', '仕事の名前')
    .action((name: string) =>
      ground.withPortal(async (portal) => {
        const sweep = findSweep(portal, name, ground);
        if (sweep !== undefined) await runNow(portal, sweep, ground);
      }),
    );
}
