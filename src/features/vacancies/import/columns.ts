import { postalField } from '#kernel/items/edit-fields.ts';
import type { Control, ItemTable } from '#kernel/items/item.ts';
import { searchKey } from '#kernel/text-input.ts';
import { establishmentItems, vacancyItems } from '../items/vacancy-table.ts';

/** A column of a file of vacancies. */
export interface ImportColumn {
  readonly key: string;
  /** What the header may say as well. */
  readonly label: string;
  readonly of: 'vacancy' | 'establishment' | 'file';
  /** The field of the form that it stands for. */
  readonly field: string;
  readonly required: boolean;
  /** Undefined: digits of a postal code, or what the file alone has. */
  readonly control?: Control;
}

export const establishmentStart = { key: 'establishment.', label: '事業所.' } as const;

export const stateWords = {
  open: '公開中',
  stopped: '公開停止',
  filled: '充足',
  cancelled: '取消し',
} as const;

const own: readonly ImportColumn[] = [
  { key: 'number', label: '求人番号', of: 'file', field: 'number', required: true },
  {
    key: `${establishmentStart.key}number`,
    label: `${establishmentStart.label}事業所番号`,
    of: 'file',
    field: 'establishment-number',
    required: true,
  },
  { key: 'state', label: '状態', of: 'file', field: 'state', required: false },
  { key: 'tags', label: '特徴', of: 'file', field: 'tags', required: false },
];

type Of = 'vacancy' | 'establishment';

interface Within {
  readonly of: Of;
  readonly field: string;
  readonly label: string;
  readonly inRow: boolean;
}

function columnsOfTable(table: ItemTable, { of, field, label, inRow }: Within): readonly ImportColumn[] {
  const start = of === 'establishment' ? establishmentStart : { key: '', label: '' };
  return Object.entries(table).flatMap(([key, item]) => {
    const { control } = item;
    const name = `${field}${key}`;
    const words = `${label}${item.label}`;
    if (control.kind === 'rows') {
      return Array.from({ length: control.most }, (_, row) =>
        columnsOfTable(control.items, {
          of,
          field: `${name}-${row + 1}-`,
          label: `${words}${row + 1}.`,
          inRow: true,
        }),
      ).flat();
    }
    const required = item.required === true && !inRow;
    const column = { key: start.key + name, label: start.label + words, of, field: name, required, control };
    if (control.kind !== 'address') return [column];
    const postal = {
      key: start.key + postalField(name),
      label: `${start.label}${words}（郵便番号）`,
      of,
      field: postalField(name),
      required,
    };
    return [postal, column];
  });
}

const top = { field: '', label: '', inRow: false } as const;

/** All columns that a file may have, in the order of the 求人票. */
export const importColumns: readonly ImportColumn[] = [
  ...own,
  ...columnsOfTable(vacancyItems, { of: 'vacancy', ...top }),
  ...columnsOfTable(establishmentItems, { of: 'establishment', ...top }),
];

const byHeader = new Map(
  importColumns.flatMap((column) => [
    [searchKey(column.label), column],
    [searchKey(column.key), column],
  ]),
);

/** By its key or its label, in any width. */
export const columnOfHeader = (header: string): ImportColumn | undefined => byHeader.get(searchKey(header));
