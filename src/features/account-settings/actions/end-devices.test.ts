import { afterAll, beforeAll, expect, it } from 'vitest';
import { listTrustedDevices, trustDevice } from '#features/accounts/index.ts';
import { type Entrance, openEntrance } from '#kit/entrance.ts';
import { anAccount, type Person } from '#kit/people.ts';
import type { Session } from '#platform/security/session.ts';
import { beginSession, listSessions } from '#platform/security/sessions.ts';
import { type DevicesToEnd, endDevices } from './end-devices.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const owner = { kind: 'job-seeker' as const };
const devices = ['Windows の Firefox', 'iPhone の Safari', 'Mac の Chrome'];

/** Somebody signed in on three devices, two of them trusted. */
async function spread(): Promise<{ person: Person; sessions: readonly Session[] }> {
  const { parts, clock } = entrance;
  const person = await anAccount(parts);
  const sessions: Session[] = [];
  for (const device of devices) {
    clock.advance('PT1M');
    await parts.database.transaction(async (tx) => {
      const begun = await beginSession(tx, { face: 'mypage', ownerId: person.id, device }, clock.now());
      sessions.push(begun.session);
      if (sessions.length > 1) await trustDevice(tx, person.id, device, clock.now());
    });
  }
  return { person, sessions };
}

const end = (present: Session, chosen: DevicesToEnd) =>
  endDevices(entrance.parts, present, chosen, owner, entrance.clock.now());

const aliveOf = async (person: Person): Promise<readonly string[]> =>
  (await listSessions(entrance.parts.database.reading, person.id, entrance.clock.now()))
    .map(({ device }) => device)
    .sort();

const trustedOf = (person: Person) =>
  listTrustedDevices(entrance.parts.database.reading, person.id, entrance.clock.now());

const nth = (sessions: readonly Session[], index: number): Session => {
  const session = sessions[index];
  if (session === undefined) throw new Error(`there is no session ${index}`);
  return session;
};

it('ends one other session [s-ses4]', async () => {
  const { person, sessions } = await spread();
  expect(await end(nth(sessions, 0), { kind: 'session', id: nth(sessions, 1).id })).toBe(1);
  expect(await aliveOf(person)).toEqual(['Mac の Chrome', 'Windows の Firefox']);
});

it('ends all others and keeps the present one [s-ses4]', async () => {
  const { person, sessions } = await spread();
  expect(await end(nth(sessions, 0), { kind: 'other-sessions' })).toBe(2);
  expect(await aliveOf(person)).toEqual(['Windows の Firefox']);
});

it('does not end the present session: that is logging out [s-ses4]', async () => {
  const { person, sessions } = await spread();
  expect(await end(nth(sessions, 0), { kind: 'session', id: nth(sessions, 0).id })).toBe(0);
  expect(await aliveOf(person)).toHaveLength(3);
});

it('never touches what is somebody else’s [s-ses4]', async () => {
  const { person, sessions } = await spread();
  const stranger = await spread();
  const present = nth(stranger.sessions, 0);
  const [device] = await trustedOf(person);
  expect(await end(present, { kind: 'session', id: nth(sessions, 0).id })).toBe(0);
  expect(await end(present, { kind: 'trusted-device', id: device?.id ?? '' })).toBe(0);
  expect(await aliveOf(person)).toHaveLength(3);
  expect(await trustedOf(person)).toHaveLength(2);
});

it('revokes the trust in one device, or in all [s-ses4]', async () => {
  const { person, sessions } = await spread();
  const [device] = await trustedOf(person);
  await end(nth(sessions, 0), { kind: 'trusted-device', id: device?.id ?? '' });
  expect(await trustedOf(person)).toHaveLength(1);
  await end(nth(sessions, 0), { kind: 'trusted-devices' });
  expect(await trustedOf(person)).toEqual([]);
});
