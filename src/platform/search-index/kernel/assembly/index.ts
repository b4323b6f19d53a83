export { arrangeDocuments, sortKeys } from './arranging';
export {
  addMember,
  between16,
  between32,
  clearSet,
  copySet,
  countBoth,
  countSet,
  listMembers,
  oneOf16,
  oneOfFour16,
  removeMember,
  setAnd,
  setOr,
  setWithout,
} from './bits';
export { countCodes, countCodesOfThree, countGroups, countRows, groupOf, listCodes, listOfGroups } from './counts';
export { firstOf } from './first';
export { listClauses, listGrams, listPhrases, widenTable } from './grams';
export { addList, countOf } from './lists';
export {
  countMergedKeys,
  findFrom,
  findKey,
  mergeSegments,
  writeSegment,
} from './postings';
export { decodeText, encodeText, forgetWord, keepHolding, prepareWord } from './text';
