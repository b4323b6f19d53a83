import type { Command } from 'commander';
import type { CommandGround } from '#composition/command-ground.ts';
import {
  addOffice,
  listOffices,
  parseOfficeNumber,
  parsePostalCode,
  parseTelephone,
  usualOpeningHours,
} from '#features/offices/index.ts';

interface AddOptions {
  readonly number: string;
  readonly name: string;
  readonly postalCode: string;
  readonly address: string;
  readonly telephone: string;
  readonly hours: string;
}

/** The facts that were typed, or the first of them that cannot be. */
function officeOf(typed: AddOptions) {
  const [number, postalCode] = [parseOfficeNumber(typed.number), parsePostalCode(typed.postalCode)];
  const telephone = parseTelephone(typed.telephone);
  if (number === undefined) return '--number は5けたで、はじめの2けたは都道府県の番号です。';
  if (postalCode === undefined) return '--postal-code は7けたの数字です。';
  if (telephone === undefined) return '--telephone は0で始まる10けたか11けたです。';
  return {
    number,
    name: typed.name,
    postalCode,
    address: typed.address,
    telephone,
    openingHours: typed.hours,
  };
}

export function addOfficeCommands(program: Command, ground: CommandGround): void {
  const offices = program.command('office').description('安定所 (offices)');
  offices
    .command('add')
    .description('安定所を登録します (adds an office)')
    .requiredOption('--number <number>', '安定所の番号（5けた）')
    .requiredOption('--name <name>', '名前')
    .requiredOption('--postal-code <code>', '郵便番号')
    .requiredOption('--address <address>', '住所')
    .requiredOption('--telephone <number>', '電話番号')
    .option('--hours <words>', '開いている時間', usualOpeningHours)
    .action(async (typed: AddOptions) => {
      const office = officeOf(typed);
      if (typeof office === 'string') return ground.fail(office);
      const added = await ground.withPortal(({ parts: { database, clock } }) =>
        database.transaction((tx) => addOffice(tx, office, { kind: 'operator' }, clock.now())),
      );
      if (added.ok) ground.write(`登録しました。${office.number} ${office.name}`);
      else ground.fail(`この番号の安定所はもうあります: ${office.number}`);
    });
  offices
    .command('list')
    .description('安定所を並べます (lists the offices)')
    .action(async () => {
      const rows = await ground.withPortal(({ parts }) => listOffices(parts.database.reading));
      for (const { number, name } of rows) ground.write(`${number} ${name}`);
      if (rows.length === 0) ground.write('安定所はまだありません。musubi office add で登録します。');
    });
}
