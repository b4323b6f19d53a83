import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listTrustedDevices, trustDevice } from '#features/accounts/index.ts';
import { authenticatorSecretToOffer, findSlipState, listWaysIn } from '#features/ways-in/index.ts';
import { type Entrance, openEntrance } from '#kit/entrance.ts';
import { accountOf, anAccount, type Person } from '#kit/people.ts';
import { codeOf } from '#kit/staff.ts';
import { anApp, aSlip, someRecoveryCodes } from '#kit/ways-in.ts';
import { listAuditEntriesOf } from '#platform/recording/audit.ts';
import type { Session } from '#platform/security/session.ts';
import { beginSession } from '#platform/security/sessions.ts';
import { setUpAuthenticator, takeAuthenticatorAway } from './change-authenticator.ts';
import { makeOwnRecoveryCodes, takeRecoveryCodesAway } from './change-recovery-codes.ts';
import { withdraw } from './withdraw.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const owner = { kind: 'job-seeker' as const };
const now = () => entrance.clock.now();
const reading = () => entrance.parts.database.reading;

interface Present extends Person {
  readonly session: Session;
}

/** Somebody who is signed in, and trusts a device. */
async function somebody(): Promise<Present> {
  const person = await anAccount(entrance.parts);
  const begun = { face: 'mypage' as const, ownerId: person.id, device: 'Mac' };
  const { session } = await beginSession(reading(), begun, now());
  await trustDevice(reading(), person.id, 'Mac', now());
  await entrance.post.deliver();
  return { ...person, session };
}

const codeOnOffer = async ({ id, session }: Present): Promise<string> => {
  const named = { accountId: id, sessionId: session.id };
  return codeOf(await authenticatorSecretToOffer(reading(), entrance.parts, named), entrance.clock);
};

const setsUp = async (person: Present) =>
  setUpAuthenticator(entrance.parts, person.session, await codeOnOffer(person), owner, now());

const subjects = async (): Promise<readonly string[]> =>
  (await entrance.post.deliver()).map(({ subject }) => subject);

const trusted = async ({ id }: Person): Promise<number> =>
  (await listTrustedDevices(reading(), id, now())).length;

const actionsOn = async ({ id }: Person): Promise<readonly string[]> =>
  (await listAuditEntriesOf(reading(), { kind: 'account', id }, 20)).map(({ action }) => action);

describe('an app', () => {
  it('is set up by its first code: no device is trusted any more, and the owner is told [s-dev1] [s-not1]', async () => {
    const person = await somebody();
    expect(await setUpAuthenticator(entrance.parts, person.session, '000000', owner, now())).toEqual({
      ok: false,
      fault: 'way-in.wrong',
    });
    expect(await trusted(person)).toBe(1);
    expect(await setsUp(person)).toMatchObject({ ok: true });
    expect(await trusted(person)).toBe(0);
    expect(await subjects()).toEqual(['【ハローワーク】ログイン方法の追加のお知らせ']);
    expect(await actionsOn(person)).toContain('ways-in.add-authenticator');
    const { authenticator } = await listWaysIn(reading(), person.id);
    expect(authenticator?.addedAt.equals(now())).toBe(true);
  });

  it('is offered with the same key until it is set up, and with another one afterwards', async () => {
    const person = await somebody();
    const first = await codeOnOffer(person);
    expect(await codeOnOffer(person)).toBe(first);
    await setsUp(person);
    expect(await codeOnOffer(person)).not.toBe(first);
  });

  it('does not stand in the database as it is [s-sec1]', async () => {
    const person = await somebody();
    const named = { accountId: person.id, sessionId: person.session.id };
    const secret = await authenticatorSecretToOffer(reading(), entrance.parts, named);
    await setsUp(person);
    const { rows } = await entrance.parts.database.pool.query(
      'select secret from account_authenticators where account_id = $1',
      [person.id],
    );
    expect(rows[0]?.secret).not.toContain(secret);
  });

  it('is taken away, and the mail lets in again [s-dev1] [s-not1]', async () => {
    const person = await somebody();
    await setsUp(person);
    await trustDevice(reading(), person.id, 'Mac', now());
    await entrance.post.deliver();
    await takeAuthenticatorAway(entrance.parts, person.session, owner, now());
    expect((await listWaysIn(reading(), person.id)).authenticator).toBeUndefined();
    expect(await trusted(person)).toBe(0);
    expect(await subjects()).toEqual(['【ハローワーク】ログイン方法の削除のお知らせ']);
    expect(await actionsOn(person)).toContain('ways-in.remove-authenticator');
    await takeAuthenticatorAway(entrance.parts, person.session, owner, now());
    expect(await subjects()).toEqual([]);
  });
});

describe('recovery codes', () => {
  it('are made ten at once and told; the same press again makes none [s-acc2] [s-not1]', async () => {
    const person = await somebody();
    const make = () => makeOwnRecoveryCodes(entrance.parts, person.session, '', owner, now());
    const [first, second] = await Promise.all([make(), make()]);
    const made = [first, second].filter((one) => one.ok);
    expect(made).toHaveLength(1);
    expect(made[0]?.ok === true && made[0].value).toHaveLength(10);
    expect(await trusted(person)).toBe(0);
    expect(await subjects()).toEqual(['【ハローワーク】ログイン方法の追加のお知らせ']);
  });

  it('are taken away [s-not1]', async () => {
    const person = await somebody();
    await someRecoveryCodes(entrance.parts, person.id);
    await takeRecoveryCodesAway(entrance.parts, person.session, owner, now());
    expect((await listWaysIn(reading(), person.id)).recoveryCodes).toBeUndefined();
    expect(await actionsOn(person)).toContain('ways-in.remove-recovery-codes');
  });
});

it('whoever leaves takes every way along, so that coming back begins with the mail [LEAVE-1]', async () => {
  const person = await somebody();
  await anApp(entrance.parts, person.id);
  await someRecoveryCodes(entrance.parts, person.id);
  await aSlip(entrance.parts, person.id);
  const { session, password } = person;
  const account = await accountOf(entrance.parts, person.id);
  expect(await withdraw(entrance.parts, { account, session, password }, owner, now())).toMatchObject({
    ok: true,
  });
  expect(await listWaysIn(reading(), person.id)).toMatchObject({
    authenticator: undefined,
    recoveryCodes: undefined,
  });
  expect((await findSlipState(reading(), person.id, now())).kind).toBe('over');
});
