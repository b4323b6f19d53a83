import { closing, notAskedFor, opening, paragraphs } from '#features/accounts/index.ts';
import { japaneseDeadline } from '#kernel/time.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { invitationPath } from '../rules/employer-paths.ts';
import { findEstablishment } from '../store/establishments.store.ts';
import { findInvitation, lastDayOf } from '../store/invitations.store.ts';

export interface InvitationPayload {
  readonly invitationId: string;
}

/** EMP-1: asks somebody to become a user of an establishment. */
export function invitationMail(parts: Parts): MailTemplate<InvitationPayload> {
  const { secrets, site } = parts;
  return {
    name: 'employers.invitation',
    async compose(tx, { invitationId }) {
      const invitation = await findInvitation(tx, invitationId);
      if (invitation === undefined || invitation.ended_at !== null) return undefined;
      const establishment = await findEstablishment(tx, invitation.establishment_number);
      if (establishment === undefined) return undefined;
      return {
        subject: '【ハローワーク】求人者マイページへの招待',
        text: paragraphs(
          `${opening(site)}\n${establishment.name}の求人者マイページに、担当者として招待されました。\n次のページから、${japaneseDeadline(lastDayOf(invitation))}に始めてください。`,
          `${site.baseUrl}${invitationPath(secrets.linkToken(invitation.id))}`,
          notAskedFor,
          closing(site),
        ),
      };
    },
  };
}
