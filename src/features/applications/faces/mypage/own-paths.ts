import type { InvitationKind } from '../../rules/invitation-moves.ts';

const base = '/mypage/applications';

/** Where a person looks for what became of looking for work [REFER-5]. */
export const ownPaths = {
  activity: base,
  certificate: `${base}/certificate`,
  recommendations: '/mypage/recommendations',
  requests: '/mypage/requests',
} as const;

export const ownApplicationPath = (id: string): string => `${base}/${id}`;
export const withdrawPath = (id: string): string => `${base}/${id}/withdraw`;
export const objectionPath = (id: string): string => `${base}/${id}/objection`;
export const letterPath = (id: string): string => `${base}/${id}/letter`;
export const letterFilePath = (id: string): string => `${base}/${id}/letter/file`;
export const sentDocumentPath = (id: string, position: number | string): string =>
  `${base}/${id}/documents/${position}`;
export const certificatePath = (id: string): string => `${ownPaths.certificate}/${id}`;
export const certificateFilePath = (id: string): string => `${certificatePath(id)}/file`;
/** Where somebody applies to one vacancy; job-search links here too. */
export const applyPath = (vacancyNumber: string): string => `${base}/new/${vacancyNumber}`;

export const invitationBase: Readonly<Record<InvitationKind, string>> = {
  recommendation: ownPaths.recommendations,
  request: ownPaths.requests,
};

export const invitationPath = (kind: InvitationKind, id: string): string => `${invitationBase[kind]}/${id}`;
export const declinePath = (kind: InvitationKind, id: string): string =>
  `${invitationPath(kind, id)}/decline`;

export const activityTitle = '求職活動状況';
export const activityCrumb = { label: activityTitle, href: base } as const;
