import { z } from 'zod';
import { attackEnds } from '#features/sign-in/index.ts';
import { reasonField, reasonWords } from '../counter-fields.ts';

export const attackForm = z.strictObject({
  end: z.enum(attackEnds, 'end.none'),
  reason: reasonField,
});

export const attackWords = { ...reasonWords, 'end.none': 'することを、1つ選んでください。' } as const;
