import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestClock, testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { hasUsedDevice } from '#platform/security/device-marks.ts';
import { forgetOldSessions } from '#platform/security/forget-sessions.ts';
import { newId } from '#platform/security/secrets.ts';
import { beginSession, endSession, findSession, lastLoginOf } from '#platform/security/sessions.ts';

let cloned: ClonedDatabase;
beforeAll(async () => {
  cloned = await cloneDatabase();
});
afterAll(() => cloned.drop());

const logIn = async (ownerId: string, device: string, clock: TestClock): Promise<string> =>
  (
    await cloned.database.transaction((tx) =>
      beginSession(tx, { face: 'mypage', ownerId, device, deviceMark: device }, clock.now()),
    )
  ).session.id;

const year = 'PT8760H';

it('forgets a session a year after its end, and not before [s-ret4]', async () => {
  const [clock, owner] = [testClock(), newId()];
  const { reading } = cloned.database;
  const first = await logIn(owner, 'Windows の Firefox', clock);
  clock.advance('PT5M');
  await endSession(reading, first, 'logout', clock.now());
  const ended = clock.now();
  await logIn(owner, 'iPhone の Safari', clock);
  clock.advance('PT8759H59M59S');
  await forgetOldSessions(reading, clock.now());
  expect(await findSession(reading, first)).toBeDefined();
  clock.advance('PT1S');
  await forgetOldSessions(reading, clock.now());
  expect(await findSession(reading, first)).toBeUndefined();
  expect(await lastLoginOf(reading, owner)).toEqual(ended);
});

it('counts one that nobody noted the end of as over after twelve hours [s-ret4, s-ses2]', async () => {
  const [clock, owner] = [testClock(), newId()];
  const { reading } = cloned.database;
  const first = await logIn(owner, 'Windows の Firefox', clock);
  clock.advance('PT1H');
  await logIn(owner, 'Windows の Firefox', clock);
  clock.advance(year);
  clock.advance('PT10H59M59S');
  await forgetOldSessions(reading, clock.now());
  expect(await findSession(reading, first)).toBeDefined();
  clock.advance('PT1S');
  await forgetOldSessions(reading, clock.now());
  expect(await findSession(reading, first)).toBeUndefined();
});

it('keeps the last login of everybody, however long ago; a device of before is a new one [s-ret4, s-not1]', async () => {
  const [clock, owner, other] = [testClock(), newId(), newId()];
  const { reading } = cloned.database;
  await logIn(owner, 'Windows の Firefox', clock);
  clock.advance('PT1H');
  const last = await logIn(owner, 'iPhone の Safari', clock);
  clock.advance(year);
  clock.advance(year);
  await logIn(other, 'Windows の Firefox', clock);
  await forgetOldSessions(reading, clock.now());
  expect((await findSession(reading, last))?.beganAt).toEqual(await lastLoginOf(reading, owner));
  expect(await hasUsedDevice(reading, owner, 'Windows の Firefox')).toBe(false);
  expect(await hasUsedDevice(reading, owner, 'iPhone の Safari')).toBe(true);
});
