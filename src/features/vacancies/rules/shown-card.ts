import type { Temporal } from '#kernel/time.ts';
import type { EstablishmentFacts, VacancyFacts } from '../items/vacancy-table.ts';
import type { Disclosure, Viewer } from './disclosure.ts';
import { type ShownVacancy, shownVacancy } from './projection.ts';
import type { Tag } from './tags.ts';
import { type ComparedWage, comparedWageWords } from './vacancy-words.ts';

/** Of what a vacancy says, the items that stand on its card. */
const cardItems = [
  'title',
  'contents',
  'place',
  'kind',
  'hours',
  'employment',
  'shifts',
  'days-off',
  'two-days-off',
  'yearly-holidays',
  'age',
  'age-from',
  'age-to',
  'hiring',
] as const satisfies readonly (keyof VacancyFacts)[];

export type CardFacts = Pick<VacancyFacts, (typeof cardItems)[number]>;

/** What a card is made of: its wage and tags are read as they are searched for. */
export interface CardVacancy extends ComparedWage {
  readonly id: number;
  readonly number: string;
  readonly received_on: Temporal.PlainDate;
  readonly valid_through: Temporal.PlainDate;
  readonly disclosure: Disclosure;
  readonly tags: readonly Tag[];
  readonly answers: VacancyFacts;
}

/** A near-equal one of the same employer: its place and wage tell it apart. */
export interface AlikeVacancy extends ComparedWage {
  readonly number: string;
  readonly disclosure: Disclosure;
  readonly place: VacancyFacts['place'] | null;
}

interface ShownAlike {
  readonly number: string;
  readonly place: string;
  readonly wage: string;
}

/** What one viewer may read of a vacancy in a list; nothing else of it gets as far as the list. */
export interface ShownCard
  extends Pick<ShownVacancy, 'silence'>,
    Pick<CardVacancy, 'id' | 'number' | 'received_on' | 'valid_through' | 'disclosure' | 'tags'> {
  readonly facts: CardFacts;
  readonly wage: string;
  /** Undefined: the employer is not named to this viewer. */
  readonly employer: string | undefined;
  readonly alike: readonly ShownAlike[];
}

export interface CardRecord {
  readonly vacancy: CardVacancy;
  readonly establishment: { readonly answers: EstablishmentFacts };
  readonly alike?: readonly AlikeVacancy[];
}

const cardFacts = (answers: VacancyFacts): CardFacts =>
  Object.fromEntries(cardItems.flatMap((key) => (key in answers ? [[key, answers[key]]] : [])));

export function shownCard({ vacancy, establishment, alike = [] }: CardRecord, viewer: Viewer): ShownCard {
  const { id, number, received_on, valid_through, disclosure, tags } = vacancy;
  const shown = (facts: CardFacts, of: { readonly disclosure: Disclosure }): ShownVacancy =>
    shownVacancy(facts, establishment.answers, { disclosure: of.disclosure, viewer });
  const { facts, establishment: employer, silence } = shown(cardFacts(vacancy.answers), vacancy);
  return {
    ...{ id, number, received_on, valid_through, disclosure, tags },
    ...{ facts, silence, employer: employer?.name, wage: comparedWageWords(vacancy) },
    alike: alike.map((one) => ({
      number: one.number,
      place: one.place == null ? '' : (shown({ place: one.place }, one).facts.place?.text ?? ''),
      wage: comparedWageWords(one),
    })),
  };
}
