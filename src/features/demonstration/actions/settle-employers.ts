import { openAccount, updateAccount } from '#features/accounts/index.ts';
import { decideEstablishment, insertUser, registerEstablishment } from '#features/employers/index.ts';
import { consentDocuments } from '#features/help/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { insertDemonstrationLogin } from '../store/tables.ts';
import { daysBefore } from '../town/days-before.ts';
import { establishments, type TownEstablishment } from '../town/establishments.ts';
import { demonstrationPassword } from '../town/offices-and-staff.ts';
import type { TownEmployer } from './residents.ts';
import type { TownHall } from './settling.ts';

/** Every employer of the town with its users; by the key of the establishment. */
export async function settleEmployers(
  parts: Parts,
  hall: TownHall,
  firstPosition: number,
): Promise<ReadonlyMap<string, TownEmployer>> {
  const employers = new Map<string, TownEmployer>();
  let position = firstPosition;
  for (const establishment of establishments) {
    employers.set(establishment.key, await settleEmployer(parts, hall, { establishment, position }));
    position += establishment.users.length;
  }
  return employers;
}

interface Settled {
  readonly establishment: TownEstablishment;
  readonly position: number;
}

function settleEmployer(
  parts: Parts,
  hall: TownHall,
  { establishment, position }: Settled,
): Promise<TownEmployer> {
  const { daysAgo, answers, users } = establishment;
  const at = daysBefore(hall.now, daysAgo);
  return parts.database.transaction(async (tx) => {
    const made = await registerEstablishment(tx, { answers }, at);
    if (!made.ok)
      throw new Error(`the demonstration's ${establishment.key} is not registered: ${made.fault}`);
    const ids: string[] = [];
    for (const [index, user] of users.entries()) {
      const accountId = await openFor(tx, hall, user.email, at);
      const { name, department, role } = user;
      const establishmentNumber = made.value;
      await insertUser(tx, { accountId, establishmentNumber, name, department, role }, at);
      await list(tx, establishment, user, position + index);
      ids.push(accountId);
    }
    await decide(tx, parts, hall, { establishment, number: made.value });
    const [accountId = ''] = ids;
    const actor = { kind: 'employer', id: accountId, establishmentNumber: made.value } as const;
    return { number: made.value, officeNumber: hall.registrar.officeNumber, accountId, actor };
  });
}

async function openFor(
  tx: Tx,
  { passwordHash, actor }: TownHall,
  address: string,
  at: Temporal.Instant,
): Promise<string> {
  const opening = {
    face: 'employer' as const,
    address,
    jobSeekerNumber: null,
    passwordHash,
    by: 'online' as const,
    consents: {
      [consentDocuments.privacy.key]: consentDocuments.privacy.version,
      [consentDocuments.terms.key]: consentDocuments.terms.version,
    },
  };
  const opened = await openAccount(tx, opening, actor, at);
  if (!opened.ok) throw new Error(`the demonstration's ${address} has no account: ${opened.fault}`);
  await updateAccount(tx, opened.value, { opened_at: at });
  return opened.value;
}

const list = (
  tx: Tx,
  { state, answers }: TownEstablishment,
  { name, department, email, role, tries }: TownEstablishment['users'][number],
  position: number,
): Promise<void> =>
  insertDemonstrationLogin(tx, {
    position,
    face: 'employer',
    person: `${String(answers['name'])}（${name}）`,
    state: `${role === 'main' ? '主担当者' : '担当者'}（${department}）。${state}`,
    tries: [...tries],
    login: email,
    password: demonstrationPassword,
    authenticator_secret: null,
    job_seeker_number: null,
    birth_date: null,
    account_creation_code: null,
  });

/** The day after it was registered, its office decides. */
async function decide(
  tx: Tx,
  parts: Parts,
  { registrar, now }: TownHall,
  { establishment, number }: { readonly establishment: TownEstablishment; readonly number: string },
): Promise<void> {
  const { decision, daysAgo } = establishment;
  if (decision === undefined) return;
  const deciding = { number, ...decision, staffId: registrar.id, seen: 1 };
  const decided = await decideEstablishment(tx, parts, deciding, registrar, daysBefore(now, daysAgo - 1));
  if (!decided.ok)
    throw new Error(`the demonstration's ${establishment.key} is not decided: ${decided.fault}`);
}
