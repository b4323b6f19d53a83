import { z } from 'zod';
import { policy } from '#kernel/policy.ts';
import { isConsultationKind } from '../../../rules/consultation-kinds.ts';

const { longestWords } = policy.consultations;

/** A group of radio buttons of which none is chosen sends nothing. */
const kind = z
  .string()
  .default('')
  .transform((chosen, context) => {
    if (isConsultationKind(chosen)) return chosen;
    context.addIssue({ code: 'custom', message: 'consultation.kind' });
    return z.NEVER;
  });

const words = z.string().trim().min(1, 'consultation.empty').max(longestWords, 'consultation.too-long');

export const writingForm = z.strictObject({ act: z.literal('write'), kind, words });

export const correctionForm = z.strictObject({
  act: z.literal('correct'),
  id: z.uuid(),
  version: z.coerce.number().int().positive(),
  words,
});

export const consultationWords = {
  'consultation.kind': '相談の種類を選んでください。',
  'consultation.empty': '相談の内容を書いてください。',
  'consultation.too-long': `相談の内容が長すぎます。${longestWords}文字までにしてください。`,
} as const;
