import { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { newId } from '#platform/security/secrets.ts';
import { aDesk } from './desk.ts';
import { aJobSeeker, anAccount } from './people.ts';
import { aVacancy } from './vacancies.ts';
import { fillAccount } from './whole-account.ts';
import { fillApplications } from './whole-applications.ts';
import { fillDocuments } from './whole-documents.ts';
import { fillMachinery } from './whole-machinery.ts';
import { fillMessages } from './whole-messages.ts';
import { type Filling, put, type Row } from './whole-person-rows.ts';
import { fillRecord } from './whole-record.ts';

export interface WholePerson {
  readonly accountId: string;
  readonly number: string;
  /** Everything by which the person would be known again. */
  readonly marks: readonly string[];
  readonly addresses: readonly string[];
}

/** Somebody of whom every table holds something. `tag`: a kana that nobody else has in the name. */
export async function aWholePerson(parts: Parts, tag: string): Promise<WholePerson> {
  const now = parts.clock.now();
  const at = (hoursAgo: number): Temporal.Instant => now.subtract({ hours: hoursAgo });
  const desk = await aDesk(parts);
  const code = String(tag.codePointAt(0)).padStart(6, '0');
  const [present, former, asked, left] = ['present', 'former', 'asked', 'left'].map(
    (word) => `${word}.${code}@example.jp`,
  ) as [string, string, string, string];
  const name = `消去${tag}　${tag}子`;
  const kana = `ショウキョ${tag}　${tag}コ`;
  const telephone = `090-5${code.slice(-3)}-77${code.slice(-2)}`;
  const home = `東京都千代田区消去町${code}-9-9`;
  const answers = {
    address: { postalCode: '1020072', text: home, municipalityCode: '13101' },
    email: present,
    disability: 'yes' as const,
    'disability-condition': `${tag}の聞こえにくさ`,
  };
  const facts = { name, kana, telephone, email: present, answers };
  const checked = { registered_by: desk.staffId, confirmed_by: desk.staffId };
  const living = await aJobSeeker(parts, { ...facts, ...checked });
  const joined = await aJobSeeker(parts, {
    ...facts,
    ...checked,
    invalid_since: Temporal.PlainDate.from('2026-10-20'),
    invalid_reason: 'joined',
    joined_into: living.number,
    joined_at: at(300),
  });
  const { number } = living;
  const { id: accountId } = await anAccount(parts, { address: present, jobSeekerNumber: number });
  const known = { code, name, kana, telephone, present, former, asked, left };
  const of: Filling = {
    ...known,
    parts,
    desk,
    now,
    at,
    fill: (table: string, row: Row) => put(parts.database, table, row),
    accountId,
    number,
    joinedNumber: joined.number,
    keyId: newId(),
  };
  await fillAccount(of);
  await fillDocuments(of);
  await keepSearches(parts, accountId);
  await fillRecord(of);
  await fillApplications(of);
  await fillMessages(of);
  await fillMachinery(of);
  const marks = [
    name,
    kana,
    `消去${tag}`,
    `ショウキョ${tag}`,
    home,
    telephone,
    telephone.replaceAll('-', ''),
  ];
  const addresses = [present, former, asked, left];
  return { accountId, number, marks, addresses };
}

/** A favourite, a vacancy that was opened, and a search whose mail went out. */
async function keepSearches(parts: Parts, accountId: string): Promise<void> {
  const { database } = parts;
  const now = parts.clock.now();
  // One for all, so that it is nobody's own.
  const number = await aVacancy(parts, { number: '13010-4242' });
  const { rows } = await database.pool.query('select id from vacancies where number = $1', [number]);
  const vacancy = { vacancy_id: Number(rows[0].id) };
  await put(database, 'favourites', { account_id: accountId, ...vacancy, added_at: now });
  await put(database, 'seen_vacancies', { account_id: accountId, ...vacancy, seen_at: now });
  const id = newId();
  await put(database, 'saved_searches', {
    id,
    account_id: accountId,
    name: '近くの仕事',
    conditions: 'place=13',
    saved_at: now,
    looked_at: now,
    looked_vacancy_id: 0,
    mail: 'daily',
    next_mail_on: '2026-12-01',
    mail_from_vacancy_id: 0,
  });
  await put(database, 'saved_search_mailings', { search_id: id, ...vacancy, mailed_at: now });
}
