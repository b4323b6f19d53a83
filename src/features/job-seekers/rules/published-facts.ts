import type { Control, Item, ItemGiven } from '#kernel/items/item.ts';
import type { PublishedPart, RegisteredItems } from '../items/registered-item.ts';
import { type Registration, registeredItems } from '../items/registration-table.ts';
import { withoutIdentity } from './without-identity.ts';

/** A line of what employers read of a person. */
export interface PublishedFact {
  readonly key: string;
  readonly label: string;
  readonly lines: readonly string[];
}

export const isPublic = (registration: Registration): boolean => registration.publication === 'public';

const holdsFreeText = (control: Control): boolean =>
  control.kind === 'text' ||
  control.kind === 'long-text' ||
  (control.kind === 'coded' && control.freeText) ||
  (control.kind === 'rows' && Object.values(control.items).some(hasFreeText));

const hasFreeText = ({ control }: Pick<Item<unknown>, 'control'>): boolean => holdsFreeText(control);

/**
 * Exactly what an employer sees of a person who is public (求職公開): never a name, an address or a way to reach the
 * person, not even where they stand in a text of the person's own. The preview and the employers' search show this and
 * nothing else.
 */
export function publishedFacts(
  registration: Registration,
  given: ItemGiven,
  items: RegisteredItems = registeredItems(),
): readonly PublishedFact[] {
  const chosen: readonly PublishedPart[] = registration['published-parts'] ?? [];
  const hidden = withoutIdentity(registration);
  return Object.entries(items).flatMap(([key, item]) => {
    const value = (registration as Readonly<Record<string, unknown>>)[key];
    const { forEmployers } = item;
    if (value === undefined || forEmployers === undefined) return [];
    const { part, label, show } = forEmployers;
    if (part !== undefined && !chosen.includes(part)) return [];
    const shown = show(value, given);
    const lines = hasFreeText(item) ? shown.map(hidden) : shown;
    return lines.length === 0 ? [] : [{ key, label, lines }];
  });
}
