import { policy } from '#kernel/policy.ts';
import type { InvitationFault } from '../../actions/invite-user.ts';

/** Why no invitation was sent, at the field of the address. */
export const invitationFaultWords: Readonly<Record<InvitationFault, string>> = {
  'establishment.unknown': 'この事業所は、見つかりません。',
  'users.full': `担当者は、招待中の方を合わせて${policy.employers.mostUsers}人までです。`,
  'user.already': 'このメールアドレスの方は、もう担当者です。',
  'mailing.too-many': 'このメールアドレスには、続けて送れません。しばらくしてから、もう一度お試しください。',
};
