import { inventory } from './inventory.ts';
import { type InventoryEntry, isHanded } from './inventory-entry.ts';
import { otherSchemas } from './other-tables.ts';

const intro = `# データの目録

この文書は \`src/features/own-data/rules/inventory/\` から作られます。手で直さず、そこを直してから
\`npx vitest run src/features/own-data -u\` を動かしてください。表や列が増えると、目録に入れるまでテストが失敗します。

「自分の情報」は、本人が受け取るファイルに入るかどうかです。控え（バックアップ）の期間は含みません。
`;

function shareOf({ columns }: InventoryEntry): string {
  const all = Object.values(columns);
  const handed = all.filter(isHanded).length;
  return handed === 0 ? '入らない' : `${handed}/${all.length}列`;
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const overview = (): string =>
  [
    row(['表', '持ち主', '目的', '根拠', '自分の情報', '残す期間']),
    row(['---', '---', '---', '---', '---', '---']),
    ...Object.entries(inventory).map(([table, entry]) =>
      row([`\`${table}\``, entry.slice, entry.purpose, entry.ground, shareOf(entry), entry.keptUntil]),
    ),
    ...Object.entries(otherSchemas).map(([schema, what]) =>
      row([`\`${schema}.*\``, 'platform', what, '業務の運営', '入らない', '仕事が終わるまで']),
    ),
  ].join('\n');

function columnsLeft([table, { columns }]: readonly [string, InventoryEntry]): readonly string[] {
  const reasons = Map.groupBy(
    Object.entries(columns).flatMap(([name, column]) => (isHanded(column) ? [] : [{ name, ...column }])),
    ({ left }) => left,
  );
  return [...reasons].map(([reason, left]) =>
    row([`\`${table}\``, left.map(({ name }) => `\`${name}\``).join(' '), reason]),
  );
}

/** docs/data-inventory.md */
export const inventoryText = (): string =>
  [
    intro,
    overview(),
    '',
    '## 自分の情報に入らない列と、その理由',
    '',
    row(['表', '列', '理由']),
    row(['---', '---', '---']),
    ...Object.entries(inventory).flatMap(columnsLeft),
    '',
  ].join('\n');
