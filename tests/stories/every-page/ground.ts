import { expect } from 'vitest';
import type { JobSeekerRow } from '#features/job-seekers/index.ts';
import { addOffice } from '#features/offices/index.ts';
import type { Role } from '#features/staff/index.ts';
import { searchKey } from '#kernel/text-input.ts';
import { aDesk, type StaffedDesk, sitDown } from '#kit/desk.ts';
import { aJobSeeker, anAccount, type Person } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { anOffice, aStaffMember, type StaffPerson } from '#kit/staff.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import type { Parts } from '#platform/parts.ts';

/** Everything a look at a page needs: portals, and people in the states that pages show. */
export interface Ground {
  readonly portal: TestPortal;
  readonly parts: Parts;
  /** A portal without offices, people or mails. */
  readonly untouched: TestPortal;
  stranger(): Visitor;
  /** Somebody with an account and a record, logged in. */
  person(facts?: PersonFacts): Promise<SignedInPerson>;
  /** Somebody of the staff at the desk of an office. */
  desk(facts?: {
    readonly role?: Role;
    readonly officeNumber?: string;
    readonly name?: string;
  }): Promise<Seated>;
  /** A member of staff who is not signed in. */
  staff(): Promise<StaffPerson>;
  /** The number of an office without staff and job seekers. */
  emptyOffice(): Promise<string>;
  /** The number of an office whose every text is as long as the form takes. */
  longestOffice(): Promise<string>;
  /** Waits until every mail that was asked for has left. */
  mailsAreOut(): Promise<void>;
  close(): Promise<void>;
}

interface PersonFacts {
  readonly address?: string;
  readonly agreedTo?: number;
  readonly record?: Partial<JobSeekerRow>;
  /** Without one the registration is not done yet. */
  readonly hasRecord?: boolean;
}

export interface SignedInPerson extends Person {
  readonly browser: Visitor;
  readonly number: string;
}

export interface Seated {
  readonly browser: Visitor;
  readonly desk: StaffedDesk;
}

/** 100 half-width characters (MAIL-2), without a place to break. */
export const longestAddress = `${'h'.repeat(64)}@${'m'.repeat(32)}.jp`;

const longestName = `${'長'.repeat(30)}　${'名'.repeat(29)}`;
const longestKana = `${'ナ'.repeat(30)}　${'ガ'.repeat(29)}`;

/** What the forms take at most, without a place to break. */
export const longestRecord: Partial<JobSeekerRow> = {
  name: longestName,
  name_key: searchKey(longestName),
  kana: longestKana,
  kana_key: searchKey(longestKana),
  address: `東京都千代田区${'飯'.repeat(193)}`,
  wished_work: 'W'.repeat(200),
};

const longestOfficeFacts = {
  number: '01010',
  name: `ハローワーク${'札'.repeat(44)}`,
  postalCode: '0600001',
  address: '北海道'.repeat(33),
  telephone: '011-000-0000',
  openingHours: '平日'.repeat(50),
};

async function addLongestOffice({ database, clock }: Parts): Promise<string> {
  await database.transaction((tx) => addOffice(tx, longestOfficeFacts, { kind: 'system' }, clock.now()));
  return longestOfficeFacts.number;
}

let offices = 0;

/** One portal for all pages. It catches mails itself, so that the mailbox's pages exist too. */
export async function openGround(): Promise<Ground> {
  const [portal, untouched] = await Promise.all([
    openTestPortal({ smtpUrl: undefined }),
    openTestPortal({ smtpUrl: undefined }),
  ]);
  const { parts, baseUrl } = portal;
  const stranger = (): Visitor => visitor(baseUrl);
  return {
    portal,
    parts,
    untouched,
    stranger,
    async person({ record = {}, hasRecord = true, ...facts } = {}) {
      const number = hasRecord ? (await aJobSeeker(parts, record)).number : '';
      const account = await anAccount(parts, hasRecord ? { ...facts, jobSeekerNumber: number } : facts);
      const browser = stranger();
      await signIn(browser, parts, account.id);
      return { ...account, browser, number };
    },
    async desk(facts) {
      const desk = await aDesk(parts, facts);
      const browser = stranger();
      sitDown(browser, parts, desk);
      return { browser, desk };
    },
    staff: () => aStaffMember(parts),
    emptyOffice() {
      offices += 1;
      return anOffice(parts, `4701${offices}`, '支所');
    },
    longestOffice: () => addLongestOffice(parts),
    async mailsAreOut() {
      const waiting = 'select id from mails where sent_at is null and given_up_at is null';
      await expect
        .poll(async () => (await portal.cloned.database.pool.query(waiting)).rowCount, { timeout: 20_000 })
        .toBe(0);
    },
    async close() {
      await Promise.all([portal.close(), untouched.close()]);
    },
  };
}
