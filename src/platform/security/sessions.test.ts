import { afterAll, beforeAll, expect, it } from 'vitest';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { newId } from '#platform/security/secrets.ts';
import { isFresh, type SessionFace } from '#platform/security/session.ts';
import {
  beginSession,
  endSessionsOf,
  listSessions,
  renewSession,
  useSession,
} from '#platform/security/sessions.ts';

let cloned: ClonedDatabase;
beforeAll(async () => {
  cloned = await cloneDatabase();
});
afterAll(() => cloned.drop());

const begin = (face: SessionFace, ownerId: string, clock = testClock()) =>
  cloned.database.transaction((tx) =>
    beginSession(tx, { face, ownerId, device: 'Windows の Firefox' }, clock.now()),
  );

it.each([
  ['mypage', 'PT29M59S', true],
  ['mypage', 'PT30M', false],
  ['counter', 'PT14M59S', true],
  ['counter', 'PT15M', false],
] as const)('%s: a session left alone for %s is alive: %s [s-ses2]', async (face, idle, alive) => {
  const clock = testClock();
  const { token } = await begin(face, newId(), clock);
  clock.advance(idle);
  const found = await useSession(cloned.database.reading, face, token, clock.now());
  expect(found.alive).toBe(alive);
});

it('ends twelve hours after login, however busy the person is [s-ses2]', async () => {
  const clock = testClock();
  const { token } = await begin('mypage', newId(), clock);
  for (let quarter = 0; quarter < 47; quarter += 1) {
    clock.advance('PT15M');
    expect((await useSession(cloned.database.reading, 'mypage', token, clock.now())).alive).toBe(true);
  }
  clock.advance('PT15M');
  const found = await useSession(cloned.database.reading, 'mypage', token, clock.now());
  expect(found).toMatchObject({ alive: false, reason: 'absolute' });
});

it('keeps the five newest sessions of a job seeker and one of a member of staff [s-ses4]', async () => {
  const [seeker, staff] = [newId(), newId()];
  const clock = testClock();
  for (let login = 0; login < 7; login += 1) {
    clock.advance('PT1M');
    await begin('mypage', seeker, clock);
    await begin('counter', staff, clock);
  }
  expect(await listSessions(cloned.database.reading, seeker, clock.now())).toHaveLength(5);
  expect(await listSessions(cloned.database.reading, staff, clock.now())).toHaveLength(1);
});

it('takes the place of one in use only when there are five in use: those left alone do not count [s-ses4]', async () => {
  const owner = newId();
  const clock = testClock();
  const busy = await begin('mypage', owner, clock);
  for (let login = 0; login < 4; login += 1) {
    clock.advance('PT1M');
    await begin('mypage', owner, clock);
  }
  clock.advance('PT20M');
  await useSession(cloned.database.reading, 'mypage', busy.token, clock.now());
  clock.advance('PT15M');
  await begin('mypage', owner, clock);
  const found = await useSession(cloned.database.reading, 'mypage', busy.token, clock.now());
  expect(found.alive).toBe(true);
});

it('is dead on the server once it was ended [s-ses1]', async () => {
  const owner = newId();
  const clock = testClock();
  const { token } = await begin('mypage', owner, clock);
  await cloned.database.transaction((tx) => endSessionsOf(tx, owner, 'ended-by-staff', clock.now()));
  const found = await useSession(cloned.database.reading, 'mypage', token, clock.now());
  expect(found).toMatchObject({ alive: false, reason: 'ended-by-staff' });
});

it('tells the person when they were here before [LOGIN-5]', async () => {
  const owner = newId();
  const clock = testClock('2026-11-02T10:00');
  expect((await begin('mypage', owner, clock)).session.previousLoginAt).toBeNull();
  clock.advance('P1D');
  const { session } = await begin('mypage', owner, clock);
  expect(session.previousLoginAt?.toString()).toBe('2026-11-02T01:00:00Z');
});

it('goes on under a new token once its owner proved to be there; the old token is dead [s-ses1] [s-ses5]', async () => {
  const clock = testClock();
  const { database } = cloned;
  const { token, session } = await begin('mypage', newId(), clock);
  clock.advance('PT20M1S');
  expect(isFresh(session, clock.now())).toBe(false);
  const next = await renewSession(database.reading, session, clock.now());
  expect((await useSession(database.reading, 'mypage', token, clock.now())).alive).toBe(false);
  const found = await useSession(database.reading, 'mypage', next ?? '', clock.now());
  if (!found.alive) throw new Error('the renewed session is not alive');
  expect(found.session.id).toBe(session.id);
  expect(isFresh(found.session, clock.now())).toBe(true);
  clock.advance('PT20M');
  expect(isFresh(found.session, clock.now())).toBe(true);
  clock.advance('PT1S');
  expect(isFresh(found.session, clock.now())).toBe(false);
});

it('gives no new token to a session that has ended meanwhile', async () => {
  const clock = testClock();
  const { session } = await begin('mypage', newId(), clock);
  await endSessionsOf(cloned.database.reading, session.ownerId, 'ended-by-owner', clock.now());
  expect(await renewSession(cloned.database.reading, session, clock.now())).toBeUndefined();
});
