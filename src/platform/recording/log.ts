import pino, { type Logger } from 'pino';

export type Log = Logger;

/** Fields that never reach a log line, at any of the first three levels. */
export const redactedFields = [
  'password',
  'email',
  'address',
  'to',
  'name',
  'kana',
  'birthDate',
  'telephone',
  'code',
  'key',
  'token',
  'cookie',
  'cookies',
  'authorization',
  'body',
  'query',
] as const;

const redactedPaths = redactedFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

/** An error without the values that a database or validation message may repeat. */
const plainError = (error: unknown): object =>
  error instanceof Error
    ? {
        type: error.name,
        message: error.message,
        stack: error.stack,
        code: 'code' in error ? error.code : undefined,
      }
    : { type: typeof error };

/** JSON lines to standard error. */
export function openLog(level: string, destination: pino.DestinationStream = pino.destination(2)): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: redactedPaths, censor: '[redacted]' },
      serializers: { error: plainError },
    },
    destination,
  );
}
