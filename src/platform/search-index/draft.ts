import type { Kernel } from './kernel/kernel.ts';
import type { Room, Supply } from './memory.ts';

/** Of a draft in the memory, by 4 bytes: see the kernel. */
const words = { table: 0, mask: 1, keys: 2, counts: 3, keyCount: 4, entries: 5, entryCount: 6, marks: 7 };
const slotBytes = 16;
const marksBytes = 65_536 * 16;
/** Each character begins at most so many grams: in the whole and in its field, and by itself. */
const gramsACharacter = 3;
/** Three phrases, and that two of them are followed otherwise. */
const phrasesACharacter = 5;

/** The postings of a few documents while they are gathered. */
export interface Draft {
  readonly at: number;
  begin(): void;
  /** For all that a text of so many characters can bring. */
  makeRoom(length: number): void;
  readonly keys: () => number;
  readonly entries: () => number;
}

/** `clauses`: how many there are; a text may have them all. */
export function openDraft(kernel: Kernel, room: Room, scratch: Supply, clauses: number): Draft {
  const at = scratch.take(64);
  const word = (name: keyof typeof words): number => room.words32()[at / 4 + words[name]] ?? 0;
  const setWord = (name: keyof typeof words, value: number): void => {
    room.words32()[at / 4 + words[name]] = value;
  };
  let slots = 1 << 17;
  // What grew counts only when it has: whoever drafts in a small region may be refused in between.
  let [mostKeys, mostEntries] = [1 << 17, 1 << 20];
  setWord('table', scratch.take(slots * slotBytes));
  setWord('mask', slots - 1);
  setWord('keys', scratch.takeAsIs(mostKeys * 8));
  setWord('counts', scratch.takeAsIs(mostKeys * 4));
  setWord('entries', scratch.takeAsIs(mostEntries * 4));
  setWord('marks', scratch.take(marksBytes));

  function move(name: 'keys' | 'counts' | 'entries', filled: number, size: number): void {
    const moved = scratch.takeAsIs(size);
    room.bytes().copyWithin(moved, word(name), word(name) + filled);
    scratch.free(word(name));
    setWord(name, moved);
  }

  function widenTable(least: number): void {
    let wider = slots;
    while (wider < least * 2) wider *= 2;
    const old = word('table');
    kernel.widenTable(at, scratch.take(wider * slotBytes), wider - 1);
    slots = wider;
    scratch.free(old);
  }

  return {
    at,
    begin() {
      kernel.clearSet(word('table'), slots * slotBytes);
      kernel.clearSet(word('marks'), marksBytes);
      setWord('keyCount', 0);
      setWord('entryCount', 0);
    },
    makeRoom(length) {
      const [keys, entries] = [word('keyCount'), word('entryCount')];
      const inTable = length * gramsACharacter + clauses;
      const most = inTable + length * phrasesACharacter;
      if (keys + inTable > slots / 2) widenTable(keys + inTable);
      if (keys + most > mostKeys) {
        const wider = (keys + most) * 2;
        move('keys', keys * 8, wider * 8);
        move('counts', keys * 4, wider * 4);
        mostKeys = wider;
      }
      if (entries + most > mostEntries) {
        const wider = (entries + most) * 2;
        move('entries', entries * 4, wider * 4);
        mostEntries = wider;
      }
    },
    keys: () => word('keyCount'),
    entries: () => word('entryCount'),
  };
}
