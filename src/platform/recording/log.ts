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

const codeOf = (error: Error): string | undefined => ('code' in error ? String(error.code) : undefined);

/** PostgreSQL's class 22, "data exception": its messages repeat the value that did not fit. */
const repeatsValue = (error: Error): boolean => /^22[0-9A-Z]{3}$/u.test(codeOf(error) ?? '');

/** An error without the values that a database message may repeat. */
function plainError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const message = repeatsValue(error) ? 'a value does not fit its column' : error.message;
  return {
    type: error.name,
    message,
    stack: error.stack?.replace(error.message, message),
    // Not `code`: fields of that name hold account creation codes and are never written.
    errorCode: codeOf(error),
  };
}

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
