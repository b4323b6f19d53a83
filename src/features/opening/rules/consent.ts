import type { ConsentDocument } from '#features/help/index.ts';
import type { FieldFault } from '#kernel/forms.ts';
import { fail, ok, type Result } from '#kernel/result.ts';

export type ConsentFault = 'consent.unread' | 'consent.not-given';

type DocumentKey = ConsentDocument['key'];
type ShownDocument = Pick<ConsentDocument, 'key' | 'version'>;

/** The versions a person agreed to. */
export type Consent = Readonly<Record<DocumentKey, number>>;

export const boxOf = (document: DocumentKey): string => `agree-${document}`;

/** What the server notes when a document that was shown is closed. */
export const readNote = ({ key, version }: ShownDocument): string => `read:${key}:${version}`;

export const wasRead = (document: ShownDocument, notes: readonly string[]): boolean =>
  notes.includes(readNote(document));

/** CODE-2: a box counts only after its document, in this very version, was opened. */
export function parseConsent(
  documents: readonly ShownDocument[],
  boxes: Readonly<Record<string, unknown>>,
  notes: readonly string[],
): Result<Consent, readonly FieldFault[]> {
  const faults = documents.flatMap((document): readonly FieldFault[] => {
    const name = boxOf(document.key);
    if (!wasRead(document, notes)) return [{ name, key: 'consent.unread' satisfies ConsentFault }];
    return boxes[name] === 'yes' ? [] : [{ name, key: 'consent.not-given' satisfies ConsentFault }];
  });
  if (faults.length > 0) return fail(faults);
  return ok(Object.fromEntries(documents.map(({ key, version }) => [key, version])) as Consent);
}
