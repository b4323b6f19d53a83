import { type EstablishmentFacts, type VacancyFacts, vacancyItems } from '../items/vacancy-table.ts';
import { contactItems, identifyingItems } from './identifying-items.ts';
import { withoutName } from './masked-name.ts';
import { searchText } from './search-text.ts';
import { placeWords } from './vacancy-columns.ts';

/** Where words can be looked for. */
export const searchFields = [
  'title',
  'contents',
  'employer',
  'station',
  'place',
  'business',
  'qualifications',
  'experience',
  'other',
] as const;

export const searchFieldWords: Readonly<Record<(typeof searchFields)[number], string>> = {
  title: '職種',
  contents: '仕事の内容',
  employer: '事業所名',
  station: '最寄り駅',
  place: '就業場所',
  business: '事業の内容',
  qualifications: '必要な免許・資格',
  experience: '必要な経験',
  other: 'その他',
};

export type SearchField = (typeof searchFields)[number];

export type VacancyTexts = Readonly<Record<SearchField, string>>;

const ofPersons: readonly string[] = contactItems;

const ofOwnField = new Set(['title', 'contents', 'place', 'station', 'qualifications', 'experience-detail']);

/** Words of one's own without a field of theirs; what is chosen from a list is searched by its filter. */
const otherItems: readonly string[] = Object.entries(vacancyItems)
  .filter(([key, { control }]) => /^(?:long-)?text$/u.test(control.kind) && !ofOwnField.has(key))
  .map(([key]) => key);

const without = (leftOut: readonly string[]): ReadonlySet<string> =>
  new Set(otherItems.filter((key) => !leftOut.includes(key)));

const otherOf = { named: without(ofPersons), nameless: without(identifyingItems) } as const;

function otherWords(vacancy: VacancyFacts, named: boolean): string {
  const kept = named ? otherOf.named : otherOf.nameless;
  const words: string[] = [];
  for (const [key, value] of Object.entries(vacancy))
    if (typeof value === 'string' && kept.has(key)) words.push(value);
  return words.join('\n');
}

/** The words of a vacancy by field, as they are compared: NFKC, lower case. */
export function textsOf(
  vacancy: VacancyFacts,
  establishment: EstablishmentFacts,
  named: boolean,
): VacancyTexts {
  const kept = (text: string): string => searchText(named ? text : withoutName(text, establishment));
  const { name = '', kana = '', business = '', features = '' } = establishment;
  const qualifications = (vacancy.qualifications ?? []).map((one) => one.name?.text ?? '').join('\n');
  return {
    title: kept(vacancy.title ?? ''),
    contents: kept(vacancy.contents ?? ''),
    employer: named ? searchText(`${name}\n${kana}\n${establishment.address?.text ?? ''}`) : '',
    station: kept(vacancy.station ?? ''),
    // To the house only for those who may know whose house it is.
    place: searchText(named ? `${placeWords(vacancy)}\n${vacancy.place?.text ?? ''}` : placeWords(vacancy)),
    business: kept(`${business}\n${features}`),
    qualifications: kept(qualifications),
    experience: kept(vacancy['experience-detail'] ?? ''),
    other: kept(otherWords(vacancy, named)),
  };
}
