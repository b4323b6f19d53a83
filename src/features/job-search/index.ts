export { FilterPanel } from './faces/search/filter-panel.view.tsx';
export { NamedChoicesView } from './faces/search/named-choices.view.tsx';
export { type AskedSearch, askedSearch } from './rules/asked-search.ts';
export { type ChoiceGroup, choiceGroups } from './rules/choice-groups.ts';
export { type ChosenCondition, chosenConditions } from './rules/chosen-conditions.ts';
export { mailPaceWords } from './rules/mail-pace.ts';
export { unclearNames } from './rules/named-choices.ts';
export { exportOfOwnSearches } from './store/export-of-own-searches.ts';
