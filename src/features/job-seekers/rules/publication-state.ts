import type { Temporal } from '#kernel/time.ts';
import type { Registration } from '../items/registration-table.ts';
import { registrationState, type Standing } from './registration-state.ts';

/** What a person's 求職公開 is at this moment; `paused`: wished for, but nobody is seen whose registration is invalid. */
export type PublicationState = 'public' | 'paused' | 'hidden';

export const publicationWords: Readonly<Record<PublicationState, string>> = {
  public: '公開中',
  paused: '止まっています（求職登録が無効のため）',
  hidden: '公開していません',
};

export function publicationState(
  standing: Standing,
  publication: Registration['publication'] | null,
  now: Temporal.Instant,
): PublicationState {
  if (publication !== 'public') return 'hidden';
  return registrationState(standing, now).kind === 'valid' ? 'public' : 'paused';
}
