import { lengthOf } from '#kernel/items/text-items.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';

export interface TextFault {
  readonly key: 'messages.empty' | 'messages.too-long' | 'messages.title-too-long';
  /** Characters as people count them. */
  readonly length: number;
}

/** As it was typed: only the ends of lines are made alike, and blanks at the end of the whole go. */
export const tidyText = (typed: string): string => typed.replace(/\r\n?/gu, '\n').trimEnd();

const isLonger = (text: string, most: number): boolean => text.length > most && lengthOf(text) > most;

/** MSG-1: plain text; a message of files alone may go without. */
export function readMessageText(typed: string, files: number): Result<string, TextFault> {
  const text = tidyText(typed);
  if (text.trim() === '' && files === 0) return fail({ key: 'messages.empty', length: 0 });
  if (isLonger(text, policy.messages.longest)) {
    return fail({ key: 'messages.too-long', length: lengthOf(text) });
  }
  return ok(text);
}

/** The heading of what an office writes; one line, and it may be left out. */
export function readMessageTitle(typed: string): Result<string | null, TextFault> {
  const title = typed.replace(/\s+/gu, ' ').trim();
  if (isLonger(title, policy.messages.longestTitle)) {
    return fail({ key: 'messages.title-too-long', length: lengthOf(title) });
  }
  return ok(title === '' ? null : title);
}
