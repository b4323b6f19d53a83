import { z } from 'zod';
import { policy } from '#kernel/policy.ts';

const { longestName } = policy.passkey;

/** What a person calls a passkey, to tell it from the others. */
export const passkeyNameField = z
  .string()
  .transform((typed) => typed.trim().replace(/\s+/gu, ' '))
  .pipe(
    z
      .string()
      .min(1, 'passkey.name.empty')
      .refine((name) => [...name].length <= longestName, 'passkey.name.too-long'),
  );

/** By the key of the fault. */
export const passkeyNameWords = {
  'passkey.name.empty': 'パスキーの名前を入れてください。例：自分のスマートフォン',
  'passkey.name.too-long': `名前は${longestName}文字までにしてください。`,
} as const;
