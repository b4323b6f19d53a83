import { Secret } from 'otpauth';
import { openAccount, updateAccount } from '#features/accounts/index.ts';
import { consentDocuments } from '#features/help/index.ts';
import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { issueAccountCreationCode } from '#features/opening/index.ts';
import { takeOverAuthenticator, writeRecoveryCodes } from '#features/ways-in/index.ts';
import { Temporal } from '#kernel/time.ts';
import { groupedCode } from '#kernel/unambiguous.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { insertDemonstrationLogin } from '../store/tables.ts';
import { daysBefore } from '../town/days-before.ts';
import { demonstrationPassword } from '../town/offices-and-staff.ts';
import type { TownAccount, Townsperson } from '../town/townsperson.ts';
import { layDraft } from './lay-draft.ts';
import { changeAsInTown, registerPerson } from './register-person.ts';
import type { Resident } from './residents.ts';
import type { Settling } from './settling.ts';

/** One person of the town, brought into the state that the demonstration shows. */
export async function settlePerson(parts: Parts, settling: Settling): Promise<Resident | undefined> {
  const { person, position } = settling;
  return parts.database.transaction(async (tx) => {
    const number = person.record === undefined ? null : await registerPerson(tx, settling, person.record);
    const accountId = await openFor(tx, settling, number);
    const ways = accountId === undefined ? undefined : await giveWaysIn(tx, parts, settling, accountId);
    const code = number === null ? null : await issueFor(tx, parts, settling, number);
    await insertDemonstrationLogin(tx, {
      position,
      face: 'mypage',
      person: person.name,
      state: person.state,
      tries: [...person.tries, ...(ways?.tries ?? [])],
      login: person.email ?? null,
      password: person.account === undefined ? null : demonstrationPassword,
      authenticator_secret: ways?.secret ?? null,
      job_seeker_number: number === null ? null : shownJobSeekerNumber(number),
      birth_date: bornOn(person),
      account_creation_code: code,
    });
    if (number === null || accountId === undefined) return undefined;
    return { number, accountId, actor: { kind: 'job-seeker', id: accountId } };
  });
}

const codesToTry = 3;

/** What somebody of the town gets in with beside the mail; the codes are told on the page of the people. */
async function giveWaysIn(
  tx: Tx,
  parts: Parts,
  { person, now }: Settling,
  accountId: string,
): Promise<{ readonly secret: string | null; readonly tries: readonly string[] }> {
  const has = person.account?.waysIn ?? [];
  const since = daysBefore(now, 1);
  const secret = has.includes('authenticator') ? new Secret({ size: 20 }).base32 : null;
  if (secret !== null) await takeOverAuthenticator(tx, parts, { accountId, secret }, since);
  if (!has.includes('recovery-codes')) return { secret, tries: [] };
  const codes = await writeRecoveryCodes(tx, parts, accountId, since);
  const shown = codes.slice(0, codesToTry).map(groupedCode).join('、');
  return { secret, tries: [`メールなしで、リカバリーコードでログインする（${shown}）`] };
}

const bornOn = ({ record }: Townsperson): Temporal.PlainDate | null =>
  record === undefined ? null : Temporal.PlainDate.from(record.registration['birth-date']);

async function openFor(tx: Tx, settling: Settling, number: string | null): Promise<string | undefined> {
  const { person, passwordHash, actor, now } = settling;
  const { account, record, draft, email = '' } = person;
  if (account === undefined) return undefined;
  const { privacy, terms } = consentDocuments;
  const opening = {
    face: 'mypage' as const,
    address: email,
    jobSeekerNumber: number,
    passwordHash,
    by: record?.by === 'counter' ? ('code' as const) : ('online' as const),
    consents: { [privacy.key]: privacy.version, [terms.key]: terms.version },
  };
  const opened = await openAccount(tx, opening, actor, daysBefore(now, account.daysAgo));
  if (!opened.ok) throw new Error(`the demonstration's ${person.name} has no account: ${opened.fault}`);
  await updateAccount(tx, opened.value, sinceThen(account, now));
  if (draft !== undefined) await layDraft(tx, draft, opened.value, now);
  if (number !== null) await changeAsInTown(tx, settling, { number, accountId: opened.value });
  return opened.value;
}

const sinceThen = ({ daysAgo, leftDaysAgo, unavailable }: TownAccount, now: Temporal.Instant) => ({
  opened_at: daysBefore(now, daysAgo),
  ...(leftDaysAgo === undefined ? {} : { withdrawn_at: daysBefore(now, leftDaysAgo) }),
  ...(unavailable === true
    ? { unavailable_since: now, unavailable_reason: '見本：窓口の業務を続けて妨げたため' }
    : {}),
});

async function issueFor(
  tx: Tx,
  parts: Parts,
  { person, registrar, now }: Settling,
  number: string,
): Promise<string | null> {
  const issue = person.record?.code;
  if (issue === undefined) return null;
  const issued = await issueAccountCreationCode(tx, parts, {
    jobSeekerNumber: number,
    staffId: registrar.id,
    actor: registrar,
    now: daysBefore(now, issue.daysAgo),
  });
  return issued.ok ? issued.value.code : null;
}
