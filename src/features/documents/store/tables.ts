import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { MediaType } from '#platform/files/media-types.ts';
import type { DocumentKind } from '../rules/made-documents.ts';

export type DocumentRow = {
  id: string;
  account_id: string;
  kind: DocumentKind;
  name: string;
  file_id: string;
  media_type: MediaType;
  size: number;
  /** Parsed: `Choices`; as text when it is written. */
  choices: unknown;
  added_at: Temporal.Instant;
  changed_at: Temporal.Instant;
};

/** The tables of this slice. */
export const on = (tx: Tx) => tx.withTables<{ documents: DocumentRow }>();
