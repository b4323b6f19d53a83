export { chooseDictionary, choosingDictionary, type Dictionary } from './dictionary.ts';
export { type DraftingPlaces, draftSegments } from './drafting.ts';
export type { DraftingThread } from './drafting-thread.ts';
export {
  type HeardIndex,
  hearOfIndex,
  type IndexNews,
  type IndexStanding,
  type IndexThread,
  noSearchIndex,
  type SearchIndex,
  type SharedIndex,
  startSearchIndex,
} from './index-thread.ts';
export { letMemoryGo } from './let-go.ts';
export {
  type CountedGroup,
  countsByName,
  type Filter,
  type IndexCounts,
  type IndexPage,
  type IndexQuery,
  type NamedCounts,
  type Order,
  type PageAsked,
  type SoughtWord,
} from './query.ts';
export type { Found, IndexReader } from './reader.ts';
export { type IndexOwner, type IndexPlaces, newIndex, openIndex, openIndexReader } from './search-index.ts';
export type { IndexedDocument, IndexShape, KeyedDocuments } from './shape.ts';
export { fingerprintOf, type KeptIndex, keepSnapshot, readSnapshot } from './snapshot.ts';
