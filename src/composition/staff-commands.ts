import type { Command } from 'commander';
import type { CommandGround } from '#composition/command-ground.ts';
import { addStaffMember, endStaffLock } from '#features/staff/index.ts';

interface AddOptions {
  readonly login: string;
  readonly name: string;
  readonly office: string;
  readonly role: string;
}

const words: Readonly<Record<string, string>> = {
  'staff.name.empty': '--name に名前を入れてください。',
  'staff.name.too-long': '--name は40文字までです。',
  'staff.office.unknown': 'この番号の安定所はありません。先に musubi office add で登録してください。',
  'staff.role.unknown': '--role は counter, chief, administrator のどれかです。',
  'staff.login-name.letters': '--login は半角の英字・数字・「.」「-」「_」で、3文字から32文字までです。',
  'staff.login-name.taken': 'この職員IDは使われています。',
};

export function addStaffCommands(program: Command, ground: CommandGround): void {
  const staff = program.command('staff').description('職員 (staff)');
  staff
    .command('add')
    .description('職員を登録し、初回のパスワードを1度だけ表示します (adds a member of staff)')
    .requiredOption('--login <name>', '職員ID')
    .requiredOption('--name <name>', '氏名')
    .requiredOption('--office <number>', '安定所の番号（5けた）')
    .option('--role <role>', 'counter, chief, administrator', 'counter')
    .action(async (options: AddOptions) => {
      const typed = {
        loginName: options.login,
        name: options.name,
        officeNumber: options.office,
        role: options.role,
      };
      const added = await ground.withPortal(({ parts }) => addStaffMember(parts, typed));
      if (!added.ok) return ground.fail(`登録できませんでした: ${words[added.fault] ?? added.fault}`);
      ground.write(`登録しました。職員ID: ${options.login}`);
      ground.write(`初回のパスワード: ${added.value.initialPassword}`);
      ground.write('最初のログインで、新しいパスワードと認証アプリを設定します。');
    });
  staff
    .command('unlock')
    .description('ログインの停止を解きます (ends a lock)')
    .requiredOption('--login <name>', '職員ID')
    .action(async ({ login }: { login: string }) => {
      const ended = await ground.withPortal(({ parts }) => endStaffLock(parts, login));
      if (ended.ok) ground.write(`停止を解きました。職員ID: ${login}`);
      else ground.fail(`この職員IDはありません: ${login}`);
    });
}
