import { z } from 'zod';
import { parseEmailAddress } from '#kernel/email-address.ts';

/** 「ID(メールアドレス)」 as typed; each fault has its own key [MAIL-1]. */
export const addressField = z.string().transform((typed, context) => {
  const address = parseEmailAddress(typed);
  if (address.ok) return address.value;
  context.addIssue({ code: 'custom', message: address.fault });
  return z.NEVER;
});
