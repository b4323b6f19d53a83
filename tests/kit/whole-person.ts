import { triesSubject } from '#features/accounts/store/tries-subjects.ts';
import { Temporal } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { newId } from '#platform/security/secrets.ts';
import { aDesk } from './desk.ts';
import { aJobSeeker, anAccount } from './people.ts';
import { aVacancy } from './vacancies.ts';

type Row = Readonly<Record<string, unknown>>;

/** Puts a row into any table; objects become jsonb. */
async function put(database: Database, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  const values = Object.values(row).map((value) =>
    value instanceof Temporal.Instant || value instanceof Temporal.PlainDate
      ? value.toString()
      : value !== null && typeof value === 'object' && !Array.isArray(value)
        ? JSON.stringify(value)
        : value,
  );
  const places = columns.map((_, index) => `$${index + 1}`);
  await database.pool.query(
    `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
    values,
  );
}

export interface WholePerson {
  readonly accountId: string;
  readonly number: string;
  /** Everything by which the person would be known again. */
  readonly marks: readonly string[];
  readonly addresses: readonly string[];
}

/** Somebody of whom every table holds something. `tag`: a kana that nobody else has in the name. */
export async function aWholePerson(parts: Parts, tag: string): Promise<WholePerson> {
  const { database, clock } = parts;
  const now = clock.now();
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
  const fill = (table: string, row: Row) => put(database, table, row);

  const earlier = newId();
  await fill('accounts', {
    id: earlier,
    address_typed: left,
    address_key: left,
    address_set_at: at(9000),
    address_freed_at: at(7000),
    job_seeker_number: number,
    password_hash: 'a hash',
    password_set_at: at(9000),
    opened_at: at(9000),
    opened_by: 'code',
    withdrawn_at: at(8000),
    unavailable_since: at(8100),
    unavailable_reason: `${name}さんからの電話`,
    registration_saved_at: at(8500),
  });
  await fill('consent_readings', {
    account_id: accountId,
    document: 'terms-of-use',
    version: 9,
    opened_at: at(3),
    ticked: true,
  });
  await fill('account_notices', {
    account_id: accountId,
    kind: 'unfinished-7',
    about: '2026-10-30',
    told_at: at(120),
  });
  await fill('password_tries', {
    subject: triesSubject(parts.secrets, present),
    wrong_passwords: 5,
    locked_at: at(2),
  });
  const keyId = newId();
  const key = {
    address_typed: asked,
    address_key: asked,
    code_id: newId(),
    privacy_version: 1,
    terms_version: 1,
    requested_at: at(30),
    mailed_at: at(30),
    tries: 2,
    ended_at: at(29),
    end_reason: 'tries',
  };
  await fill('authentication_keys', {
    ...key,
    id: keyId,
    purpose: 'address-change',
    link_hash: newId(),
    account_id: accountId,
    job_seeker_number: number,
  });
  // Before there was an account, only the address tells whose it was.
  await fill('authentication_keys', {
    ...key,
    id: newId(),
    purpose: 'online-opening',
    link_hash: newId(),
    address_typed: present,
    address_key: present,
    decoy: true,
    end_reason: 'spent',
  });
  await fill('trusted_devices', {
    id: newId(),
    account_id: accountId,
    token_hash: newId(),
    device: 'iPad の Safari',
    trusted_at: at(50),
    used_at: at(20),
    revoked_at: at(10),
  });
  await fill('not_me_links', {
    id: newId(),
    link_hash: newId(),
    account_id: accountId,
    event: 'address-changed',
    former_address: former,
    issued_at: at(60),
    used_at: at(59),
  });
  await keepSearches(parts, accountId);
  await fill('login_attempts', {
    id: newId(),
    token_hash: newId(),
    account_id: accountId,
    device: 'Android の Chrome',
    begun_at: at(1),
    sendings: 3,
    sent_at: at(1),
    tries: 4,
    next: '/mypage/settings',
    ended_at: now,
  });
  await fill('job_seeker_changes', {
    job_seeker_number: number,
    revision: 2,
    item: 'telephone',
    from_value: JSON.stringify('03-0000-0000'),
    to_value: JSON.stringify(telephone),
    at: at(100),
    actor_kind: 'staff',
    actor_id: desk.staffId,
    actor_office: desk.officeNumber,
  });
  await fill('job_seeker_notices', {
    job_seeker_number: number,
    kind: 'validity-14',
    about: '2026-12-31',
    told_at: at(15),
  });
  await fill('job_seeker_joinings', {
    id: newId(),
    living_number: number,
    joined_number: joined.number,
    reason: `${name}さんは同じ人`,
    joined_at: at(300),
    joined_by: desk.staffId,
    undoing: { living: { name } },
  });
  await fill('account_creation_codes', {
    id: newId(),
    job_seeker_number: number,
    code_hash: newId(),
    issued_at: at(9100),
    issued_by: desk.staffId,
    valid_through: '2025-10-30',
    errors: 3,
    ended_at: at(9000),
    end_reason: 'used',
  });
  await fill('counter_openings_elsewhere', {
    session_id: desk.sessionId,
    job_seeker_number: number,
    staff_id: desk.staffId,
    reason: `${name}さんの相談`,
    opened_at: at(4),
  });
  await fill('sessions', {
    id: newId(),
    token_hash: newId(),
    face: 'mypage',
    owner_id: accountId,
    began_at: at(40),
    proved_at: at(39),
    used_at: at(38),
    ended_at: at(37),
    end_reason: 'idle',
    device: 'Windows の Edge',
    previous_login_at: at(90),
    device_mark: newId(),
  });
  await fill('kept_forms', {
    id: newId(),
    face: 'mypage',
    owner_id: accountId,
    path: '/mypage/settings/address',
    fields: { address: asked, name },
    kept_at: at(5),
  });
  await fill('journey_drafts', {
    id: newId(),
    journey: 'registration',
    version: 1,
    owner: `account:${accountId}`,
    answers: { basic: { fields: { name, kana, telephone }, notes: [], revision: 1 } },
    finished_steps: { basic: {} },
    revision: 7,
    begun_at: at(80),
    changed_at: at(70),
    expires_at: now.add({ hours: 100 }),
    one_of_owner: true,
    last_step: 'basic',
    saved_at: at(70),
  });
  const mail = async (to: string, hoursAgo: number, payload: Row): Promise<void> => {
    const id = newId();
    const facts = { template: 'accounts.notice', payload, to_address: to, requested_at: at(hoursAgo) };
    await fill('mails', { id, ...facts, sent_at: at(hoursAgo - 1), attempts: 2 });
    const caught = { to_address: to, subject: '件名', body_text: `${name} 様`, caught_at: at(hoursAgo - 1) };
    await fill('caught_mails', { message_id: `<${id}@mail.example.jp>`, ...caught });
  };
  await mail(present, 20, { accountId });
  await mail(former.toUpperCase(), 61, { accountId });
  await mail(asked, 30, { keyRequestId: keyId });
  await fill('mails', {
    id: newId(),
    template: 'accounts.authentication-key',
    payload: { keyRequestId: keyId },
    to_address: asked,
    requested_at: at(30),
    given_up_at: at(28),
    attempts: 4,
    last_fault: 'EENVELOPE 550',
  });
  await fill('demonstration_logins', {
    position: Number(code),
    face: 'mypage',
    person: name,
    state: '登録済み',
    login: present,
    password: 'x',
    job_seeker_number: number,
  });
  const looked = { at: at(6), subject_kind: 'job-seeker', subject_id: number, result: 'done' };
  await fill('audit_trail', {
    ...looked,
    actor_kind: 'staff',
    actor_id: desk.staffId,
    actor_role: 'counter',
    actor_office: desk.officeNumber,
    action: 'counter.open-record',
    reason: '相談のため',
    detail: { page: 'record' },
    request_id: 'request-1',
  });
  await fill('audit_trail', {
    at: at(7),
    actor_kind: 'job-seeker',
    actor_id: accountId,
    subject_kind: 'account',
    subject_id: accountId,
    action: 'sign-in.login',
    result: 'done',
    detail: { by: 'trusted-device', device: 'Windows の Edge' },
  });
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
