import type { Seen } from '#kernel/items/item.ts';
import { japaneseDate, Temporal } from '#kernel/time.ts';
import { registeredItems } from '../items/registration-table.ts';

/** What of a change people read. */
export interface ChangeInWords {
  readonly label: string;
  /** None: there was no answer, or it is hidden. */
  readonly from: readonly string[];
  /** None: the answer was taken back, or it is hidden. */
  readonly to: readonly string[];
  /** Something of it is hidden until asked for (s-stf4). */
  readonly hides: boolean;
}

interface Change {
  readonly item: string;
  readonly from: unknown;
  readonly to: unknown;
}

const standingWords: Readonly<Record<string, string>> = {
  valid: '有効',
  invalid: '無効',
  owner: '無効（本人の希望）',
  left: '無効（退会）',
  joined: '無効（ほかの記録にまとめた）',
  lapsed: '無効（期限切れ）',
  true: '有効',
  false: '無効',
};

const kindWords: Readonly<Record<string, string>> = {
  online: 'オンライン登録者',
  counter: 'ハローワーク利用登録者',
};

const word =
  (words: Readonly<Record<string, string>>) =>
  (value: unknown): string =>
    words[String(value)] ?? String(value);

function day(value: unknown): string {
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? `${japaneseDate(Temporal.PlainDate.from(text))}まで` : text;
}

/** What changes of a record besides the answers of its items. */
const facts: Readonly<Record<string, { readonly label: string; show(value: unknown): string }>> = {
  'registration-state': { label: '登録の状態', show: word(standingWords) },
  'registration-kind': { label: '登録の区分', show: word(kindWords) },
  'valid-through': { label: '登録の期限', show: day },
};

const linesOf = (value: unknown, show: (value: unknown) => readonly string[]): readonly string[] =>
  value === undefined || value === null ? [] : show(value);

/** A change by the words of the item's own declaration [REG-7]. */
export function changeInWords({ item, from, to }: Change, seen: Seen): ChangeInWords {
  const fact = facts[item];
  if (fact !== undefined) {
    const show = (value: unknown) => [fact.show(value)];
    return { label: fact.label, from: linesOf(from, show), to: linesOf(to, show), hides: false };
  }
  const asked = registeredItems()[item];
  // An item that is asked for no more keeps what was written of it.
  if (asked === undefined) {
    const show = (value: unknown) => [typeof value === 'string' ? value : JSON.stringify(value)];
    return { label: item, from: linesOf(from, show), to: linesOf(to, show), hides: false };
  }
  const { label } = asked;
  if (asked.sensitive === true && !seen.sensitive) return { label, from: [], to: [], hides: true };
  const inWords = (value: unknown, sensitive: boolean) =>
    linesOf(value, (one) => asked.show(one, { sensitive }));
  const hides =
    !seen.sensitive &&
    [from, to].some((value) => inWords(value, true).join('\n') !== inWords(value, false).join('\n'));
  return { label, from: inWords(from, seen.sensitive), to: inWords(to, seen.sensitive), hides };
}
