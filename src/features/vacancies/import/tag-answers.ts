import type { VacancyFacts } from '../items/vacancy-table.ts';
import { type Tag, tagOfWords, tagsOf, tagWords } from '../rules/tags.ts';

/** What a tag says of the items from which it follows, where the file does not say it itself. */
const implied: Readonly<Record<Tag, VacancyFacts>> = {
  'no-experience': { experience: 'any' },
  'no-schooling': { schooling: 'any' },
  'no-qualification': { 'driving-licence': 'none' },
  'no-overtime': { overtime: 'no' },
  weekends: { 'two-days-off': 'every', 'days-off': ['sat', 'sun'] },
  'no-transfer': { transfer: 'no' },
  'no-documents': { selection: ['interview'] },
  'commuting-paid': { commuting: 'actual' },
  'near-station': { 'station-by': 'walking', 'station-minutes': 10 },
  'by-car': { 'car-commuting': 'yes' },
  'return-home': { 'return-home': 'welcome' },
  'trial-employment': { 'trial-employment': 'yes' },
  'online-application': { 'online-application': 'yes' },
  bonus: { bonus: 'yes' },
  'becoming-regular': { 'becoming-regular': 'yes' },
  'smoke-free': { smoking: 'inside' },
  'at-home': { 'home-working': 'some' },
  housing: { housing: 'single' },
  nursery: { nursery: 'yes' },
};

export interface TagAnswers {
  readonly facts: VacancyFacts;
  /** Sentences about tags that are unknown or that other columns deny. */
  readonly faults: readonly string[];
}

/** Tags follow from items: those of a file fill the items that it leaves out. */
export function withTags(facts: VacancyFacts, cell: string): TagAnswers {
  const words = cell
    .split(/[、,，|｜;；\n]+/u)
    .map((one) => one.normalize('NFKC').trim())
    .filter((one) => one !== '');
  const tags = words.flatMap((one) => tagOfWords(one) ?? []);
  const unknown = words
    .filter((one) => tagOfWords(one) === undefined)
    .map((one) => `「特徴」の「${one}」は、知られていない言葉です。`);
  const filled: VacancyFacts = Object.assign({}, ...tags.map((tag) => implied[tag]), facts);
  const held = new Set(tagsOf(filled));
  const denied = tags
    .filter((tag) => !held.has(tag))
    .map((tag) => `「特徴」の「${tagWords(tag)}」が、ほかの列と合いません。`);
  return { facts: filled, faults: [...unknown, ...denied] };
}

/** What the column may hold. */
export const tagNames: readonly string[] = (Object.keys(implied) as Tag[]).map(tagWords);
