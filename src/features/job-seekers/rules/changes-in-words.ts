import type { Seen } from '#kernel/items/item.ts';
import { registeredItems } from '../items/registration-table.ts';
import { hidingOf } from './hidden-items.ts';
import { stateItems } from './state-items.ts';

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

/** What changes of a record besides the answers of its items. */
const facts: Readonly<Record<string, { readonly label: string; show(value: unknown): string }>> = stateItems;

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
  const hiding = seen.sensitive ? [] : [hidingOf(asked, from), hidingOf(asked, to)];
  if (hiding.includes('all')) return { label, from: [], to: [], hides: true };
  const show = (value: unknown) => asked.show(value, seen);
  return { label, from: linesOf(from, show), to: linesOf(to, show), hides: hiding.includes('parts') };
}
