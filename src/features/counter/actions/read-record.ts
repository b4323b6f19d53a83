import { type AccountRow, findAccountOfJobSeeker, listTrustedDevices } from '#features/accounts/index.ts';
import type { JobSeekerRow } from '#features/job-seekers/index.ts';
import { accountCreationCodeState, type CodeState } from '#features/opening/index.ts';
import { type Attack, readAttack } from '#features/sign-in/index.ts';
import { listWaysIn, type WaysIn } from '#features/ways-in/index.ts';
import type { Temporal } from '#kernel/time.ts';
import { listUndeliveredMailsTo, type UndeliveredMail } from '#platform/mail/undelivered-mails.ts';
import type { Parts } from '#platform/parts.ts';
import { lastLoginOf, listSessions } from '#platform/security/sessions.ts';
import { type MyPageState, myPageState } from '../rules/my-page-state.ts';

/** How a person's My Page stands. */
export interface PresenceFacts {
  readonly address: string;
  readonly sessions: number;
  readonly devices: number;
  readonly lastLogin: Temporal.Instant | undefined;
  readonly lockedUntil: Temporal.Instant | undefined;
  /** What lets the person in beside the mail. */
  readonly ways: WaysIn;
  /** Of the last 24 hours. */
  readonly attack: Attack;
}

export interface RecordContent {
  readonly myPage: MyPageState;
  readonly code: CodeState;
  /** Undefined when there is no account, or its address is no longer the person's. */
  readonly presence: PresenceFacts | undefined;
  readonly accountId: string | undefined;
  readonly undelivered: readonly UndeliveredMail[];
}

const mostMails = 5;

/** Everything that the counter shows of a person besides the record itself. */
export async function readRecord(
  parts: Parts,
  person: JobSeekerRow,
  now: Temporal.Instant,
): Promise<RecordContent> {
  const { reading } = parts.database;
  const account = await findAccountOfJobSeeker(reading, person.number);
  const presence = account?.address_freed_at === null ? await readPresence(parts, account, now) : undefined;
  const address = presence?.address ?? person.email_typed;
  return {
    myPage: myPageState(account, person.email_registered_at, now),
    code: await accountCreationCodeState(reading, person.number, now),
    presence,
    accountId: account?.id,
    undelivered: address === null ? [] : await listUndeliveredMailsTo(reading, address, mostMails),
  };
}

async function readPresence(
  parts: Parts,
  account: AccountRow,
  now: Temporal.Instant,
): Promise<PresenceFacts> {
  const { reading } = parts.database;
  const [sessions, devices, lastLogin, attack, ways] = await Promise.all([
    listSessions(reading, account.id, now),
    listTrustedDevices(reading, account.id, now),
    lastLoginOf(reading, account.id),
    readAttack(parts, account, now),
    listWaysIn(reading, account.id),
  ]);
  return {
    address: account.address_typed,
    sessions: sessions.length,
    devices: devices.length,
    lastLogin,
    lockedUntil: attack.lockedUntil,
    attack,
    ways,
  };
}
