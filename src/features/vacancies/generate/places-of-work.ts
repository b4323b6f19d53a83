import {
  type Municipality,
  municipalitiesOf,
  prefectures,
  type SamplePlace,
  samplePlaces,
} from '#features/places/index.ts';
import { type Draws, weighing } from './random.ts';

/** By prefecture, from north to south: openings (thousands) and the lowest hourly wage (yen). */
const factors = `124 1075|25 1029|25 1031|52 1038|20 1031|24 1032|40 1033|52 1074|38 1068|41 1063|105 1141|93 1140|420 1226|128 1225|48 1050|24 1062|25 1054|18 1053|16 1052|44 1061|42 1065|72 1097|165 1140|36 1087|25 1080|53 1122|210 1177|98 1116|22 1051|17 1045|13 1030|17 1033|46 1047|66 1085|28 1043|14 1046|22 1036|27 1033|14 1023|108 1057|17 1030|26 1031|39 1034|24 1035|23 1023|33 1026|29 1023`;

export interface PrefectureFactor {
  readonly code: string;
  readonly weight: number;
  readonly leastHourly: number;
  /** Pay there, the whole country being 1. */
  readonly pay: number;
}

const meanLeast = 1120;

const prefectureFactors: readonly PrefectureFactor[] = factors.split('|').map((pair, index) => {
  const [weight, leastHourly] = pair.split(' ').map(Number);
  return {
    code: prefectures[index]?.code ?? '',
    weight: weight ?? 1,
    leastHourly: leastHourly ?? meanLeast,
    pay: 1 + ((leastHourly ?? meanLeast) / meanLeast - 1) * 1.3,
  };
});

const prefectureAt = weighing(prefectureFactors, ({ weight }) => weight);

export interface WorkPlace {
  readonly municipality: Municipality;
  readonly factor: PrefectureFactor;
  readonly towns: readonly SamplePlace[];
}

/** Wards of large cities first, then cities, then towns and villages. */
function weightOf({ code, name, prefecture }: Municipality): number {
  const isSeat = code.endsWith('201') || code.endsWith('101');
  if (prefecture.code === '13' && Number(code.slice(2)) <= 123) return Number(code.slice(2)) <= 104 ? 9 : 4;
  if (isSeat) return 9;
  if (name.endsWith('区')) return 3.5;
  if (name.endsWith('市')) return 2.2;
  return name.endsWith('町') ? 0.5 : 0.15;
}

export interface Country {
  /** Anywhere. */
  place(draws: Draws): WorkPlace;
  /** In the same prefecture. */
  placeIn(prefectureCode: string, draws: Draws): WorkPlace;
}

/** Municipalities that exist, with towns and postal codes. */
export function openCountry(): Country {
  const towns = samplePlaces();
  const byPrefecture = new Map(
    prefectureFactors.map((factor) => {
      const all = municipalitiesOf(factor.code)
        .filter(({ code }) => towns.has(code))
        .map(
          (municipality): WorkPlace => ({ municipality, factor, towns: towns.get(municipality.code) ?? [] }),
        );
      return [factor.code, weighing(all, ({ municipality }) => weightOf(municipality))] as const;
    }),
  );
  const placeIn = (code: string, draws: Draws): WorkPlace => {
    const at = byPrefecture.get(code);
    if (at === undefined) throw new Error(`no prefecture ${code}`);
    return at(draws.next());
  };
  return { place: (draws) => placeIn(prefectureAt(draws.next()).code, draws), placeIn };
}

/** An address in a town that exists; street and number are made up. */
export function addressAt({ municipality, towns }: WorkPlace, draws: Draws) {
  const { postalCode, town } = draws.pick(towns);
  const { prefecture, name, code } = municipality;
  return {
    postalCode,
    text: `${prefecture.name}${name}${town}${draws.whole(1, 5)}-${draws.whole(1, 28)}-${draws.whole(1, 30)}`,
    municipalityCode: code,
  };
}
