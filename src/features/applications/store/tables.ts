import type { Generated } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ApplicationState } from '../rules/application-moves.ts';
import type { CertificateContents } from '../rules/certificate-contents.ts';
import type { Channel } from '../rules/channels.ts';
import type { InvitationKind, InvitationState } from '../rules/invitation-moves.ts';
import type { LetterContents } from '../rules/letter-contents.ts';
import type { NoShowState } from '../rules/no-shows.ts';
import type { SelectionResult } from '../rules/selection-result.ts';
import type { SentApplication } from '../rules/sent-application.ts';
import type { Side } from '../rules/sides.ts';

type Instant = Temporal.Instant;

export type InvitationRow = {
  id: string;
  kind: InvitationKind;
  /** オンラインハローワーク紹介対象: applying is the referral. */
  online_referral: boolean;
  vacancy_id: number;
  job_seeker_number: string;
  office_number: string | null;
  staff_id: string | null;
  establishment_number: string | null;
  employer_account_id: string | null;
  words: string;
  sent_at: Instant;
  answer_by: Temporal.PlainDate;
  state: InvitationState;
  read_at: Instant | null;
  answered_at: Instant | null;
  decline_reason: string | null;
  decline_words: string | null;
};

export type ApplicationRow = {
  id: string;
  vacancy_id: number;
  establishment_number: string;
  job_seeker_number: string;
  channel: Channel;
  invitation_id: string | null;
  state: ApplicationState;
  sent: SentApplication;
  applied_at: Instant;
  changed_at: Instant;
  read_at: Instant | null;
  interview_at: Instant | null;
  interview_place: string | null;
  interview_words: string | null;
  interview_accepted_at: Instant | null;
  closed_at: Instant | null;
  starts_on: Temporal.PlainDate | null;
  result: SelectionResult | null;
};

export type ApplicationEventRow = {
  id: Generated<number>;
  application_id: string;
  at: Instant;
  side: Side;
  actor_id: string | null;
  kind: string;
  detail: Readonly<Record<string, string>>;
};

export type ApplicationDocumentRow = {
  application_id: string;
  position: number;
  file_id: string;
  name: string;
  media_type: string;
  size: number;
};

export type ReferralLetterRow = {
  number: string;
  application_id: string;
  office_number: string;
  staff_id: string | null;
  issued_at: Instant;
  contents: LetterContents;
};

export type NoShowReportRow = {
  application_id: string;
  job_seeker_number: string;
  interview_on: Temporal.PlainDate;
  reported_at: Instant;
  reported_by: string;
  state: NoShowState;
  objection: string | null;
  objected_at: Instant | null;
  decided_at: Instant | null;
  decided_by: string | null;
  decision_reason: string | null;
};

export type RestrictionRow = {
  id: string;
  job_seeker_number: string;
  since: Instant;
  lifted_at: Instant | null;
  lifted_by: string | null;
  lift_reason: string | null;
};

export type ActivityCertificateRow = {
  id: string;
  job_seeker_number: string;
  code: string;
  from_day: Temporal.PlainDate;
  through_day: Temporal.PlainDate;
  made_at: Instant;
  contents_hash: string;
  contents: CertificateContents;
};

type Tables = {
  invitations: InvitationRow;
  applications: ApplicationRow;
  application_events: ApplicationEventRow;
  application_documents: ApplicationDocumentRow;
  referral_letters: ReferralLetterRow;
  no_show_reports: NoShowReportRow;
  self_application_restrictions: RestrictionRow;
  activity_certificates: ActivityCertificateRow;
};

/** The tables of this slice. */
export const on = (tx: Tx) => tx.withTables<Tables>();
