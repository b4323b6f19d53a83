import { closing, notAskedFor, opening, paragraphs } from '#features/accounts/index.ts';
import { japaneseDeadline } from '#kernel/time.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { isWaiting } from '../rules/invitation-moves.ts';
import { findInvitation } from '../store/invitations.store.ts';

export interface InvitationNewsPayload {
  readonly invitationId: string;
  readonly to: 'job-seeker' | 'employer';
}

/** REFER-1, REFER-4: to the person, that a vacancy was sent; to the employer, that a request was answered. */
export const invitationNewsMail = ({ site }: Parts): MailTemplate<InvitationNewsPayload> => ({
  name: 'applications.invitation-news',
  async compose(tx, { invitationId, to }) {
    const invitation = await findInvitation(tx, invitationId);
    if (invitation === undefined) return undefined;
    if (to === 'employer') {
      return {
        subject: '【ハローワーク】リクエストへの返事のお知らせ',
        text: paragraphs(
          `${opening(site)}\nリクエストに返事がありました。`,
          `内容は、ログインして次のページで見てください。\n${site.baseUrl}/employer/requests`,
          notAskedFor,
          closing(site),
        ),
      };
    }
    if (!isWaiting(invitation.state)) return undefined;
    const recommended = invitation.kind === 'recommendation';
    const path = recommended ? '/mypage/recommendations' : '/mypage/requests';
    return {
      subject: recommended
        ? '【ハローワーク】おすすめの求人のお知らせ'
        : '【ハローワーク】求人者からのリクエスト',
      text: paragraphs(
        `${opening(site)}\n${recommended ? 'ハローワークから、おすすめの求人が届きました。' : '求人者から、応募のリクエストが届きました。'}`,
        `返事は、${japaneseDeadline(invitation.answer_by)}にお願いします。`,
        `内容は、ログインして次のページで見てください。\n${site.baseUrl}${path}/${invitationId}`,
        notAskedFor,
        closing(site),
      ),
    };
  },
});
