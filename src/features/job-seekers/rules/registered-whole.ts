import { showItems } from '#kernel/items/read-items.ts';
import { type Registration, registrationSteps } from '../items/registration-table.ts';

/** An answer as it is kept, and as its owner reads it. */
export interface WholeItem {
  /** The screen that asks for it; undefined: asked for no more. */
  readonly step: string | undefined;
  readonly item: string;
  readonly label: string;
  readonly value: unknown;
  readonly shown: readonly string[];
}

/** Every answer of a registration in the order of the table, hidden ones included, and what is asked for no more. */
export function registeredWhole(registration: Registration): readonly WholeItem[] {
  const values = registration as Readonly<Record<string, unknown>>;
  const asked = registrationSteps.flatMap((step) =>
    showItems(step.items, values, { sensitive: true }).map(({ key, label, lines }) => ({
      step: step.key,
      item: key,
      label,
      value: values[key],
      shown: lines,
    })),
  );
  const known = new Set(asked.map(({ item }) => item));
  const askedNoMore = Object.entries(values)
    .filter(([item]) => !known.has(item))
    .map(([item, value]) => ({
      step: undefined,
      item,
      label: item,
      value,
      shown: [typeof value === 'string' ? value : JSON.stringify(value)],
    }));
  return [...asked, ...askedNoMore];
}
