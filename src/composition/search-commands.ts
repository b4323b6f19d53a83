import type { Command } from 'commander';
import type { CommandGround } from '#composition/command-ground.ts';
import { askIndexes, dropIndexFile, type IndexReply, type Patience } from '#features/vacancies/index.ts';

/** Milliseconds: a node that joins its largest lists or writes its snapshot hears nothing for some seconds. */
const usualPatience: Patience = { first: 10_000, next: 120_000 };

const figures = new Intl.NumberFormat('ja-JP');
const shown = (documents: number): string => `${figures.format(documents)}件`;
/** In steps of five, so that a million vacancies are told in twenty lines. */
const percentOf = ({ building }: IndexReply): number => Math.floor((building ?? 0) * 20) * 5;

const stateWords: Readonly<Record<IndexReply['state'], string>> = {
  current: '最新です (current)',
  behind: '遅れています (behind)',
  building: '作っています (being built)',
};

function sayProgress(ground: CommandGround, reply: IndexReply, before: IndexReply | undefined): void {
  const { name, documents, isDone } = reply;
  if (isDone) ground.write(`  ${name}: 作り直しました（${shown(documents)}）`);
  else if (before === undefined) ground.write(`  ${name}: 始めます`);
  else if (percentOf(reply) > percentOf(before)) ground.write(`  ${name}: ${percentOf(reply)}%`);
}

function saySilent(ground: CommandGround, silent: number): void {
  if (silent === 0) return;
  ground.fail(`返事のないノードが${silent}台あります。ログを見てください。(nodes that did not answer)`);
}

/** Whoever starts next builds anew. */
function dropFile(ground: CommandGround): void {
  const settings = ground.settings();
  if (!settings.ok) {
    for (const fault of settings.fault) ground.fail(fault);
    return;
  }
  const { dataDir } = settings.value;
  const dropped = dropIndexFile(dataDir);
  ground.write('返事をしたノードはありません。(no node answered)');
  ground.write(
    dropped === undefined
      ? `${dataDir} に索引の控えはありません。次に起動したときに作ります。`
      : `索引の控えを消しました: ${dropped}。次に起動したときに作り直します。`,
  );
}

async function rebuild(ground: CommandGround, patience: Patience): Promise<void> {
  const { nodes, silent } = await ground.withPortal(({ parts }) =>
    askIndexes(parts.database, 'rebuild', patience, (reply, before) => sayProgress(ground, reply, before)),
  );
  saySilent(ground, silent);
  if (nodes.length === 0) return dropFile(ground);
  for (const { name, isDone } of nodes)
    if (!isDone) ground.fail(`${name}: 返事がなくなりました。ログを見てください。(no longer answers)`);
}

async function sayStatus(ground: CommandGround, patience: Patience): Promise<void> {
  const { nodes, silent } = await ground.withPortal(({ parts }) =>
    askIndexes(parts.database, 'status', patience),
  );
  for (const reply of nodes) {
    const beside =
      reply.building === null || reply.state === 'building' ? '' : `、作り直しは${percentOf(reply)}%`;
    ground.write(`${reply.name}  ${shown(reply.documents)}  ${stateWords[reply.state]}${beside}`);
  }
  saySilent(ground, silent);
  if (nodes.length === 0 && silent === 0) ground.write('動いているノードはありません。(no node is running)');
}

/** `musubi search rebuild|status`: the index that every node keeps of its own. */
export function addSearchCommands(
  program: Command,
  ground: CommandGround,
  patience: Patience = usualPatience,
): void {
  const search = program.command('search').description('検索の索引 (the index of the search)');
  search
    .command('rebuild')
    .description('すべてのノードで索引を作り直します。検索は止まりません (builds it anew on every node)')
    .action(() => rebuild(ground, patience));
  search
    .command('status')
    .description('ノードごとに、索引の件数と、最新かどうかを並べます (how it stands on every node)')
    .action(() => sayStatus(ground, patience));
}
