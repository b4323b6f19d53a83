import type { Control } from '#kernel/items/item.ts';
import { importColumns, stateWords } from './columns.ts';
import { tagNames } from './tag-answers.ts';

const mostShown = 12;

const optionWords = (options: readonly { readonly label: string }[]): string =>
  options
    .map(({ label }) => label)
    .filter((label) => label !== '未選択')
    .slice(0, mostShown)
    .join('／');

function writtenAs(control: Control): string {
  switch (control.kind) {
    case 'radio':
    case 'select':
      return optionWords(control.options);
    case 'checkboxes':
      return `いくつでも、「、」で区切る: ${optionWords(control.options)}`;
    case 'date':
      return '2026-11-01、2026/11/1、令和8年11月1日、R8.11.1';
    case 'coded':
      return control.freeText ? '一覧の名前、なければ自由な言葉' : '分類の番号か名前、または職種などの名前';
    case 'address':
      return '都道府県から番地まで';
    case 'long-text':
      return `${control.most}文字まで、改行できる`;
    case 'text':
      return control.unit === undefined ? '' : `数（${control.unit}）。20万、200,000円 でもよい`;
    default:
      return '';
  }
}

const ownWords: Readonly<Record<string, string>> = {
  number: '13010-1234567（安定所の番号5けたと、8けたまでの番号）',
  'establishment.number': '1301-123456-7',
  state: `${Object.values(stateWords).join('／')}。なければ公開中`,
  tags: `いくつでも、「、」で区切る: ${tagNames.join('／')}。ほかの列から決まるものなので、空いている列だけを補う`,
};

const escaped = (text: string): string => text.replaceAll('|', '\\|');

/** The columns of a file of vacancies as a table in Markdown. */
export function columnTable(): string {
  const rows = importColumns.map(({ key, label, required, control }) => {
    const words =
      control === undefined ? (ownWords[key] ?? '7けたの数字。ハイフンがあってもよい') : writtenAs(control);
    return `| \`${key}\` | ${escaped(label)} | ${required ? '必要' : ''} | ${escaped(words)} |`;
  });
  return ['| 列 | 列の名前 | | 書き方 |', '|---|---|---|---|', ...rows].join('\n');
}
