import { z } from 'zod';
import { fail, ok, type Result } from '#kernel/result.ts';

/** Bytes as browsers write them. Nothing a passkey says is nearly as long. */
const bytes = z
  .string()
  .min(1)
  .max(20_000)
  .regex(/^[\w-]+$/u);

const named = { id: bytes, rawId: bytes, type: z.literal('public-key') };

const assertion = z.object({
  ...named,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.optional(),
  }),
});

const attestation = z.object({
  ...named,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});

/** What a browser answers when a passkey signed. */
export type PasskeyAnswer = z.infer<typeof assertion>;
/** What a browser answers when it made a passkey. */
export type NewPasskeyAnswer = z.infer<typeof attestation>;

function read<Value>(schema: z.ZodType<Value>, text: string): Result<Value, 'passkey.unreadable'> {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? ok(parsed.data) : fail('passkey.unreadable');
  } catch {
    return fail('passkey.unreadable');
  }
}

export const readPasskeyAnswer = (text: string): Result<PasskeyAnswer, 'passkey.unreadable'> =>
  read(assertion, text);

export const readNewPasskeyAnswer = (text: string): Result<NewPasskeyAnswer, 'passkey.unreadable'> =>
  read(attestation, text);
