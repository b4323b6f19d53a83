import { z } from 'zod';
import { policy } from '#kernel/policy.ts';
import { digitsOnly } from '#kernel/text-input.ts';

const digits = new RegExp(`^\\d{${policy.oneTimePassword.digits}}$`, 'u');

export const oneTimePasswordForm = z.strictObject({
  /** In any width, with blanks or hyphens. What cannot be one is no try. */
  'one-time-password': z
    .string()
    .transform(digitsOnly)
    .pipe(z.string().min(1, 'one-time-password.empty').regex(digits, 'one-time-password.shape')),
  trust: z.literal('yes').optional(),
});
