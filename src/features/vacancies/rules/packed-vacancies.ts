import { searchKey } from '#kernel/text-input.ts';
import type { EstablishmentFacts } from '../items/vacancy-table.ts';
import type { GivenEstablishment, PreparedVacancy } from './prepare-vacancy.ts';

/** As much as one transaction writes: `policy.vacancies.mostAtOnce` vacancies, no number twice. */
export interface VacancyBatch {
  readonly establishments: readonly GivenEstablishment[];
  readonly vacancies: readonly PreparedVacancy[];
}

/**
 * A batch as the database reads it: another thread has written the JSON, and it is handed on as it is. A few long texts
 * go from thread to thread far more quickly than a hundred thousand values.
 */
export interface PackedBatch {
  readonly numbers: readonly string[];
  readonly establishments: string;
  readonly vacancies: string;
  /** Each with the number of its vacancy. */
  readonly texts: string;
}

interface PackedEstablishment {
  readonly number: string;
  readonly name: string;
  readonly name_key: string;
  readonly answers: EstablishmentFacts;
}

type PackedVacancy = Omit<PreparedVacancy, 'texts'>;
type PackedText = { readonly number: string } & PreparedVacancy['texts'][number];

/** An employer as its table holds it. */
export function establishmentRow({ number, facts }: GivenEstablishment): PackedEstablishment {
  const name = facts.name ?? '';
  return { number, name, name_key: searchKey(name), answers: facts };
}

export const packed = ({ establishments, vacancies }: VacancyBatch): PackedBatch => ({
  numbers: vacancies.map(({ number }) => number),
  establishments: JSON.stringify(establishments.map(establishmentRow)),
  vacancies: JSON.stringify(vacancies.map(({ texts: _, ...row }): PackedVacancy => row)),
  texts: JSON.stringify(
    vacancies.flatMap(({ number, texts }) => texts.map((text): PackedText => ({ number, ...text }))),
  ),
});

/** For whoever has to look at each of them. */
export function unpacked({ establishments, vacancies, texts }: PackedBatch): VacancyBatch {
  const textsOf = new Map<string, PreparedVacancy['texts'][number][]>();
  for (const { number, ...text } of JSON.parse(texts) as readonly PackedText[])
    textsOf.set(number, [...(textsOf.get(number) ?? []), text]);
  return {
    establishments: (JSON.parse(establishments) as readonly PackedEstablishment[]).map(
      ({ number, answers }) => ({ number, facts: answers }),
    ),
    vacancies: (JSON.parse(vacancies) as readonly PackedVacancy[]).map((row) => ({
      ...row,
      texts: textsOf.get(row.number) ?? [],
    })),
  };
}
