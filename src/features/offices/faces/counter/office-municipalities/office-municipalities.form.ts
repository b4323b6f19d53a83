import { z } from 'zod';

const codes = z.array(z.string());

/** A box alone comes as one text, several as a list, none not at all. */
export const municipalitiesForm = z.strictObject({
  prefecture: z.string(),
  municipality: z.union([codes, z.string().transform((code) => [code])]).default([]),
});
