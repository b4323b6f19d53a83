import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccount, updateAccount } from '#features/accounts/index.ts';
import { Temporal } from '#kernel/time.ts';
import { type Entrance, openEntrance } from '#kit/entrance.ts';
import { anAccount, type Person } from '#kit/people.ts';
import { isFresh } from '#platform/security/session.ts';
import { listSessions } from '#platform/security/sessions.ts';
import { findPortalLink, type PortalIdentity } from '../store/portal-links.store.ts';
import { enterByPortal } from './enter-by-portal.ts';
import { linkAccount } from './link-account.ts';
import { unlinkAccount } from './unlink-account.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const actor = { kind: 'anonymous' } as const;
const device = 'iPhone の Safari';
const minutes = (count: number): Temporal.Duration => Temporal.Duration.from({ minutes: count });

const anIdentity = (): PortalIdentity => ({
  issuer: 'https://portal.example.jp',
  subject: crypto.randomUUID(),
});

const link = (person: Pick<Person, 'id'>, identity: PortalIdentity) =>
  entrance.parts.database.transaction((tx) =>
    linkAccount(tx, entrance.parts, { accountId: person.id, identity, device }, actor, entrance.clock.now()),
  );

const enter = (identity: PortalIdentity, loginAge?: Temporal.Duration, sessionId?: string) =>
  entrance.parts.database.transaction((tx) =>
    enterByPortal(
      tx,
      entrance.parts,
      { identity, loginAge },
      { device, deviceMark: undefined, sessionId },
      actor,
      entrance.clock.now(),
    ),
  );

async function aLinked(): Promise<{ person: Person; identity: PortalIdentity }> {
  const [person, identity] = [await anAccount(entrance.parts), anIdentity()];
  expect(await link(person, identity)).toMatchObject({ ok: true });
  return { person, identity };
}

const sessionsOf = ({ id }: Person) =>
  listSessions(entrance.parts.database.reading, id, entrance.clock.now());

const change = (person: Person, changes: Parameters<typeof updateAccount>[2]) =>
  entrance.parts.database.transaction((tx) => updateAccount(tx, person.id, changes));

describe('who enters from the portal', () => {
  it('begins a session as everybody does, which the list of devices shows [SSO-1]', async () => {
    const { person, identity } = await aLinked();
    expect((await enter(identity, minutes(1))).kind).toBe('entered');
    const [session] = await sessionsOf(person);
    expect(session).toMatchObject({ device, by: 'portal' });
    const used = await findPortalLink(entrance.parts.database.reading, person.id);
    expect(used?.used_at?.equals(entrance.clock.now())).toBe(true);
  });

  it('counts as the last login from then on [SSO-1] [LOGIN-5]', async () => {
    const { person, identity } = await aLinked();
    await enter(identity, minutes(1));
    const first = entrance.clock.now();
    entrance.clock.advance('PT1H');
    await enter(identity, minutes(1));
    const [newest] = await sessionsOf(person);
    expect(newest?.previousLoginAt?.equals(first)).toBe(true);
  });

  it.each([
    [minutes(19), true],
    [minutes(21), false],
    [undefined, false],
  ])('after a login there of %s ago counts as fresh here: %s [s-sso2] [s-ses5]', async (age, fresh) => {
    const { person, identity } = await aLinked();
    await enter(identity, age);
    const [session] = await sessionsOf(person);
    expect(session !== undefined && isFresh(session, entrance.clock.now())).toBe(fresh);
  });

  it('takes the place of the session that was alive in the same browser [s-sso4]', async () => {
    const [one, other] = [await aLinked(), await aLinked()];
    await enter(one.identity, minutes(1));
    const [before] = await sessionsOf(one.person);
    await enter(other.identity, minutes(1), before?.id);
    expect(await sessionsOf(one.person)).toEqual([]);
    expect(await sessionsOf(other.person)).toHaveLength(1);
  });

  it('stays outside while the account is 「利用不可」 [SSO-1] [LEAVE-5]', async () => {
    const { person, identity } = await aLinked();
    await change(person, { unavailable_since: entrance.clock.now(), unavailable_reason: 'misuse' });
    expect((await enter(identity)).kind).toBe('unavailable');
    expect(await sessionsOf(person)).toEqual([]);
  });

  it('is led to the re-registration for 30 days after leaving, then to a new account [SSO-2] [LEAVE-2]', async () => {
    const { person, identity } = await aLinked();
    await change(person, { withdrawn_at: entrance.clock.now() });
    expect((await enter(identity)).kind).toBe('left');
    entrance.clock.advance('P31D');
    expect((await enter(identity)).kind).toBe('not-linked');
    expect(await sessionsOf(person)).toEqual([]);
  });

  it('is nobody here with the same name at another portal [s-sso1]', async () => {
    const { identity } = await aLinked();
    expect((await enter({ ...identity, issuer: 'https://other.example.jp' })).kind).toBe('not-linked');
  });
});

