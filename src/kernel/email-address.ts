import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { foldWidth } from '#kernel/text-input.ts';

export type EmailAddressFault =
  | 'email.empty'
  | 'email.too-long'
  | 'email.no-at'
  | 'email.leading-dot'
  | 'email.dot-before-at'
  | 'email.two-dots'
  | 'email.unusable-symbol'
  | 'email.local-part-too-long'
  | 'email.domain';

/** `typed` is where mail goes (width folded); `key` is how addresses are compared, without regard to case. */
export interface EmailAddress {
  readonly typed: string;
  readonly key: string;
}

const unusable = /[^A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]/u;
const domainLabel = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/u;

function localPartFault(localPart: string): EmailAddressFault | undefined {
  if (localPart.startsWith('.')) return 'email.leading-dot';
  if (localPart.endsWith('.')) return 'email.dot-before-at';
  if (localPart.includes('..')) return 'email.two-dots';
  if (unusable.test(localPart)) return 'email.unusable-symbol';
  if (localPart.length > policy.mailAddress.longestLocalPart) return 'email.local-part-too-long';
  return undefined;
}

/** Reads an e-mail address as a person typed it; each fault has a reason of its own [MAIL-1, MAIL-2]. */
export function parseEmailAddress(input: string): Result<EmailAddress, EmailAddressFault> {
  const typed = foldWidth(input);
  if (typed === '') return fail('email.empty');
  if (typed.length > policy.mailAddress.longest) return fail('email.too-long');
  const at = typed.lastIndexOf('@');
  if (at < 1) return fail('email.no-at');
  const fault = localPartFault(typed.slice(0, at));
  if (fault !== undefined) return fail(fault);
  const labels = typed.slice(at + 1).split('.');
  if (labels.length < 2 || !labels.every((label) => domainLabel.test(label))) return fail('email.domain');
  return ok({ typed, key: typed.toLowerCase() });
}

/** Enough of an address for its owner to know it by: h***@example.jp */
export function maskedEmailAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}***${address.slice(at)}`;
}
