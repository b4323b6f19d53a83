const start = 'registered:';

/** What is left of a draft once its person is registered. */
export const registeredNote = (number: string): string => `${start}${number}`;

export const registeredNumber = (notes: readonly string[]): string | undefined =>
  notes.findLast((note) => note.startsWith(start))?.slice(start.length);
