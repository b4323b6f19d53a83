import { openAccount } from '#features/accounts/index.ts';
import { insertUser } from '#features/employers/store/employer-users.store.ts';
import { insertStanding } from '#features/employers/store/establishments.store.ts';
import { consentDocuments } from '#features/help/index.ts';
import { type EstablishmentFacts, writeVacancies } from '#features/vacancies/index.ts';
import type { Parts } from '#platform/parts.ts';
import { beginSession } from '#platform/security/sessions.ts';
import { goodPassword, newAddress, type Person } from './people.ts';
import { anOffice } from './staff.ts';
import type { Visitor } from './visitor.ts';

const facts: EstablishmentFacts = {
  name: '株式会社　ひかり食品',
  kana: 'カブシキガイシャ　ヒカリショクヒン',
  address: { postalCode: '1120004', text: '東京都文京区後楽1-2-3', municipalityCode: '13105' },
  'corporate-number': '7000012050002',
  representative: '光　一郎',
  'people-in-all': 45,
  'people-here': 45,
  business: '惣菜の製造と販売',
};

let counted = 0;

interface EstablishmentChanges {
  readonly number?: string;
  readonly officeNumber?: string;
  readonly standing?: 'provisional' | 'confirmed';
  readonly facts?: EstablishmentFacts;
}

/** An establishment that its office has confirmed, unless something else is said. Answers its number. */
export async function anEstablishment(parts: Parts, changes: EstablishmentChanges = {}): Promise<string> {
  counted += 1;
  const serial = String(900_000 + counted);
  const { number = `1301-${serial}-0`, officeNumber = '13010', standing = 'confirmed' } = changes;
  await anOffice(parts, officeNumber);
  const establishment = { number, facts: { ...facts, ...changes.facts } };
  const now = parts.clock.now();
  await parts.database.transaction(async (tx) => {
    await writeVacancies(tx, { establishments: [establishment], vacancies: [] }, now);
    await insertStanding(tx, { number, officeNumber, standing }, now);
  });
  return number;
}

export interface Employer extends Person {
  readonly establishmentNumber: string;
  readonly name: string;
}

/** A user of an establishment: 主担当者 of a new one, unless something else is said. */
export async function anEmployer(
  parts: Parts,
  changes: {
    readonly establishmentNumber?: string;
    readonly standing?: 'provisional' | 'confirmed';
    readonly address?: string;
    readonly password?: string;
    readonly name?: string;
    readonly department?: string;
    readonly role?: 'main' | 'member';
  } = {},
): Promise<Employer> {
  const { standing = 'confirmed', address = newAddress(), password = goodPassword } = changes;
  const { name = '採用　花子', department = '総務部', role = 'main' } = changes;
  const establishmentNumber = changes.establishmentNumber ?? (await anEstablishment(parts, { standing }));
  const hash = await parts.passwords.hash(password);
  if (!hash.ok) throw new Error('the test waits in line for a password');
  const { privacy, terms } = consentDocuments;
  const now = parts.clock.now();
  const opening = {
    face: 'employer' as const,
    address,
    jobSeekerNumber: null,
    passwordHash: hash.value,
    by: 'online' as const,
    consents: { [privacy.key]: privacy.version, [terms.key]: terms.version },
  };
  const id = await parts.database.transaction(async (tx) => {
    const opened = await openAccount(tx, opening, { kind: 'system' }, now);
    if (!opened.ok) throw new Error(`${address} has an employer's account already`);
    await insertUser(tx, { accountId: opened.value, establishmentNumber, name, department, role }, now);
    return opened.value;
  });
  return { id, address, password, establishmentNumber, name };
}

/** From now on this browser is logged in at the employer's face, as after a login. */
export async function signInEmployer(browser: Visitor, parts: Parts, accountId: string): Promise<void> {
  const begun = { face: 'employer', ownerId: accountId, device: 'Windows の Chrome' } as const;
  const { token } = await parts.database.transaction((tx) => beginSession(tx, begun, parts.clock.now()));
  browser.cookies.set(parts.cookies.nameOf('employer'), token);
}
