import type { Tx } from '#platform/database/database.ts';
import { on } from './tables.ts';

/** s-prv1: everything between a vacancy and work, for the person's own file. */
export async function exportOfApplications(tx: Tx, numbers: readonly string[]) {
  const none = {
    invitations: [],
    applications: [],
    selfApplicationRestrictions: [],
    activityCertificates: [],
  };
  if (numbers.length === 0) return none;
  return {
    invitations: await exportOfInvitations(tx, numbers),
    applications: await exportOfEach(tx, numbers),
    selfApplicationRestrictions: await exportOfRestrictions(tx, numbers),
    activityCertificates: await exportOfCertificates(tx, numbers),
  };
}

async function exportOfInvitations(tx: Tx, numbers: readonly string[]) {
  const rows = await on(tx)
    .selectFrom('invitations')
    .selectAll()
    .where('job_seeker_number', 'in', [...numbers])
    .orderBy('sent_at')
    .execute();
  const vacancies = await vacancyNumbers(
    tx,
    rows.map((row) => row.vacancy_id),
  );
  return rows.map((row) => ({
    jobSeekerNumber: row.job_seeker_number,
    kind: row.kind,
    onlineReferral: row.online_referral,
    vacancyNumber: vacancies.get(row.vacancy_id) ?? '',
    officeNumber: row.office_number,
    establishmentNumber: row.establishment_number,
    words: row.words,
    sentAt: row.sent_at,
    answerBy: row.answer_by,
    state: row.state,
    readAt: row.read_at,
    answeredAt: row.answered_at,
    declineReason: row.decline_reason,
    declineWords: row.decline_words,
  }));
}

async function vacancyNumbers(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .withTables<{ vacancies: { id: number; number: string } }>()
    .selectFrom('vacancies')
    .select(['id', 'number'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

async function exportOfEach(tx: Tx, numbers: readonly string[]) {
  const rows = await on(tx)
    .selectFrom('applications')
    .selectAll()
    .where('job_seeker_number', 'in', [...numbers])
    .orderBy('applied_at')
    .execute();
  const ids = rows.map(({ id }) => id);
  const parts = ids.length === 0 ? undefined : await partsOf(tx, ids);
  return rows.map((row) => ({
    jobSeekerNumber: row.job_seeker_number,
    establishmentNumber: row.establishment_number,
    channel: row.channel,
    state: row.state,
    sent: row.sent,
    appliedAt: row.applied_at,
    changedAt: row.changed_at,
    readAt: row.read_at,
    interviewAt: row.interview_at,
    interviewPlace: row.interview_place,
    interviewWords: row.interview_words,
    interviewAcceptedAt: row.interview_accepted_at,
    closedAt: row.closed_at,
    startsOn: row.starts_on,
    result: row.result,
    events: (parts?.events ?? [])
      .filter((one) => one.application_id === row.id)
      .map(({ at, side, kind, detail }) => ({ at, side, kind, detail })),
    documents: (parts?.documents ?? [])
      .filter((one) => one.application_id === row.id)
      .map(({ position, name, media_type, size }) => ({ position, name, mediaType: media_type, size })),
    ...letterAndReport(parts, row.id),
  }));
}

type ApplicationParts = Awaited<ReturnType<typeof partsOf>>;

async function partsOf(tx: Tx, ids: readonly string[]) {
  const of = [...ids];
  return {
    events: await on(tx)
      .selectFrom('application_events')
      .selectAll()
      .where('application_id', 'in', of)
      .orderBy('id')
      .execute(),
    documents: await on(tx)
      .selectFrom('application_documents')
      .selectAll()
      .where('application_id', 'in', of)
      .orderBy('position')
      .execute(),
    letters: await on(tx)
      .selectFrom('referral_letters')
      .selectAll()
      .where('application_id', 'in', of)
      .execute(),
    reports: await on(tx)
      .selectFrom('no_show_reports')
      .selectAll()
      .where('application_id', 'in', of)
      .execute(),
  };
}

function letterAndReport(parts: ApplicationParts | undefined, id: string) {
  const letter = parts?.letters.find((one) => one.application_id === id);
  const report = parts?.reports.find((one) => one.application_id === id);
  return {
    letter:
      letter === undefined
        ? null
        : {
            number: letter.number,
            officeNumber: letter.office_number,
            issuedAt: letter.issued_at,
            contents: letter.contents,
          },
    noShow:
      report === undefined
        ? null
        : {
            interviewOn: report.interview_on,
            reportedAt: report.reported_at,
            state: report.state,
            objection: report.objection,
            objectedAt: report.objected_at,
            decidedAt: report.decided_at,
            decisionReason: report.decision_reason,
          },
  };
}

async function exportOfRestrictions(tx: Tx, numbers: readonly string[]) {
  const rows = await on(tx)
    .selectFrom('self_application_restrictions')
    .selectAll()
    .where('job_seeker_number', 'in', [...numbers])
    .orderBy('since')
    .execute();
  return rows.map((row) => ({
    jobSeekerNumber: row.job_seeker_number,
    since: row.since,
    liftedAt: row.lifted_at,
  }));
}

async function exportOfCertificates(tx: Tx, numbers: readonly string[]) {
  const rows = await on(tx)
    .selectFrom('activity_certificates')
    .selectAll()
    .where('job_seeker_number', 'in', [...numbers])
    .orderBy('made_at')
    .execute();
  return rows.map((row) => ({
    jobSeekerNumber: row.job_seeker_number,
    code: row.code,
    from: row.from_day,
    through: row.through_day,
    madeAt: row.made_at,
    contents: row.contents,
  }));
}
