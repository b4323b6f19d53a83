import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ConsultationKind } from '../rules/consultation-kinds.ts';

type Tables = {
  consultations: {
    id: string;
    job_seeker_number: string;
    office_number: string;
    staff_id: string;
    kind: ConsultationKind;
    held_at: Temporal.Instant;
  };
  consultation_texts: {
    consultation_id: string;
    version: number;
    words: string;
    staff_id: string;
    written_at: Temporal.Instant;
  };
};

/** The tables of this slice. */
export const on = (tx: Tx) => tx.withTables<Tables>();
