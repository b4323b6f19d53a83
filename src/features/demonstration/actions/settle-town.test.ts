import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccountByAddress, lastDayToRegister } from '#features/accounts/index.ts';
import { applicationStateWords, channelWords, invitationStateWords } from '#features/applications/index.ts';
import {
  findJobSeeker,
  isPublic,
  isValid,
  listChanges,
  parseJobSeekerNumber,
} from '#features/job-seekers/index.ts';
import { registrationJourney } from '#features/registration/index.ts';
import { orderStates } from '#features/vacancy-orders/index.ts';
import { japanDay } from '#kernel/time.ts';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import { standingOf } from '#platform/journeys/draft.ts';
import { findDraft } from '#platform/journeys/drafts.store.ts';
import type { Parts } from '#platform/parts.ts';
import { type DemonstrationLogin, listDemonstrationLogins } from '../store/tables.ts';
import { people } from '../town/people.ts';
import { settleTown } from './settle-town.ts';

let cloned: ClonedDatabase;
let parts: Parts;
let logins: readonly DemonstrationLogin[];

beforeAll(async () => {
  cloned = await cloneDatabase();
  parts = partsOn(cloned.database, testClock('2026-11-02T10:00'));
  expect(await settleTown(parts)).toBe(true);
  logins = await listDemonstrationLogins(parts.database.reading);
});
afterAll(() => cloned.drop());

const peopleAtWork = {
  ...{
    self_application_restrictions: 1,
    referral_letters: 2,
    application_documents: 4,
    documents: 4,
    consultations: 5,
  },
  ...{ messages: 8, message_files: 1, office_notices: 1 },
};

async function statesIn(table: string, where = 'true', column = 'state'): Promise<readonly string[]> {
  const query = `select distinct ${column} as state from ${table} where ${where} order by 1`;
  const { rows } = await cloned.database.pool.query<{ state: string }>(query);
  return rows.map(({ state }) => state).sort();
}

async function countOf(table: string): Promise<number> {
  const { rows } = await cloned.database.pool.query(`select count(*)::int as count from ${table}`);
  return Number(rows[0]?.count);
}

const now = () => parts.clock.now();

function loginOf(person: string): DemonstrationLogin {
  const found = logins.find((login) => login.person === person);
  if (found === undefined) throw new Error(`${person} does not live in the town`);
  return found;
}

async function recordOf(person: string) {
  const number = parseJobSeekerNumber(loginOf(person).job_seeker_number ?? '');
  const record = number === undefined ? undefined : await findJobSeeker(parts.database.reading, number);
  if (record === undefined) throw new Error(`${person} is not registered`);
  return record;
}

const validityOf = async (person: string): Promise<boolean> => {
  const { valid_through: validThrough, invalid_since: invalidSince } = await recordOf(person);
  return isValid({ validThrough, invalidSince }, now());
};

async function registrationOf(person: string) {
  const login = { face: 'mypage', address_key: loginOf(person).login ?? '' } as const;
  const account = await findAccountByAddress(parts.database.reading, login);
  if (account === undefined) throw new Error(`${person} has no account`);
  const sought = { id: undefined, owner: `account:${account.id}` };
  const draft = await findDraft(parts.database.reading, registrationJourney, sought, now());
  return { account, draft };
}

