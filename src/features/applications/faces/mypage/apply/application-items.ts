import type { OwnDocument } from '#features/documents/index.ts';
import { choices } from '#kernel/items/choice-items.ts';
import { itemFaultWords } from '#kernel/items/fault-words.ts';
import type { Fields, Item, ItemFault, ItemTable, ValuesOf } from '#kernel/items/item.ts';
import { readItems, writeItems } from '#kernel/items/read-items.ts';
import { longText } from '#kernel/items/text-items.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import { type Channel, isSelfApplication } from '../../../rules/channels.ts';

const { longestMotive, mostDocuments } = policy.applications;

/** The button that leads to the own documents; an aside must not be called like an item, which would be taken for it. */
export const prepareField = 'prepare';

/** What somebody says when applying. */
export interface ApplicationAnswer {
  readonly motive: string;
  /** Of the own documents, in the order in which they are offered. */
  readonly documents: readonly string[];
}

type Items = { readonly motive: Item<string>; readonly documents?: Item<readonly string[]> };

const extensionWords: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
};

const labelOf = ({ name, mediaType, size }: OwnDocument): string =>
  `${name}（${extensionWords[mediaType] ?? 'Word'}、${Math.max(1, Math.round(size / 1024))}KB）`;

/** REFER-3: 志望動機 must be there; a referral may go without. Documents only where the person has some. */
export function applicationItems(channel: Channel, documents: readonly OwnDocument[]): Items {
  const motive = longText({
    label: '志望動機',
    hint: 'この求人に応募する理由です。会社が読みます。',
    required: isSelfApplication(channel),
    most: longestMotive,
    rows: 10,
  });
  if (documents.length === 0) return { motive };
  const options = Object.fromEntries(documents.map((one) => [one.id, labelOf(one)]));
  const hint = `${mostDocuments}件まで選べます。送った書類は、あとで変えても送ったときのままです。`;
  return { motive, documents: choices({ label: '送る書類', hint, options }) };
}

const table = (items: Items): ItemTable => items as unknown as ItemTable;

export function readApplication(
  items: Items,
  fields: Fields,
  now: Temporal.Instant,
): Result<ApplicationAnswer, readonly ItemFault[]> {
  const { values, faults } = readItems(table(items), fields, { today: japanDay(now) });
  const { motive = '', documents = [] } = values as ValuesOf<Items>;
  const tooMany = (documents ?? []).length > mostDocuments;
  const all = tooMany ? [...faults, { name: 'documents', key: 'application.too-many-documents' }] : faults;
  return all.length > 0 ? fail(all) : ok({ motive: motive ?? '', documents: documents ?? [] });
}

export const tidyApplication = (items: Items, { motive, documents }: ApplicationAnswer): Fields =>
  writeItems(table(items), {
    ...(motive === '' ? {} : { motive }),
    ...(documents.length === 0 || items.documents === undefined ? {} : { documents }),
  });

export function applicationFaultWords(items: Items, fault: ItemFault): string {
  if (fault.key === 'application.too-many-documents') return `「送る書類」は、${mostDocuments}件までです。`;
  const label = fault.name.startsWith('documents') ? '送る書類' : items.motive.label;
  return itemFaultWords(label, fault) ?? '入力を読み取れませんでした。もう一度入れてください。';
}
