import type { Generated } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { MessageSide } from '../rules/sides.ts';

type Instant = Temporal.Instant;

export type MessageRow = {
  id: string;
  /** The order in which those of one moment came. */
  number: number;
  /** Null: of the person and the office. */
  application_id: string | null;
  job_seeker_number: string;
  establishment_number: string | null;
  office_number: string | null;
  from_side: MessageSide;
  sender_id: string;
  once: string;
  notice_id: string | null;
  title: string | null;
  text: string;
  vacancy_numbers: string[];
  sent_at: Instant;
  read_at: Instant | null;
  told_at: Instant | null;
  settled_at: Instant | null;
  erase_at: Instant;
};

export type MessageFileRow = {
  message_id: string;
  position: number;
  file_id: string;
  name: string;
  media_type: string;
  size: number;
};

export type OfficeNoticeRow = {
  id: string;
  office_number: string;
  staff_id: string;
  once: string;
  title: string;
  text: string;
  vacancy_numbers: string[];
  sent_at: Instant;
  recipients: number;
  erase_at: Instant;
};

export type MessageDraftRow = {
  owner_id: string;
  conversation: string;
  title: string;
  text: string;
  revision: number;
  saved_at: Instant;
};

type Tables = {
  messages: Omit<MessageRow, 'number'> & { number: Generated<number> };
  message_files: MessageFileRow;
  office_notices: OfficeNoticeRow;
  message_drafts: MessageDraftRow;
};

/** The tables of this slice. */
export const on = (tx: Tx) => tx.withTables<Tables>();
