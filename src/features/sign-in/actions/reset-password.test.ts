import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listTrustedDevices, trustDevice, updateAccount } from '#features/accounts/index.ts';
import { type Entrance, openEntrance } from '#kit/entrance.ts';
import { accountOf, aJobSeeker, anAccount, goodPassword, newAddress } from '#kit/people.ts';
import { newPassword, resetSteps, resetSubjects } from '#kit/reset-steps.ts';
import { beginSession, listSessions } from '#platform/security/sessions.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const { ask, asked, set, passwordOpens } = resetSteps(() => entrance);

const subjectsCome = async (): Promise<readonly string[]> =>
  (await entrance.post.deliver()).map(({ subject }) => subject);

describe('who asks for a new password', () => {
  it('gets a key by mail, sets it, and logs in with it only [RESET-1, MAIL-6]', async () => {
    const { address } = await anAccount(entrance.parts);
    const reset = await asked(address);
    expect(reset.subject).toBe(resetSubjects.key);
    expect(await set({ ...reset, typedKey: ` ${reset.typedKey.toLowerCase()} ` })).toBe('done');
    expect(await passwordOpens(address, goodPassword)).toBe('password.wrong');
    expect(await passwordOpens(address, newPassword)).toBe('yes');
  });

  it('is mailed at the address as its owner wrote it, whatever the asker typed [MAIL-1]', async () => {
    const address = `Hanako.${newAddress()}`;
    await anAccount(entrance.parts, { address });
    await ask(address.toUpperCase());
    const mails = await entrance.post.deliver();
    expect(mails.map(({ to }) => to).filter((to) => to.toLowerCase() === address.toLowerCase())).toEqual([
      address,
    ]);
  });

  it.each([
    ['PT49M59S', 'done'],
    ['PT50M1S', 'key.expired'],
  ])('%s after the mail left: %s [RESET-2, MAIL-7]', async (later, expected) => {
    const { address } = await anAccount(entrance.parts);
    const reset = await asked(address);
    entrance.clock.advance(later);
    expect(await set(reset)).toBe(expected);
  });

  it('and asks again has one key, the second one [RESET-1]', async () => {
    const { address } = await anAccount(entrance.parts);
    const first = await asked(address);
    entrance.clock.advance('PT1M');
    const second = await asked(address);
    expect(await set(first)).toBe('key.over');
    expect(await set(second)).toBe('done');
  });

  it('has five tries [RESET-2]', async () => {
    const { address } = await anAccount(entrance.parts);
    const reset = await asked(address);
    const wrong = { ...reset, typedKey: '2222222222' };
    for (let count = 1; count <= 4; count += 1) expect(await set(wrong)).toBe('key.wrong');
    expect(await set(wrong)).toBe('key.void');
    expect(await set(reset)).toBe('key.void');
  });

  it('waits 60 seconds between two mails [RESET-1]', async () => {
    const { address } = await anAccount(entrance.parts);
    await asked(address);
    entrance.clock.advance('PT59S');
    expect(await ask(address)).toMatchObject({ ok: false, fault: { key: 'mailing.too-soon' } });
    entrance.clock.advance('PT1S');
    expect(await ask(address)).toMatchObject({ ok: true });
  });

  it('spends a key once, though it comes three times at one moment on two nodes [RESET-1]', async () => {
    const { address } = await anAccount(entrance.parts);
    const reset = await asked(address);
    const other = entrance.otherNode();
    const answers = await Promise.all([
      set(reset, newPassword),
      set(reset, 'kaede:1234567', other),
      set(reset, 'tsubaki:1234567'),
    ]);
    expect(answers.toSorted()).toEqual(['done', 'key.over', 'key.over']);
  });
});

describe('a new password', () => {
  it('ends the lock, every session and every trusted device, and is told by mail [LOGIN-4, s-ses1, s-not1]', async () => {
    const { id, address } = await anAccount(entrance.parts);
    const { database } = entrance.parts;
    const now = entrance.clock.now();
    await beginSession(database.reading, { face: 'mypage', ownerId: id, device: 'Mac' }, now);
    await trustDevice(database.reading, id, 'Mac', now);
    for (let count = 1; count <= 5; count += 1) await passwordOpens(address, 'wrong#1234');
    expect(await passwordOpens(address, goodPassword)).toBe('password.locked');
    expect(await set(await asked(address))).toBe('done');
    expect(await listSessions(database.reading, id, now)).toEqual([]);
    expect(await listTrustedDevices(database.reading, id, now)).toEqual([]);
    expect(await passwordOpens(address, newPassword)).toBe('yes');
    expect(await subjectsCome()).toContain('【ハローワーク】パスワード変更のお知らせ');
  });

  it('about the person is refused and does not spend the key [RESET-1, s-pw3]', async () => {
    const person = await aJobSeeker(entrance.parts);
    const { address } = await anAccount(entrance.parts, { jobSeekerNumber: person.number });
    const reset = await asked(address);
    expect(await set(reset, `${address.split('@')[0]}#12345`)).toBe('password.about-you');
    expect(await set(reset, 'a#19850401')).toBe('password.about-you');
    expect(await set(reset)).toBe('done');
  });

  it('is not set with a key whose account was left or moved to another address meanwhile [RESET-1]', async () => {
    const { database } = entrance.parts;
    const left = await anAccount(entrance.parts);
    const forLeft = await asked(left.address);
    await updateAccount(database.reading, left.id, { withdrawn_at: entrance.clock.now() });
    expect(await set(forLeft)).toBe('key.over');
    const moved = await anAccount(entrance.parts);
    const forMoved = await asked(moved.address);
    const elsewhere = newAddress();
    await updateAccount(database.reading, moved.id, { address_typed: elsewhere, address_key: elsewhere });
    expect(await set(forMoved)).toBe('key.over');
  });
});

it('a lost password that was made unusable is set anew here [RESET-1]', async () => {
  const { id, address } = await anAccount(entrance.parts);
  await updateAccount(entrance.parts.database.reading, id, { password_hash: null });
  expect(await passwordOpens(address, goodPassword)).toBe('password.wrong');
  expect(await set(await asked(address))).toBe('done');
  expect((await accountOf(entrance.parts, id)).password_hash).not.toBeNull();
});
