import type { ItemGiven } from '#kernel/items/item.ts';
import type { PublishedPart, RegisteredItems } from '../items/registered-item.ts';
import { type Registration, registeredItems } from '../items/registration-table.ts';

/** A line of what employers read of a person. */
export interface PublishedFact {
  readonly key: string;
  readonly label: string;
  readonly lines: readonly string[];
}

export const isPublic = (registration: Registration): boolean => registration.publication === 'public';

/**
 * Exactly what an employer sees of a person who is public (求職公開): never a name, an address or a way to reach the
 * person. The preview and the employers' search show this and nothing else.
 */
export function publishedFacts(
  registration: Registration,
  given: ItemGiven,
  items: RegisteredItems = registeredItems(),
): readonly PublishedFact[] {
  const chosen: readonly PublishedPart[] = registration['published-parts'] ?? [];
  return Object.entries(items).flatMap(([key, { forEmployers }]) => {
    const value = (registration as Readonly<Record<string, unknown>>)[key];
    if (value === undefined || forEmployers === undefined) return [];
    const { part, label, show } = forEmployers;
    if (part !== undefined && !chosen.includes(part)) return [];
    const lines = show(value, given);
    return lines.length === 0 ? [] : [{ key, label, lines }];
  });
}
