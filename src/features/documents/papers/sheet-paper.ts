import type { Temporal } from '#kernel/time.ts';
import type { Papers } from '#platform/papers/papers.ts';
import type { Sheet } from '../rules/sheet.ts';

/** A 履歴書 or 職務経歴書 as a PDF. */
export const sheetPaper = (papers: Papers, sheet: Sheet, now: Temporal.Instant): Promise<Uint8Array> =>
  papers.render({ template: 'features/documents/papers/sheet.typ', data: sheet, now });
