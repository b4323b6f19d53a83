import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Entrance, openEntrance } from '#kit/entrance.ts';
import { keyOf, loginSteps, usualDevice } from '#kit/login-steps.ts';
import { anAccount, type Person } from '#kit/people.ts';
import { useSession } from '#platform/security/sessions.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const { begun, enter } = loginSteps(() => entrance);

describe('after a login', () => {
  const mailsOfLogin = async (person: Person, onDevice: string): Promise<readonly string[]> => {
    expect(await keyOf(enter(await begun(person), { device: onDevice }))).toBe('signed-in');
    return (await entrance.post.deliver()).map(({ subject }) => subject);
  };

  it('tells of a new device by mail, but not at the first login of all [s-not1]', async () => {
    const person = await anAccount(entrance.parts);
    expect(await mailsOfLogin(person, 'Windows の Firefox')).toEqual([]);
    expect(await mailsOfLogin(person, 'Windows の Firefox')).toEqual([]);
    expect(await mailsOfLogin(person, 'iPhone の Safari')).toEqual([
      '【ハローワーク】新しい端末からのログインのお知らせ',
    ]);
    expect(await mailsOfLogin(person, 'iPhone の Safari')).toEqual([]);
  });

  it('begins a session with a new token, kept as a hash [s-ses1]', async () => {
    const login = await begun();
    const answer = await enter(login);
    const token = answer.ok ? answer.value.session : '';
    const { parts, clock } = entrance;
    expect((await useSession(parts.database.reading, 'mypage', token, clock.now())).alive).toBe(true);
    const { rows } = await parts.database.pool.query('select 1 from sessions where token_hash = $1', [token]);
    expect(rows).toHaveLength(0);
  });

  it('writes who logged in, how and on what device into the audit trail', async () => {
    const login = await begun();
    await enter(login);
    const { rows } = await entrance.parts.database.pool.query(
      "select actor_kind, actor_id, result, detail from audit_trail where action = 'sign-in.login' and subject_id = $1",
      [login.id],
    );
    expect(rows).toEqual([
      {
        actor_kind: 'job-seeker',
        actor_id: login.id,
        result: 'done',
        detail: { by: 'one-time-password', device: usualDevice },
      },
    ]);
  });
});
