import type { Place } from './places.ts';

export type AddressFilling =
  | { readonly kind: 'unknown' }
  /** Several towns share the code: one has to be chosen. */
  | { readonly kind: 'choose'; readonly places: readonly string[] }
  /** Filled: down to the town, and nothing more yet. */
  | { readonly kind: 'filled' | 'fits'; readonly address: string }
  /** What was typed stays as it is. */
  | { readonly kind: 'differs'; readonly address: string; readonly place: string };

export const placeText = ({ municipality, town }: Place): string =>
  `${municipality.prefecture.name}${municipality.name}${town}`;

/** 「住所を入れる」: what the address becomes. Nothing that was typed is ever overwritten. */
export function fillAddress(
  typed: { readonly address: string; readonly town: string },
  places: readonly Place[],
): AddressFilling {
  const texts = [...new Set(places.map(placeText))];
  const address = typed.address.trim();
  const fitting = texts.find((text) => address.startsWith(text));
  if (texts.length === 0) return { kind: 'unknown' };
  if (fitting === address) return { kind: 'filled', address };
  if (fitting !== undefined) return { kind: 'fits', address };
  const place = texts.length === 1 ? texts[0] : texts.find((text) => text === typed.town);
  if (place === undefined) return { kind: 'choose', places: texts };
  return address === '' ? { kind: 'filled', address: place } : { kind: 'differs', address, place };
}

/** The municipality of an address by its postal code; null where the code leads to several and none fits. */
export function municipalityOf(address: string, places: readonly Place[]): string | null {
  const codes = new Set(places.map(({ municipality }) => municipality.code));
  if (codes.size === 1) return places[0]?.municipality.code ?? null;
  const fitting = places.find(({ municipality: { prefecture, name } }) =>
    address.startsWith(`${prefecture.name}${name}`),
  );
  return fitting?.municipality.code ?? null;
}
