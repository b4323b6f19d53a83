type DocumentKey = 'privacy-policy' | 'terms-of-use';

interface Change {
  readonly version: number;
  readonly date: string;
  readonly text: string;
}

interface Document {
  readonly key: DocumentKey;
  readonly version: number;
  /** Newest first. */
  readonly changes: readonly Change[];
}

export interface DueConsent<Kind extends Document> {
  readonly document: Kind;
  /** What changed since the version agreed to, newest first; empty for one who agreed to none so far. */
  readonly changes: readonly Change[];
}

/** CODE-2: the documents whose present version a person has not agreed to. */
export const dueConsents = <Kind extends Document>(
  documents: readonly Kind[],
  agreed: Readonly<Record<DocumentKey, number>>,
): readonly DueConsent<Kind>[] =>
  documents
    .filter(({ key, version }) => agreed[key] < version)
    .map((document) => {
      const before = agreed[document.key];
      const changes = before === 0 ? [] : document.changes.filter(({ version }) => version > before);
      return { document, changes };
    });
