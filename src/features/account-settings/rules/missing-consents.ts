type DocumentKey = 'privacy-policy' | 'terms-of-use';

/** `consent.unread`: the present version was never shown; `consent.unticked`: it was, but its box is empty. */
export interface MissingConsent {
  readonly document: DocumentKey;
  readonly key: 'consent.unread' | 'consent.unticked';
}

interface DocumentVersion {
  readonly key: DocumentKey;
  readonly version: number;
}

interface Reading {
  readonly document: DocumentKey;
  readonly version: number;
}

export const wasOpened = (readings: readonly Reading[], { key, version }: DocumentVersion): boolean =>
  readings.some((reading) => reading.document === key && reading.version === version);

/** What keeps a person from having agreed: a box counts only for a version that was opened. */
export const missingConsents = (
  due: readonly DocumentVersion[],
  readings: readonly Reading[],
  ticked: readonly string[],
): readonly MissingConsent[] =>
  due.flatMap((document): readonly MissingConsent[] => {
    const { key } = document;
    if (!wasOpened(readings, document)) return [{ document: key, key: 'consent.unread' }];
    return ticked.includes(key) ? [] : [{ document: key, key: 'consent.unticked' }];
  });
