/** Why a column is not in what people receive of themselves. */
export type LeftOut = { readonly left: string };

/** Where a column stands in the file: `accounts[].address`. */
export type Handed = { readonly at: string };

export type Ground = '職業紹介（職業安定法）' | '本人の申込み' | '安全のための管理' | '業務の運営';

/** s-ret4: what a table is for, and how long a row stays. */
export interface InventoryEntry {
  /** The slice that alone writes it; `platform` for the machinery. */
  readonly slice: string;
  readonly purpose: string;
  readonly ground: Ground;
  readonly keptUntil: string;
  readonly columns: Readonly<Record<string, Handed | LeftOut>>;
}

export type Inventory = Readonly<Record<string, InventoryEntry>>;

interface Facts extends Omit<InventoryEntry, 'columns'> {
  /** By column, its place in the file. */
  readonly handed?: Readonly<Record<string, string>>;
  /** By reason, the columns that stay out. */
  readonly left?: Readonly<Record<string, string>>;
}

/** `left` names several columns of one reason, with blanks between them. */
export function entry({ handed = {}, left = {}, ...facts }: Facts): InventoryEntry {
  const places = Object.entries(handed).map(([column, at]) => [column, { at }] as const);
  const reasons = Object.entries(left).flatMap(([reason, columns]) =>
    columns.split(' ').map((column) => [column, { left: reason }] as const),
  );
  return { ...facts, columns: Object.fromEntries([...places, ...reasons]) };
}

export const isHanded = (column: Handed | LeftOut): column is Handed => 'at' in column;

/** Reasons that many columns share. */
export const because = {
  hash: '照らし合わせるためだけの、元に戻せない値',
  sought: '同じ内容を、さがすために整えた形',
  ownRow: '行を見分けるだけの番号',
  otherRow: 'ほかの行を指すだけの番号',
  staff: '職員を指す番号。窓口での開示の求めに、安定所が答える',
  staffWords: '職員の言葉。ほかの人のことも書かれうるので、窓口での開示の求めに、安定所が答える',
  owner: '本人を指す番号。ファイルでは、そのアカウントの中に並べる',
  notPersonal: '本人についての情報ではない',
} as const;
