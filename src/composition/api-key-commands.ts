import { type Command, InvalidArgumentError } from 'commander';
import type { CommandGround } from '#composition/command-ground.ts';
import { addApiKey, type KeyFault, listApiKeys, revokeApiKey } from '#features/open-data/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDateTime } from '#kernel/time.ts';

const { longestHolder, mostAMinute } = policy.openData;
const figures = new Intl.NumberFormat('ja-JP');

const faultWords: Readonly<Record<KeyFault, string>> = {
  'open-data.holder.empty': '--holder に団体の名前を入れてください。',
  'open-data.holder.too-long': `--holder は${longestHolder}文字までです。`,
  'open-data.most.out-of-range': `--a-minute は1から${figures.format(mostAMinute.agreed)}までです。`,
};

function figure(typed: string): number {
  if (!/^\d{1,9}$/u.test(typed)) throw new InvalidArgumentError('半角の数字で入れてください。');
  return Number(typed);
}

interface AddOptions {
  readonly holder: string;
  readonly aMinute?: number;
}

/** `musubi api-key add|list|revoke` */
export function addApiKeyCommands(program: Command, ground: CommandGround): void {
  const keys = program
    .command('api-key')
    .description('オープンデータをたくさん使う団体のキー (keys for the open data)');
  keys
    .command('add')
    .description('キーを発行し、1度だけ表示します (issues a key and shows it once)')
    .requiredOption('--holder <name>', '団体の名前')
    .option('--a-minute <count>', `1分に受け付ける回数。なければ${mostAMinute.withKey}`, figure)
    .action(async ({ holder, aMinute }: AddOptions) => {
      const asked = { holder, mostAMinute: aMinute };
      const added = await ground.withPortal(({ parts }) => addApiKey(parts, asked));
      if (!added.ok) return ground.fail(`発行できませんでした: ${faultWords[added.fault]}`);
      const { id, secret, mostAMinute: most } = added.value;
      ground.write(`発行しました。1分に${figures.format(most)}回まで使えます。`);
      ground.write(`キー: ${id}.${secret}`);
      ground.write(`求人情報提供サービスの形では、利用者ID: ${id}  パスワード: ${secret}`);
      ground.write('このキーは、もう表示できません。');
    });
  keys
    .command('list')
    .description('キーを並べます (lists the keys)')
    .action(async () => {
      const rows = await ground.withPortal(({ parts }) => listApiKeys(parts.database.reading));
      if (rows.length === 0) return ground.write('キーはありません。(no keys)');
      for (const { id, holder, most_a_minute, issued_at, revoked_at } of rows) {
        const state = revoked_at === null ? '有効' : `${japaneseDateTime(revoked_at)}に取り消し`;
        const most = `1分に${figures.format(most_a_minute)}回`;
        ground.write(`${id}  ${holder}  ${most}  ${japaneseDateTime(issued_at)}  ${state}`);
      }
    });
  keys
    .command('revoke')
    .description('キーを取り消します。1分以内に、どこでも使えなくなります (revokes a key)')
    .argument('<id>', 'キーの「.」より前の部分')
    .action(async (id: string) => {
      const ended = await ground.withPortal(({ parts }) => revokeApiKey(parts, id));
      if (ended) ground.write(`取り消しました。${id}`);
      else ground.fail(`有効なキーに、この番号はありません: ${id}`);
    });
}
