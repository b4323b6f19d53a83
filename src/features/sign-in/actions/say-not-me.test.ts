import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AccountRow,
  listTrustedDevices,
  type SecurityEvent,
  sendNotice,
  trustDevice,
  updateAccount,
} from '#features/accounts/index.ts';
import { type Entrance, openEntrance } from '#kit/entrance.ts';
import { accountOf, anAccount, newAddress, type Person } from '#kit/people.ts';
import { beginSession, listSessions } from '#platform/security/sessions.ts';
import { sayNotMe, seeNotMe } from './say-not-me.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const anyone = { kind: 'anonymous' as const };

/** The token of the link in the notice of an event, as it reached a mailbox. */
async function told(account: AccountRow, event: SecurityEvent, formerAddress?: string): Promise<string> {
  const { parts, clock, post } = entrance;
  await post.deliver();
  const notice = formerAddress === undefined ? { event } : { event, formerAddress };
  await parts.database.transaction((tx) => sendNotice(tx, parts, account, notice, clock.now()));
  const [mail] = await post.deliver();
  return /\/not-me\/([\w-]+)/u.exec(mail?.text ?? '')?.[1] ?? '';
}

async function somebodySignedIn(): Promise<Person> {
  const { parts, clock } = entrance;
  const person = await anAccount(parts);
  const begun = { face: 'mypage' as const, ownerId: person.id, device: 'Mac' };
  await beginSession(parts.database.reading, begun, clock.now());
  await trustDevice(parts.database.reading, person.id, 'Mac', clock.now());
  return person;
}

/** Another address, as after a change that somebody else made. */
async function moved(id: string): Promise<{ account: AccountRow; former: string }> {
  const { parts } = entrance;
  const former = (await accountOf(parts, id)).address_typed;
  const address = newAddress();
  await updateAccount(parts.database.reading, id, { address_typed: address, address_key: address });
  return { account: await accountOf(parts, id), former };
}

const say = async (token: string): Promise<boolean> =>
  (await sayNotMe(entrance.parts, 'mypage', token, anyone, entrance.clock.now())).ok;

describe('「身に覚えがない」', () => {
  it('changes nothing while it is only looked at [s-not1]', async () => {
    const { id } = await somebodySignedIn();
    const { parts, clock } = entrance;
    const token = await told(await accountOf(parts, id), 'new-device');
    expect(await seeNotMe(parts, 'mypage', token, clock.now())).toMatchObject({
      state: 'open',
      event: 'new-device',
    });
    expect(await listSessions(parts.database.reading, id, clock.now())).toHaveLength(1);
  });

  it('ends sessions and devices and makes the password unusable, once [s-not1]', async () => {
    const { id } = await somebodySignedIn();
    const { parts, clock } = entrance;
    const token = await told(await accountOf(parts, id), 'new-device');
    expect(await say(token)).toBe(true);
    expect(await listSessions(parts.database.reading, id, clock.now())).toEqual([]);
    expect(await listTrustedDevices(parts.database.reading, id, clock.now())).toEqual([]);
    expect((await accountOf(parts, id)).password_hash).toBeNull();
    expect(await say(token)).toBe(false);
    expect(await seeNotMe(parts, 'mypage', token, clock.now())).toMatchObject({ state: 'used' });
  });

  it('is possible for 240 hours [s-not1]', async () => {
    const { id } = await somebodySignedIn();
    const late = await told(await accountOf(entrance.parts, id), 'locked');
    entrance.clock.advance('PT240H1S');
    expect(await say(late)).toBe(false);
    const inTime = await told(await accountOf(entrance.parts, id), 'locked');
    entrance.clock.advance('PT239H59M59S');
    expect(await say(inTime)).toBe(true);
  });

  it('brings back the address before a change [s-not1]', async () => {
    const { id } = await somebodySignedIn();
    const { account, former } = await moved(id);
    const token = await told(account, 'address-changed', former);
    expect(await say(token)).toBe(true);
    expect(await accountOf(entrance.parts, id)).toMatchObject({ address_typed: former, address_key: former });
  });

  it('leaves the address to somebody else who has it by now [s-not1]', async () => {
    const { id } = await somebodySignedIn();
    const { account, former } = await moved(id);
    const token = await told(account, 'address-changed', former);
    await anAccount(entrance.parts, { address: former });
    expect(await say(token)).toBe(true);
    const after = await accountOf(entrance.parts, id);
    expect(after).toMatchObject({ address_typed: account.address_typed, password_hash: null });
  });

  it('cannot be turned around by whoever took the account over [s-not1]', async () => {
    const { id } = await somebodySignedIn();
    const first = await moved(id);
    const ownersLink = await told(first.account, 'address-changed', first.former);
    entrance.clock.advance('PT5M');
    const second = await moved(id);
    const strangersLink = await told(second.account, 'address-changed', second.former);
    expect(await say(ownersLink)).toBe(true);
    expect(await say(strangersLink)).toBe(false);
    expect((await accountOf(entrance.parts, id)).address_typed).toBe(first.former);
  });

  it('after leaving keeps the password, with which the account can be taken up again [LEAVE-2, s-not1]', async () => {
    const { id } = await somebodySignedIn();
    const { parts, clock } = entrance;
    await updateAccount(parts.database.reading, id, { withdrawn_at: clock.now() });
    const token = await told(await accountOf(parts, id), 'withdrawn');
    expect(await seeNotMe(parts, 'mypage', token, clock.now())).toMatchObject({ hasLeft: true });
    expect(await say(token)).toBe(true);
    expect((await accountOf(parts, id)).password_hash).not.toBeNull();
  });

  it('pressed twice at one moment acts once [s-not1]', async () => {
    const { id } = await somebodySignedIn();
    const token = await told(await accountOf(entrance.parts, id), 'password-changed');
    expect((await Promise.all([say(token), say(token)])).toSorted()).toEqual([false, true]);
  });

  it('by a link of nobody changes nothing [s-not1]', async () => {
    expect(await say('not-a-link')).toBe(false);
    expect(await seeNotMe(entrance.parts, 'mypage', 'not-a-link', entrance.clock.now())).toBeUndefined();
  });
});
