import { dictionary } from '@zxcvbn-ts/language-common';
import { policy } from '#kernel/policy.ts';

export type StaffPasswordFault =
  | 'staff.password.empty'
  | 'staff.password.too-short'
  | 'staff.password.too-long'
  | 'staff.password.simple'
  | 'staff.password.common'
  | 'staff.password.context';

/** What others know of the person and would try first. */
export interface StaffPasswordContext {
  readonly loginName: string;
  readonly name: string;
  readonly officeName: string;
}

const serviceWords = ['hellowork', 'ハローワーク', 'musubi'];
const shortestTellingWord = { latin: 4, other: 2 };

const common = new Set(dictionary['passwords-common'].map((password) => password.toLowerCase()));

/** s-stf1: 15 to 128 characters, no rule of classes, but nothing that is tried first. Taken exactly as typed. */
export function staffPasswordFault(
  password: string,
  context: StaffPasswordContext,
): StaffPasswordFault | undefined {
  const { length } = [...password];
  if (length === 0) return 'staff.password.empty';
  if (length < policy.staffPassword.shortest) return 'staff.password.too-short';
  if (length > policy.staffPassword.longest) return 'staff.password.too-long';
  const typed = password.normalize('NFKC').toLowerCase();
  if (repeats(typed) || isSequence(typed)) return 'staff.password.simple';
  if (isCommon(typed)) return 'staff.password.common';
  if (tellingWords(context).some((word) => typed.includes(word))) return 'staff.password.context';
  return undefined;
}

/** One part over and over, the last time perhaps cut short: abcabcab. */
function repeats(typed: string): boolean {
  const letters = [...typed];
  const longestPart = Math.ceil(letters.length * (2 / 3));
  return Array.from({ length: longestPart }, (_, index) => index + 1)
    .filter((part) => part < letters.length)
    .some((part) => letters.every((letter, index) => letter === letters[index % part]));
}

/** Each letter next to the one before, up or down: abcdefgh, 98765432. */
function isSequence(typed: string): boolean {
  const points = [...typed].map((letter) => letter.codePointAt(0) ?? 0);
  return [1, -1].some((pace) =>
    points.every((point, index) => index === 0 || point - (points[index - 1] ?? 0) === pace),
  );
}

/** A common password stays common with digits and signs around it, and two of them side by side are no better. */
function isCommon(typed: string): boolean {
  const core = typed.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return common.has(typed) || common.has(core) || isCommonPair(core);
}

const isCommonPair = (core: string): boolean =>
  Array.from(core, (_, index) => index).some(
    (index) => common.has(core.slice(0, index)) && common.has(core.slice(index)),
  );

function tellingWords(context: StaffPasswordContext): readonly string[] {
  const place = context.officeName.replace('ハローワーク', '').trim();
  const words = [...serviceWords, context.loginName, ...context.name.split(/\s+/u), place];
  return words
    .map((word) => word.normalize('NFKC').toLowerCase())
    .filter((word) => {
      const shortest = /^[\x20-\x7e]*$/u.test(word) ? shortestTellingWord.latin : shortestTellingWord.other;
      return word.length >= shortest;
    });
}
