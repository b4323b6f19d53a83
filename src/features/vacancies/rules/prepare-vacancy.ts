import type { Temporal } from '#kernel/time.ts';
import type { EstablishmentFacts, VacancyFacts } from '../items/vacancy-table.ts';
import { alikeKey } from './alike.ts';
import { type Audience, audiencesOf, type Disclosure } from './disclosure.ts';
import { columnsOf } from './vacancy-columns.ts';
import { textsOf, type VacancyTexts } from './vacancy-texts.ts';

export type VacancyState = 'open' | 'stopped' | 'filled' | 'cancelled';

export interface GivenEstablishment {
  readonly number: string;
  readonly facts: EstablishmentFacts;
}

export interface GivenVacancy {
  readonly number: string;
  readonly establishment: GivenEstablishment;
  readonly state: VacancyState;
  readonly receivedOn: Temporal.PlainDate;
  readonly validThrough: Temporal.PlainDate;
  readonly facts: VacancyFacts;
}

/** A vacancy as its tables hold it; plain values, so that another thread may prepare it. */
export type PreparedVacancy = {
  readonly number: string;
  readonly establishment_number: string;
  readonly state: VacancyState;
  readonly received_on: string;
  readonly valid_through: string;
  readonly disclosure: Disclosure;
  readonly answers: VacancyFacts;
  readonly alike: string;
  readonly texts: readonly ({ readonly audience: Audience } & VacancyTexts)[];
} & ReturnType<typeof columnsOf>;

/** What stands in columns and texts of its own: all that follows from a vacancy and its employer. */
export const projectionOf = (
  number: string,
  facts: VacancyFacts,
  establishment: EstablishmentFacts,
  disclosure: Disclosure,
) => ({
  alike: alikeKey(number, facts),
  texts: audiencesOf(disclosure).map((audience) => ({
    audience,
    ...textsOf(facts, establishment, audience !== 'nameless'),
  })),
  ...columnsOf(facts, establishment),
});

export function prepareVacancy(given: GivenVacancy): PreparedVacancy {
  const { establishment, receivedOn, validThrough } = given;
  const disclosure = Number(given.facts.disclosure ?? '4') as Disclosure;
  const facts: VacancyFacts = {
    ...given.facts,
    'received-on': receivedOn.toString(),
    'valid-through': validThrough.toString(),
  };
  return {
    number: given.number,
    establishment_number: establishment.number,
    state: given.state,
    received_on: receivedOn.toString(),
    valid_through: validThrough.toString(),
    disclosure,
    answers: facts,
    ...projectionOf(establishment.number, facts, establishment.facts, disclosure),
  };
}
