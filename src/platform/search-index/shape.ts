/** What documents of an index have; said once by whoever owns them. */
export interface IndexShape {
  /** Texts, in this order. */
  readonly fields: readonly string[];
  /** Fields that are short and often searched by themselves. */
  readonly ownFields: readonly string[];
  /** What a document bears or not; at most 128. */
  readonly flags: readonly string[];
  /** Whole numbers from 0, by how many bits they take. */
  readonly figures: Readonly<Record<string, 16 | 32>>;
}

export const mostFlags = 128;

/** All of it is settled once: a text never changes, a changed one is a new document. */
export interface IndexedDocument {
  /** Whose document it is; documents of one key come and go together. */
  readonly key: number;
  /** The later, the earlier in a result; then the higher key. At most 65,535. */
  readonly day: number;
  /** Documents of one group can be folded into one card. */
  readonly group: string;
  readonly texts: readonly string[];
  /** Places in `flags`. */
  readonly flags: readonly number[];
  /** In the order of `figures`. */
  readonly figures: readonly number[];
}

/** Everything of one key, as it is now; no documents: it is gone. */
export interface KeyedDocuments {
  readonly key: number;
  readonly documents: readonly IndexedDocument[];
}
