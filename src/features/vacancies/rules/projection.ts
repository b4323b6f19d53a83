import type { Address } from '#features/places/index.ts';
import { type EstablishmentFacts, type VacancyFacts, vacancyItems } from '../items/vacancy-table.ts';
import { type Disclosure, mayReadEmployer, reasonOfSilence, type Viewer } from './disclosure.ts';
import { identifyingItems } from './identifying-items.ts';
import { withoutName } from './masked-name.ts';
import { placeWords } from './vacancy-columns.ts';

/** What one viewer may read of a vacancy, in page, print, mail, export and structured data alike [JOB-5]. */
export interface ShownVacancy {
  readonly facts: VacancyFacts;
  /** Undefined: the employer is not named to this viewer. */
  readonly establishment: EstablishmentFacts | undefined;
  readonly silence: 'for-registered' | 'by-wish' | undefined;
}

const isWords = (key: string): boolean => {
  const kind = vacancyItems[key]?.control.kind;
  return kind === 'text' || kind === 'long-text';
};

/** As far as the municipality: the house would name the employer. */
const coarse = (vacancy: VacancyFacts, place: Address): Address => ({
  ...place,
  postalCode: '',
  text: placeWords(vacancy),
});

const isWritten = (text: string): boolean => /[^\p{ASCII}]/u.test(text);

/** Rows hold words too: the name of an allowance may be the employer's. */
function masked(value: unknown, establishment: EstablishmentFacts): unknown {
  if (typeof value === 'string') return isWritten(value) ? withoutName(value, establishment) : value;
  if (Array.isArray(value)) return value.map((one) => masked(one, establishment));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, masked(one, establishment)]));
}

function nameless(vacancy: VacancyFacts, establishment: EstablishmentFacts): VacancyFacts {
  const kept = Object.entries(vacancy).filter(([key]) => !identifyingItems.includes(key));
  const read = kept.map(([key, value]) =>
    typeof value === 'string' && isWords(key)
      ? [key, withoutName(value, establishment)]
      : [key, typeof value === 'object' && key !== 'place' ? masked(value, establishment) : value],
  );
  const { place } = vacancy;
  return { ...Object.fromEntries(read), ...(place === undefined ? {} : { place: coarse(vacancy, place) }) };
}

/** The one place at which it is decided what a viewer reads of a vacancy and its employer. */
export function shownVacancy(
  vacancy: VacancyFacts,
  establishment: EstablishmentFacts,
  { disclosure, viewer }: { readonly disclosure: Disclosure; readonly viewer: Viewer },
): ShownVacancy {
  const silence = reasonOfSilence(disclosure, viewer);
  return mayReadEmployer(disclosure, viewer)
    ? { facts: vacancy, establishment, silence }
    : { facts: nameless(vacancy, establishment), establishment: undefined, silence };
}