describe('the demonstration town', () => {
  it('lists everybody with something to try, and is settled once only', async () => {
    const written = (tries: readonly string[]) => tries.filter((one) => !one.includes('リカバリーコードで'));
    expect(
      logins.filter(({ face }) => face === 'mypage').map(({ person, tries }) => [person, written(tries)]),
    ).toEqual(people.map(({ name, tries }) => [name, tries]));
    expect(await settleTown(parts)).toBe(false);
  });

  it('has somebody with an app and somebody with recovery codes, and tells the codes [s-acc2]', () => {
    const withApp = logins.filter((one) => one.face === 'mypage' && one.authenticator_secret !== null);
    expect(withApp.map(({ person }) => person)).toEqual(['橋本　学']);
    const withCodes = logins.filter(({ tries }) =>
      tries.some((one) => /リカバリーコードでログインする（([2-9A-Z ]{12}、?){3}）/u.test(one)),
    );
    expect(withCodes.map(({ person }) => person)).toEqual(['山口　真理', '橋本　学']);
  });

  it('has people whose registration is valid, ends soon, has lapsed, or was stopped by its owner', async () => {
    expect(await validityOf('山田　花子')).toBe(true);
    const soon = (await recordOf('清水　直樹')).valid_through;
    expect(japanDay(now()).until(soon).days).toBe(5);
    expect(await validityOf('山口　真理')).toBe(false);
    expect(await validityOf('森　隆')).toBe(false);
    expect(await recordOf('橋本　学')).toMatchObject({ invalid_reason: 'owner' });
  });

  it('has somebody public, sensitive answers, an online registrant, and one person twice', async () => {
    expect(isPublic((await recordOf('木村　陽子')).answers)).toBe(true);
    expect((await recordOf('林　健太')).answers.handbooks).toEqual(['physical']);
    expect(await recordOf('井上　結衣')).toMatchObject({ kind: 'online', confirmed_at: null });
    const [online, counter] = [await recordOf('池田　彩（オンライン）'), await recordOf('池田　彩（窓口）')];
    expect(online.number).not.toBe(counter.number);
    expect([online.kana_key, online.birth_date, online.telephone]).toEqual([
      counter.kana_key,
      counter.birth_date,
      counter.telephone,
    ]);
  });

  it('has a record with a history by staff and owner', async () => {
    const changes = await listChanges(parts.database.reading, [(await recordOf('山田　花子')).number], {
      most: 10,
    });
    expect(changes.map(({ item, actorKind }) => [item, actorKind])).toEqual([
      ['contact-times', 'job-seeker'],
      ['overtime', 'staff'],
      ['wage-least', 'staff'],
    ]);
  });

  it('has every state of applications, invitations, orders, vacancies and establishments', async () => {
    expect(await statesIn('applications')).toEqual(Object.keys(applicationStateWords).sort());
    for (const kind of ['recommendation', 'request']) {
      expect(await statesIn('invitations', `kind = '${kind}'`), kind).toEqual(
        Object.keys(invitationStateWords).sort(),
      );
    }
    expect(await statesIn('vacancy_orders')).toEqual([...orderStates].sort());
    const own = 'establishment_number in (select establishment_number from establishment_standings)';
    expect(await statesIn('vacancies', own)).toEqual(['cancelled', 'filled', 'open', 'stopped']);
    expect(await statesIn('establishment_standings', 'true', 'standing')).toEqual([
      ...['confirmed', 'provisional', 'refused'],
    ]);
    expect(await statesIn('no_show_reports')).toEqual(['counts', 'objected']);
    expect(await statesIn('applications', 'true', 'channel')).toEqual(Object.keys(channelWords).sort());
  });

  it('has somebody restricted, somebody hired whose registration ended, a letter and papers that were sent', async () => {
    expect(await recordOf('西村　拓也')).toMatchObject({ invalid_reason: 'hired' });
    for (const [table, least] of Object.entries(peopleAtWork)) {
      expect(await countOf(table), table).toBeGreaterThanOrEqual(least);
    }
  });

  it('has registrations under way: done, begun and not begun screens, three days left', async () => {
    const { draft } = await registrationOf('佐々木　優');
    if (draft === undefined) throw new Error('no draft');
    const { steps } = standingOf(registrationJourney, draft, now());
    expect(steps.slice(0, 4).map(({ state }) => state)).toEqual(['done', 'done', 'begun', 'not-begun']);
    expect(draft.lastStep).toBe('wishes');
    const { account } = await registrationOf('松本　大輔');
    expect(japanDay(now()).until(lastDayToRegister(account)).days).toBe(3);
  });
});
