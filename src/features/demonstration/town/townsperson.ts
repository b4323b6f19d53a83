import type { Answers, CompleteRegistration, Registration } from '#features/job-seekers/index.ts';
import type { Fields } from '#kernel/items/item.ts';

/** Days are counted from the moment at which the town is made, so that every state is there on any day. */
interface TownChange {
  readonly by: 'staff' | 'owner';
  readonly daysAgo: number;
  readonly answers: Answers;
}

export interface TownRecord {
  readonly registration: CompleteRegistration;
  readonly by: 'counter' | 'online';
  readonly daysAgo: number;
  /** How long it is still valid; below zero it has lapsed; without it as the day of registration says. */
  readonly validForDays?: number;
  /** Its owner made it invalid. */
  readonly stoppedDaysAgo?: number;
  /** The counter took the address down before codes were needed [CODE-9]. */
  readonly fromBeforeCodes?: true;
  readonly changes?: readonly TownChange[];
  readonly code?: { readonly daysAgo: number };
}

export interface TownAccount {
  readonly daysAgo: number;
  readonly leftDaysAgo?: number;
  readonly unavailable?: true;
  /** How the person gets in beside the mail. */
  readonly waysIn?: readonly ('authenticator' | 'recovery-codes')[];
}

/** A registration that somebody began online and has not finished. */
export interface TownDraft {
  readonly savedDaysAgo: number;
  /** By the key of the screen. */
  readonly finished: Readonly<Record<string, Registration>>;
  /** Just as it was typed: incomplete, or wrong. */
  readonly typed: Readonly<Record<string, Fields>>;
  readonly lastStep: string;
}

/** An invented person: what the demonstration shows by this person, and what can be tried. */
export interface Townsperson {
  readonly name: string;
  readonly state: string;
  readonly tries: readonly string[];
  readonly email?: string;
  readonly record?: TownRecord;
  readonly account?: TownAccount;
  readonly draft?: TownDraft;
}
