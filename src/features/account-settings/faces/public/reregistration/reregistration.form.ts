import { z } from 'zod';
import { parseEmailAddress } from '#kernel/email-address.ts';
import { policy } from '#kernel/policy.ts';
import { emailAddressWords } from '#ui/email-address-words.ts';

export const reregistrationForm = z.strictObject({
  address: z.string().transform((typed, context) => {
    const address = parseEmailAddress(typed);
    if (address.ok) return address.value;
    context.addIssue({ code: 'custom', message: address.fault });
    return z.NEVER;
  }),
  /** Taken exactly as typed (s-pw2). */
  password: z.string().min(1, 'password.empty'),
});

const { tries, duration } = policy.passwordLock;
const minutes = duration.total('minutes');
const locked = `パスワードを続けて${tries}回まちがえたため、ロックしました。約${minutes}分たってから、もう一度お試しください。`;

/** By the key of the fault; the same for an address known, unknown, or left too long ago. */
export const reregistrationWords = {
  ...emailAddressWords,
  'password.empty': 'パスワードを入力してください。',
  'password.wrong': `メールアドレスかパスワードが違います。続けて${tries}回まちがえると、約${minutes}分使えません。`,
  'password.locked-now': locked,
  'password.locked': locked,
} as const;
