/** An entry of the audit trail as the history of a record needs it. */
export interface HistoryEntry {
  readonly actor_id: string | null;
  readonly action: string;
  readonly result: string;
  readonly reason: string | null;
}

export const openingAction = 'counter.open-record';

const isPlainOpening = (entry: HistoryEntry): boolean =>
  entry.action === openingAction && entry.result === 'done' && entry.reason === null;

/** Openings by the same person in a row are one line with a count, so that what was done stays in sight. */
export function foldOpenings<Entry extends HistoryEntry>(
  entries: readonly Entry[],
): readonly { readonly entry: Entry; readonly times: number }[] {
  const folded: { entry: Entry; times: number }[] = [];
  for (const entry of entries) {
    const last = folded.at(-1);
    const repeats =
      last !== undefined &&
      isPlainOpening(last.entry) &&
      isPlainOpening(entry) &&
      last.entry.actor_id === entry.actor_id;
    if (repeats) last.times += 1;
    else folded.push({ entry, times: 1 });
  }
  return folded;
}
