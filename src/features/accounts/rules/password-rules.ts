import { dictionary } from '@zxcvbn-ts/language-common';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';

export type PasswordFault =
  | { readonly key: 'password.empty' }
  | { readonly key: 'password.full-width' }
  | { readonly key: 'password.too-short'; readonly length: number }
  | { readonly key: 'password.too-long'; readonly length: number }
  | { readonly key: 'password.no-digit' }
  | { readonly key: 'password.no-letter' }
  | { readonly key: 'password.no-symbol' }
  | { readonly key: 'password.unusable-letter'; readonly letter: string }
  | { readonly key: 'password.common' }
  | { readonly key: 'password.about-you' };

/** What a stranger may know of the person and would try first. */
export interface PasswordContext {
  readonly address: string;
  readonly birthDate?: Temporal.PlainDate;
  readonly jobSeekerNumber?: string;
}

/** PW-3: printed in the leaflets, so people will use it; it must not be refused. */
const printedExample = '@abcd1234';
const serviceWords = ['hellowork', 'musubi'];
const shortestTellingPart = 4;

const commonPasswords = new Set(
  dictionary['passwords-common']
    .filter((word) => /\d/u.test(word) && /[a-z]/iu.test(word) && word.length >= 5)
    .map((word) => word.toLowerCase()),
);

const isUsable = (letter: string): boolean =>
  /[A-Za-z0-9]/u.test(letter) || policy.password.symbols.includes(letter);

const isSymbol = (letter: string): boolean => policy.password.symbols.includes(letter);

/** Everything that is wrong with a password by itself [PW-1, PW-2, PW-3]; taken exactly as typed. */
export function passwordFaults(password: string): readonly PasswordFault[] {
  if (password === '') return [{ key: 'password.empty' }];
  const letters = [...password];
  const wide = letters.find((letter) => !isUsable(letter) && isUsable(letter.normalize('NFKC')));
  if (wide !== undefined) return [{ key: 'password.full-width' }];
  const faults: PasswordFault[] = [];
  const unusable = letters.find((letter) => !isUsable(letter));
  if (unusable !== undefined) faults.push({ key: 'password.unusable-letter', letter: unusable });
  const { length } = letters;
  if (length < policy.password.shortest) faults.push({ key: 'password.too-short', length });
  if (length > policy.password.longest) faults.push({ key: 'password.too-long', length });
  if (!/[0-9]/u.test(password)) faults.push({ key: 'password.no-digit' });
  if (!/[A-Za-z]/u.test(password)) faults.push({ key: 'password.no-letter' });
  if (!letters.some(isSymbol)) faults.push({ key: 'password.no-symbol' });
  if (faults.length === 0 && isCommon(password)) faults.push({ key: 'password.common' });
  return faults;
}

/** s-pw3: a common password stays common with symbols around it. */
function isCommon(password: string): boolean {
  if (password === printedExample) return false;
  const letters = [...password.toLowerCase()];
  const from = letters.findIndex((letter) => !isSymbol(letter));
  const to = letters.findLastIndex((letter) => !isSymbol(letter));
  return commonPasswords.has(letters.slice(from, to + 1).join(''));
}

/** s-pw3: the service's name, the person's address, birth date and number are the first that are tried. */
export function isAboutThePerson(password: string, context: PasswordContext): boolean {
  const typed = password.toLowerCase();
  const localPart = context.address.slice(0, context.address.lastIndexOf('@')).toLowerCase();
  const serial = context.jobSeekerNumber?.split('-')[1]?.replace(/^0+/u, '') ?? '';
  const birthDate = context.birthDate?.toString().replaceAll('-', '') ?? '';
  return [...serviceWords, localPart, serial, birthDate]
    .filter((part) => part.length >= shortestTellingPart)
    .some((part) => typed.includes(part));
}
