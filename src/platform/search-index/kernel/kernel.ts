/** Addresses and sizes are bytes of the shared memory. See `assembly/` for what each does. */
export interface Kernel {
  addMember(set: number, document: number): void;
  removeMember(set: number, document: number): void;
  setAnd(target: number, other: number, bytes: number): void;
  setOr(target: number, other: number, bytes: number): void;
  setWithout(target: number, other: number, bytes: number): void;
  copySet(target: number, source: number, bytes: number): void;
  clearSet(target: number, bytes: number): void;
  countSet(set: number, bytes: number): number;
  countBoth(one: number, other: number, bytes: number): number;
  listMembers(set: number, bytes: number, out: number, most: number): number;
  between16(column: number, bytes: number, low: number, high: number, target: number): void;
  between32(column: number, bytes: number, low: number, high: number, target: number): void;
  oneOfFour16(
    column: number,
    bytes: number,
    first: number,
    second: number,
    third: number,
    fourth: number,
    target: number,
  ): void;
  oneOf16(column: number, bytes: number, table: number, target: number): void;
  countCodes(column: number, set: number, bytes: number, counts: number, codes: number): number;
  countCodesOfThree(
    first: number,
    second: number,
    third: number,
    set: number,
    bytes: number,
    counts: number,
  ): void;
  listCodes(counts: number, codes: number): number;
  countRows(rows: number, set: number, bytes: number, counts: number): void;
  countGroups(groups: number, set: number, bytes: number, seen: number): number;
  listOfGroups(groups: number, set: number, bytes: number, marked: number, out: number, most: number): number;
  firstOf(
    set: number,
    bytes: number,
    column: number,
    width: number,
    flip: number,
    days: number,
    numbers: number,
    heap: number,
    most: number,
  ): number;
  groupOf(table: number, mask: number, low: number, high: number, next: number): number;
  listGrams(
    draft: number,
    text: number,
    length: number,
    document: number,
    sections: number,
    single: number,
  ): void;
  listPhrases(draft: number, text: number, length: number, document: number, phrases: number): void;
  listClauses(draft: number, text: number, length: number, document: number, clauses: number): void;
  widenTable(draft: number, table: number, mask: number): void;
  sortKeys(draft: number, sorted: number, spare: number, counters: number): void;
  arrangeDocuments(draft: number, sorted: number, places: number, documents: number): void;
  writeSegment(
    draft: number,
    sorted: number,
    count: number,
    documents: number,
    all: number,
    keys: number,
    offsets: number,
    lists: number,
    table: number,
    mask: number,
  ): number;
  findKey(keys: number, count: number, section: number, gram: number): number;
  findFrom(keys: number, count: number, section: number, gram: number): number;
  countOf(offset: number, lists: number): number;
  addList(offset: number, lists: number, all: number, set: number): void;
  countMergedKeys(parts: number, count: number, most: number): number;
  mergeSegments(
    parts: number,
    count: number,
    all: number,
    keys: number,
    offsets: number,
    lists: number,
    most: number,
    scratch: number,
    table: number,
    mask: number,
  ): number;
  encodeText(text: number, length: number, out: number, tokens: number): number;
  decodeText(source: number, tokens: number, out: number, ends: number, characters: number): number;
  prepareWord(
    word: number,
    length: number,
    fallbacks: number,
    states: number,
    starts: number,
    users: number,
    ends: number,
    characters: number,
  ): void;
  forgetWord(word: number, states: number, starts: number, users: number): void;
  keepHolding(
    set: number,
    bytes: number,
    texts: number,
    lengths: number,
    fields: number,
    lineEnd: number,
    word: number,
    length: number,
    fallbacks: number,
    states: number,
    ends: number,
    characters: number,
  ): number;
}

/** The kernel at work in this memory: each thread has an instance of its own. */
export function openKernel(program: WebAssembly.Module, memory: WebAssembly.Memory): Kernel {
  const instance = new WebAssembly.Instance(program, { env: { memory } });
  return instance.exports as unknown as Kernel;
}
