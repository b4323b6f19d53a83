import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccountByAddress, openAccount, updateAccount } from '#features/accounts/index.ts';
import { type Entrance, openEntrance } from '#kit/entrance.ts';
import { aJobSeeker, anAccount, newAddress } from '#kit/people.ts';
import { newPassword, resetSteps, resetSubjects } from '#kit/reset-steps.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const { asked, set, passwordOpens } = resetSteps(() => entrance);

const anyone = { kind: 'anonymous' as const };

const subjectsCome = async (): Promise<readonly string[]> =>
  (await entrance.post.deliver()).map(({ subject }) => subject);

describe('an address without an open account gets the same screen', () => {
  const decoy = async (address: string): Promise<string> => {
    const { link, subject } = await asked(address);
    expect(await set({ link, typedKey: '2222222222' })).toBe('key.wrong');
    return subject;
  };

  it('and a mail that says that there is none [s-enu1]', async () => {
    expect(await decoy(newAddress())).toBe(resetSubjects.noAccount);
  });

  it('through D+30 of leaving a mail that leads to 「アカウントを再登録」, from D+31 on none [LEAVE-2]', async () => {
    const { id, address } = await anAccount(entrance.parts);
    entrance.clock.set('2026-12-01T15:00');
    const { database } = entrance.parts;
    await updateAccount(database.reading, id, { withdrawn_at: entrance.clock.now() });
    entrance.clock.set('2026-12-31T23:59:59');
    expect(await decoy(address)).toBe(resetSubjects.mayReturn);
    entrance.clock.set('2027-01-01T00:02');
    expect(await decoy(address)).toBe(resetSubjects.noAccount);
  });

  it('a counter record of 2026-03-23 or later without My Page: a mail that says to fetch a code [CODE-9]', async () => {
    const email = newAddress();
    await aJobSeeker(entrance.parts, { email, emailRegisteredAt: '2026-03-23T00:00' });
    expect(await decoy(email)).toBe(resetSubjects.fetchACode);
  });
});

describe('a counter record of 2026-03-22 or earlier that never opened [CODE-9]', () => {
  const earlier = { emailRegisteredAt: '2026-03-22T23:59:59' };

  it('sets the first password here, which opens the account, without a notice', async () => {
    const email = newAddress();
    const person = await aJobSeeker(entrance.parts, { email, ...earlier });
    const reset = await asked(email);
    expect(reset.subject).toBe(resetSubjects.key);
    expect(await set(reset)).toBe('done');
    const account = await findAccountByAddress(entrance.parts.database.reading, {
      face: 'mypage',
      address_key: email,
    });
    expect(account).toMatchObject({ job_seeker_number: person.number, opened_by: 'reset' });
    expect(await subjectsCome()).toEqual([]);
    expect(await passwordOpens(email, newPassword)).toBe('yes');
  });

  it('shared by several people goes to the newest without an account', async () => {
    const email = newAddress();
    const older = await aJobSeeker(entrance.parts, { email, emailRegisteredAt: '2025-01-01T09:00' });
    const newer = await aJobSeeker(entrance.parts, { email, emailRegisteredAt: '2026-01-01T09:00' });
    await anAccount(entrance.parts, { jobSeekerNumber: newer.number });
    expect(await set(await asked(email))).toBe('done');
    const account = await findAccountByAddress(entrance.parts.database.reading, {
      face: 'mypage',
      address_key: email,
    });
    expect(account?.job_seeker_number).toBe(older.number);
  });

  it('opens one account, though the key comes twice at one moment', async () => {
    const email = newAddress();
    await aJobSeeker(entrance.parts, { email, ...earlier });
    const reset = await asked(email);
    const answers = await Promise.all([set(reset), set(reset, newPassword, entrance.otherNode())]);
    expect(answers.toSorted()).toEqual(['done', 'key.over']);
  });

  it('that opened in another way meanwhile opens no second account', async () => {
    const email = newAddress();
    const person = await aJobSeeker(entrance.parts, { email, ...earlier });
    const reset = await asked(email);
    const opening = {
      address: newAddress(),
      jobSeekerNumber: person.number,
      passwordHash: 'none',
      face: 'mypage' as const,
      by: 'code' as const,
      consents: {},
    };
    const { database, clock } = entrance.parts;
    await database.transaction((tx) => openAccount(tx, opening, anyone, clock.now()));
    expect(await set(reset)).toBe('account.exists');
    expect(
      await findAccountByAddress(database.reading, { face: 'mypage', address_key: email }),
    ).toBeUndefined();
  });
});
