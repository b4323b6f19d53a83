import { z } from 'zod';
import { parseEmailAddress } from '#kernel/email-address.ts';
import { identityDocuments, isIdentityDocument } from '../../actions/identity-documents.ts';

export const longestReason = 200;

/** Why something is done, in words that the audit trail keeps. */
export const reasonField = z.string().trim().min(1, 'reason.empty').max(longestReason, 'reason.too-long');

export const documentField = z.string().transform((chosen, context) => {
  if (isIdentityDocument(chosen)) return chosen;
  context.addIssue({ code: 'custom', message: 'document.none' });
  return z.NEVER;
});

/** Each fault of an address has its own key (MAIL-1). */
export const addressField = z.string().transform((typed, context) => {
  const address = parseEmailAddress(typed);
  if (address.ok) return address.value;
  context.addIssue({ code: 'custom', message: address.fault });
  return z.NEVER;
});

export const reasonWords = {
  'reason.empty': '理由を書いてください。',
  'reason.too-long': `理由が長すぎます。${longestReason}文字までにしてください。`,
} as const;

export const documentWords = { 'document.none': '確かめた書類を選んでください。' } as const;

export const documentChoices = Object.entries(identityDocuments).map(([value, label]) => ({ value, label }));