describe('linking', () => {
  it('is told by mail, once [SSO-1] [s-not1]', async () => {
    const [person, identity] = [await anAccount(entrance.parts), anIdentity()];
    await entrance.post.deliver();
    await link(person, identity);
    await link(person, identity);
    const told = (await entrance.post.deliver()).filter(({ to }) => to === person.address);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('/not-me/');
  });

  it('ties one person of the portal to one account, in both directions [SSO-2]', async () => {
    const { person, identity } = await aLinked();
    const other = await anAccount(entrance.parts);
    expect(await link(other, identity)).toEqual({ ok: false, fault: 'portal-link.identity-has-another' });
    expect(await link(person, anIdentity())).toEqual({
      ok: false,
      fault: 'portal-link.account-has-another',
    });
    const kept = await findPortalLink(entrance.parts.database.reading, person.id);
    expect(kept?.subject).toBe(identity.subject);
  });

  it('gives one of two accounts the link that ask at one moment [SSO-1]', async () => {
    const [one, other] = [await anAccount(entrance.parts), await anAccount(entrance.parts)];
    const identity = anIdentity();
    const answers = await Promise.all([link(one, identity), link(other, identity)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('takes the link from an account that was left [SSO-2]', async () => {
    const { person, identity } = await aLinked();
    await change(person, { withdrawn_at: entrance.clock.now() });
    const again = await anAccount(entrance.parts);
    expect(await link(again, identity)).toMatchObject({ ok: true });
    expect(await findPortalLink(entrance.parts.database.reading, person.id)).toBeUndefined();
  });

  it('is not for an account that was left or stopped meanwhile [SSO-1]', async () => {
    const person = await anAccount(entrance.parts);
    await change(person, { withdrawn_at: entrance.clock.now() });
    expect(await link(person, anIdentity())).toEqual({ ok: false, fault: 'portal-link.no-account' });
  });
});

describe('unlinking', () => {
  const unlink = (person: Person) =>
    entrance.parts.database.transaction((tx) =>
      unlinkAccount(
        tx,
        entrance.parts,
        { accountId: person.id, actor, tellsOwner: true },
        entrance.clock.now(),
      ),
    );

  it('closes the way from the portal, leaves the account as it was, and is told by mail [SSO-3] [s-not1]', async () => {
    const { person, identity } = await aLinked();
    await entrance.post.deliver();
    expect(await unlink(person)).toBe(true);
    expect((await enter(identity)).kind).toBe('not-linked');
    expect(await findAccount(entrance.parts.database.reading, person.id)).toMatchObject({
      withdrawn_at: null,
    });
    const told = (await entrance.post.deliver()).filter(({ to }) => to === person.address);
    expect(told.map(({ subject }) => subject).join()).toContain('マイナポータル');
    expect(await unlink(person)).toBe(false);
  });

  it('may be followed by another link [SSO-3]', async () => {
    const { person } = await aLinked();
    await unlink(person);
    expect(await link(person, anIdentity())).toMatchObject({ ok: true });
  });
});
