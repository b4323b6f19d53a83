export {
  countSearch,
  countSearches,
  type FoundVacancies,
  findNumbers,
  findVacancies,
  findVacancyPage,
} from './actions/find-vacancies.ts';
export {
  type ImportCount,
  importVacancies,
  type RefusedRow,
} from './actions/import-vacancies.ts';
export {
  type Making,
  madeBatches,
  madeVacancies,
  settleVacancies,
  type Turn,
  writeBatches,
} from './actions/settle-vacancies.ts';
export { mostMade, mostSeed } from './generate/generate-vacancies.ts';
export { csvCell } from './import/csv.ts';
export { checkText, UnreadableFile } from './import/read-file.ts';
export { type GiveWay, givingWay } from './indexed/give-way.ts';
export { type IndexGround, keepIndex } from './indexed/keep-index.ts';
export { askIndexes, type Patience } from './indexed/keep-index-asking.ts';
export type { IndexReply } from './indexed/keep-index-calls.ts';
export { dropIndexFile } from './indexed/keep-index-file.ts';
export { disclosureWords, hoursWords, kindWords } from './items/basics.items.ts';
export { insuranceWords } from './items/conditions.items.ts';
export { dayWords, twoDaysOffWords } from './items/hours.items.ts';
export { documentWords, selectionWords } from './items/selection.items.ts';
export {
  type EstablishmentFacts,
  establishmentItems,
  type VacancyFacts,
  vacancyItems,
  vacancySections,
} from './items/vacancy-table.ts';
export { wageFormWords } from './items/wage.items.ts';
export { employmentWords, schoolingWords } from './items/work.items.ts';
export { industriesOf, occupationsOf, schoolings } from './rules/condition-values.ts';
export { type Disclosure, isVisible, type Viewer } from './rules/disclosure.ts';
export { contactItems } from './rules/identifying-items.ts';
export { type OutboxCursor, readOutboxCursor, writeOutboxCursor } from './rules/outbox-cursor.ts';
export type { PackedBatch, VacancyBatch } from './rules/packed-vacancies.ts';
export {
  type GivenEstablishment,
  type GivenVacancy,
  prepareVacancy,
  type VacancyState,
} from './rules/prepare-vacancy.ts';
export { type ShownVacancy, shownVacancy } from './rules/projection.ts';
export { readQuery, writeQuery } from './rules/query-address.ts';
export {
  emptyQuery,
  limitGroups,
  narrowingGroups,
  type SearchQuery,
  type SearchSort,
  wideningGroups,
} from './rules/search-query.ts';
export { limitSteps } from './rules/search-steps.ts';
export { searchWords, typedWords } from './rules/search-words.ts';
export { type ShownCard, shownCard } from './rules/shown-card.ts';
export { shownTags, type Tag, tagsOf, tagWords } from './rules/tags.ts';
export { parseVacancyNumber, shownVacancyNumber } from './rules/vacancy-number.ts';
export { type SearchField, searchFields, searchFieldWords } from './rules/vacancy-texts.ts';
export {
  ageWords,
  daysOffWords,
  kindOfVacancyWords,
  shiftWords,
  silenceWords,
  wageWords,
  writtenWageWords,
} from './rules/vacancy-words.ts';
export { usualValidThrough } from './rules/validity.ts';
export { comparableWage, daysAMonth, minutesADay, paidAsWritten, type Range } from './rules/wage.ts';
export { findEstablishments } from './store/establishments.store.ts';
export { listCards } from './store/list-cards.query.ts';
export {
  findVacancy,
  listVacancies,
  listVacanciesOf,
  type VacancyRecord,
} from './store/list-vacancies.query.ts';
export {
  type OutboxEntry,
  type OutboxFault,
  type OutboxPage,
  outboxEnd,
  readOutbox,
} from './store/outbox.store.ts';
export { listPublicIds, listVacanciesByNumber } from './store/public-vacancies.query.ts';
export { type CountedGroup, countedGroups } from './store/search-conditions.ts';
export {
  countChoices,
  countVacancies,
  type FoundCard,
  type FoundCounts,
  type FoundNumbers,
  type FoundPage,
  findVacancyIds,
  newestVacancyId,
  searchVacancies,
} from './store/search-vacancies.query.ts';
export type { Searcher } from './store/searcher.ts';
export type { EstablishmentRow, VacancyRow } from './store/tables.ts';
export {
  listVacancyChanges,
  lockVacancy,
  setVacancyState,
  writeVacancies,
} from './store/vacancies.store.ts';
