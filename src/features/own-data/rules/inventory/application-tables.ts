import { policy } from '#kernel/policy.ts';
import { because, entry, type Inventory } from './inventory-entry.ts';

const facts = {
  slice: 'applications',
  ground: '職業紹介（職業安定法）',
  keptUntil: `求職登録が無効になってから${policy.registeredData.erasedAfterYears}年の日の0時（新しい申込みがないとき）`,
} as const;

const employerUser = '会社の担当者を指す番号';
const inSent = '求人番号は、送った内容か求人番号のところにある';

/** Slice applications: from a vacancy to a person at work. */
export const applicationTables: Inventory = {
  invitations: entry({
    ...facts,
    purpose: 'ハローワークのおすすめと、会社のリクエストを届け、返事を受ける',
    handed: {
      kind: 'invitations[].kind',
      online_referral: 'invitations[].onlineReferral',
      job_seeker_number: 'invitations[].jobSeekerNumber',
      office_number: 'invitations[].officeNumber',
      establishment_number: 'invitations[].establishmentNumber',
      words: 'invitations[].words',
      sent_at: 'invitations[].sentAt',
      answer_by: 'invitations[].answerBy',
      state: 'invitations[].state',
      read_at: 'invitations[].readAt',
      answered_at: 'invitations[].answeredAt',
      decline_reason: 'invitations[].declineReason',
      decline_words: 'invitations[].declineWords',
    },
    left: {
      [because.ownRow]: 'id',
      [inSent]: 'vacancy_id',
      [because.staff]: 'staff_id',
      [employerUser]: 'employer_account_id',
    },
  }),
  applications: entry({
    ...facts,
    purpose: '応募を会社に届け、選考の進みを双方が見られるようにする',
    handed: {
      establishment_number: 'applications[].establishmentNumber',
      job_seeker_number: 'applications[].jobSeekerNumber',
      channel: 'applications[].channel',
      state: 'applications[].state',
      sent: 'applications[].sent',
      applied_at: 'applications[].appliedAt',
      changed_at: 'applications[].changedAt',
      read_at: 'applications[].readAt',
      interview_at: 'applications[].interviewAt',
      interview_place: 'applications[].interviewPlace',
      interview_words: 'applications[].interviewWords',
      interview_accepted_at: 'applications[].interviewAcceptedAt',
      closed_at: 'applications[].closedAt',
      starts_on: 'applications[].startsOn',
      result: 'applications[].result',
    },
    left: { [because.ownRow]: 'id', [inSent]: 'vacancy_id', [because.otherRow]: 'invitation_id' },
  }),
  application_events: entry({
    ...facts,
    purpose: '応募について、だれがいつ何をしたかを示す',
    handed: {
      at: 'applications[].events[].at',
      side: 'applications[].events[].side',
      kind: 'applications[].events[].kind',
      detail: 'applications[].events[].detail',
    },
    left: {
      [because.ownRow]: 'id',
      [because.otherRow]: 'application_id',
      'した人を指す番号。職員や会社の担当者のものもある': 'actor_id',
    },
  }),
  application_documents: entry({
    ...facts,
    purpose: '応募のときに送った書類。送ったときのまま変わらない',
    handed: {
      position: 'applications[].documents[].position',
      name: 'applications[].documents[].name',
      media_type: 'applications[].documents[].mediaType',
      size: 'applications[].documents[].size',
    },
    left: { [because.otherRow]: 'application_id file_id' },
  }),
  referral_letters: entry({
    ...facts,
    purpose: '紹介状。出したときのまま変わらない',
    handed: {
      number: 'applications[].letter.number',
      office_number: 'applications[].letter.officeNumber',
      issued_at: 'applications[].letter.issuedAt',
      contents: 'applications[].letter.contents',
    },
    left: { [because.otherRow]: 'application_id', [because.staff]: 'staff_id' },
  }),
  no_show_reports: entry({
    ...facts,
    purpose: '面接不参加の報告と、それへの異議を扱う',
    handed: {
      job_seeker_number: 'applications[].jobSeekerNumber',
      interview_on: 'applications[].noShow.interviewOn',
      reported_at: 'applications[].noShow.reportedAt',
      state: 'applications[].noShow.state',
      objection: 'applications[].noShow.objection',
      objected_at: 'applications[].noShow.objectedAt',
      decided_at: 'applications[].noShow.decidedAt',
      decision_reason: 'applications[].noShow.decisionReason',
    },
    left: {
      [because.otherRow]: 'application_id',
      [employerUser]: 'reported_by',
      [because.staff]: 'decided_by',
    },
  }),
  self_application_restrictions: entry({
    ...facts,
    purpose: 'オンライン自主応募を、一時的に制限する',
    handed: {
      job_seeker_number: 'selfApplicationRestrictions[].jobSeekerNumber',
      since: 'selfApplicationRestrictions[].since',
      lifted_at: 'selfApplicationRestrictions[].liftedAt',
    },
    left: {
      [because.ownRow]: 'id',
      [because.staff]: 'lifted_by',
      [because.staffWords]: 'lift_reason',
    },
  }),
  activity_certificates: entry({
    ...facts,
    purpose: '求職活動の証明が本物か、窓口で確かめる',
    handed: {
      job_seeker_number: 'activityCertificates[].jobSeekerNumber',
      code: 'activityCertificates[].code',
      from_day: 'activityCertificates[].from',
      through_day: 'activityCertificates[].through',
      made_at: 'activityCertificates[].madeAt',
      contents: 'activityCertificates[].contents',
    },
    left: { [because.ownRow]: 'id', [because.hash]: 'contents_hash' },
  }),
};
