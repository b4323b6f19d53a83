import type { Temporal } from '#kernel/time.ts';
import type { Registration } from '../items/registration-table.ts';
import { isPublic } from './published-facts.ts';
import { registrationState, type Standing } from './registration-state.ts';

/** What a person's 求職公開 is at this moment; `paused`: wished for, but nobody is seen whose registration is invalid. */
export type PublicationState = 'public' | 'paused' | 'hidden';

export const publicationWords: Readonly<Record<PublicationState, string>> = {
  public: '公開中',
  paused: '止まっています（求職登録が無効のため）',
  hidden: '公開していません',
};

export function publicationState(
  record: Standing & { readonly answers: Registration },
  now: Temporal.Instant,
): PublicationState {
  if (!isPublic(record.answers)) return 'hidden';
  return registrationState(record, now).kind === 'valid' ? 'public' : 'paused';
}
