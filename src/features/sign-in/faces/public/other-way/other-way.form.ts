import { z } from 'zod';
import { policy } from '#kernel/policy.ts';
import { digitsOnly } from '#kernel/text-input.ts';
import { foldCode } from '#kernel/unambiguous.ts';
import type { OtherWay } from '../../../rules/second-step.ts';

const letters = (length: number) => new RegExp(`^[0-9A-Z]{${length}}$`, 'u');

/** In any width and case, with blanks or hyphens. What cannot be one is no try. */
const kinds: Readonly<Record<OtherWay, { fold: (typed: string) => string; shape: RegExp }>> = {
  authenticator: { fold: digitsOnly, shape: /^\d{6}$/u },
  'recovery-code': { fold: foldCode, shape: letters(policy.recoveryCodes.length) },
  slip: { fold: foldCode, shape: letters(policy.slip.length) },
};

export const otherWayForm = (way: OtherWay) =>
  z.strictObject({
    code: z
      .string()
      .transform(kinds[way].fold)
      .pipe(z.string().min(1, 'empty').regex(kinds[way].shape, 'shape')),
    trust: z.literal('yes').optional(),
  });
