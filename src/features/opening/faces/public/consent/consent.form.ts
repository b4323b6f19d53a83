import { z } from 'zod';
import { type ConsentDocument, consentDocuments } from '#features/help/index.ts';
import type { FieldFault } from '#kernel/forms.ts';
import type { Result } from '#kernel/result.ts';
import { boxOf, type Consent, parseConsent } from '../../../rules/consent.ts';

export const agreedDocuments: readonly ConsentDocument[] = [consentDocuments.privacy, consentDocuments.terms];

/** A box that is not ticked is not posted at all. */
export const consentBoxes = {
  'agree-privacy-policy': z.string().optional(),
  'agree-terms-of-use': z.string().optional(),
} as const;

export const readConsent = (
  boxes: Readonly<Record<string, unknown>>,
  notes: readonly string[],
): Result<Consent, readonly FieldFault[]> => parseConsent(agreedDocuments, boxes, notes);

export const documentNamed = (key: string): ConsentDocument | undefined =>
  agreedDocuments.find((document) => document.key === key);

export const openerName = 'open';

/** Where the button that opens a document leads, below the draft. */
export const openers = {
  [openerName]: (key: string): string | undefined =>
    documentNamed(key) === undefined ? undefined : `documents/${key}`,
} as const;

export const documentOfBox = (name: string): ConsentDocument | undefined =>
  agreedDocuments.find(({ key }) => boxOf(key) === name);
