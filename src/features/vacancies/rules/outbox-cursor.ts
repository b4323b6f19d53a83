/** How far somebody has read the outbox of vacancies: everything up to this place, in its order. */
export interface OutboxCursor {
  /** Of the database: after it came from another cluster, places of the earlier one say nothing any more. */
  readonly life: string;
  readonly transactionId: bigint;
  readonly position: bigint;
}

/** As others keep it; nothing may be read out of it. */
export const writeOutboxCursor = ({ life, transactionId, position }: OutboxCursor): string =>
  `${life}-${transactionId.toString(36)}-${position.toString(36)}`;

const written = /^([0-9a-f]{8})-([0-9a-z]{1,12})-([0-9a-z]{1,12})$/u;

const numberOf = (digits: string): bigint =>
  [...digits].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);

/** Both are kept in eight bytes. */
const most = 2n ** 63n;

/** Undefined: it was never one. */
export function readOutboxCursor(text: string): OutboxCursor | undefined {
  const [, life, transaction, place] = written.exec(text) ?? [];
  if (life === undefined || transaction === undefined || place === undefined) return undefined;
  const [transactionId, position] = [numberOf(transaction), numberOf(place)];
  return transactionId < most && position < most ? { life, transactionId, position } : undefined;
}
