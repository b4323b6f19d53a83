import { openAccount, updateAccount } from '#features/accounts/index.ts';
import { consentDocuments } from '#features/help/index.ts';
import { registerJobSeeker, shownJobSeekerNumber, updateRegistration } from '#features/job-seekers/index.ts';
import { nextJobSeekerNumber } from '#features/offices/index.ts';
import { issueAccountCreationCode } from '#features/opening/index.ts';
import { policy } from '#kernel/policy.ts';
import { startOfJapanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { insertDemonstrationLogin } from '../store/tables.ts';
import { demonstrationPassword, offices, stateWords, type TownState, type Townsperson } from './town.ts';

export interface Settling {
  readonly person: Townsperson;
  readonly position: number;
  readonly registrar: string;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
}

const withAccount: readonly TownState[] = ['open', 'online', 'left-lately', 'left-long-ago', 'unavailable'];
const daysAgo = { 'left-lately': 5, 'left-long-ago': 40, 'code-expired': 10 } as const;

/** One person of the town, brought into the state that the demonstration shows. */
export async function settlePerson(parts: Parts, settling: Settling): Promise<void> {
  const { person, position, registrar, actor, now } = settling;
  const passwordHash = await parts.passwords.hash(demonstrationPassword);
  if (!passwordHash.ok) throw new Error('the demonstration waits in line for a password');
  await parts.database.transaction(async (tx) => {
    const number = person.state === 'online' ? null : await registerPerson(tx, settling);
    if (withAccount.includes(person.state)) await openFor(tx, settling, number, passwordHash.value);
    const issuedAt =
      person.state === 'code-expired' ? now.subtract({ hours: 24 * daysAgo['code-expired'] }) : now;
    const issues = person.state === 'code-live' || person.state === 'code-expired';
    const issued =
      issues && number !== null
        ? await issueAccountCreationCode(tx, parts, {
            jobSeekerNumber: number,
            staffId: registrar,
            actor,
            now: issuedAt,
          })
        : undefined;
    await insertDemonstrationLogin(tx, {
      position,
      face: 'mypage',
      person: person.name,
      state: stateWords[person.state],
      login: person.email,
      password: withAccount.includes(person.state) ? demonstrationPassword : null,
      authenticator_secret: null,
      job_seeker_number: number === null ? null : shownJobSeekerNumber(number),
      birth_date: person.birthDate,
      account_creation_code: issued?.ok === true ? issued.value.code : null,
    });
  });
}

/** The day on which people gave the counter an address before codes were needed. */
const beforeCodes = (): Temporal.Instant =>
  startOfJapanDay(policy.accountCreationCode.firstDay.subtract({ days: 40 }));

async function registerPerson(tx: Tx, { person, registrar, now }: Settling): Promise<string> {
  const [office] = offices;
  const number = await nextJobSeekerNumber(tx, office.number);
  const earlier = person.state === 'earlier-record';
  const registration = {
    name: person.name,
    kana: person.kana,
    'birth-date': person.birthDate.toString(),
    sex: person.sex,
    address: { postalCode: '1020072', text: '東京都千代田区飯田橋1-1-1', municipalityCode: '13101' },
    telephone: person.telephone,
    'wished-employment': 'full-time' as const,
    'wished-work': [{ occupation: { text: person.wishedWork, code: null } }],
    ...(earlier && person.email !== null ? { email: person.email } : {}),
  };
  const record = { number, officeNumber: office.number, registration, checkedBy: registrar };
  await registerJobSeeker(tx, record, now);
  if (earlier) {
    await updateRegistration(tx, number, {
      registered_at: beforeCodes(),
      email_registered_at: beforeCodes(),
    });
  }
  return number;
}

async function openFor(
  tx: Tx,
  settling: Settling,
  number: string | null,
  passwordHash: string,
): Promise<void> {
  const { person, actor, now } = settling;
  const { privacy, terms } = consentDocuments;
  const opened = await openAccount(
    tx,
    {
      address: person.email ?? '',
      jobSeekerNumber: number,
      passwordHash,
      by: person.state === 'online' ? 'online' : 'code',
      consents: { [privacy.key]: privacy.version, [terms.key]: terms.version },
    },
    actor,
    now,
  );
  if (!opened.ok) throw new Error(`the demonstration's ${person.name} has no account: ${opened.fault}`);
  if (person.state === 'left-lately' || person.state === 'left-long-ago') {
    const left = now.subtract({ hours: 24 * daysAgo[person.state] });
    const opening = left.subtract({ hours: 24 });
    await updateAccount(tx, opened.value, { withdrawn_at: left, opened_at: opening });
  }
  if (person.state === 'unavailable') {
    await updateAccount(tx, opened.value, {
      unavailable_since: now,
      unavailable_reason: '見本：窓口の業務を続けて妨げたため',
    });
  }
}
