import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endPresence } from '#features/accounts/index.ts';
import { type Entrance, openEntrance } from '#kit/entrance.ts';
import { loginSteps, usualDevice } from '#kit/login-steps.ts';
import { anAccount, type Person } from '#kit/people.ts';
import { useSession } from '#platform/security/sessions.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const { begun, enter } = loginSteps(() => entrance);

describe('after a login', () => {
  /** What the browser keeps from then on, and the notices that were mailed. */
  const afterLogin = async (person: Person, deviceMark?: string, trust = false) => {
    const entered = await enter(await begun(person), deviceMark === undefined ? {} : { deviceMark, trust });
    if (!entered.ok) throw new Error(entered.fault.key);
    const mails = await entrance.post.deliver();
    return { mark: entered.value.deviceMark, told: mails.map(({ subject }) => subject) };
  };
  const newDevice = '【ハローワーク】新しい端末からのログインのお知らせ';

  it('tells of a new browser by mail, of the same kind too, but not at the first login of all [s-not1]', async () => {
    const person = await anAccount(entrance.parts);
    const own = await afterLogin(person);
    expect(own.told).toEqual([]);
    expect(await afterLogin(person, own.mark)).toEqual({ mark: own.mark, told: [] });
    const thief = await afterLogin(person);
    expect(thief.told).toEqual([newDevice]);
    expect(thief.mark).not.toBe(own.mark);
    expect((await afterLogin(person, thief.mark)).told).toEqual([]);
  });

  it('tells each time where no cookies are kept [s-not1]', async () => {
    const person = await anAccount(entrance.parts);
    await afterLogin(person);
    expect((await afterLogin(person)).told).toEqual([newDevice]);
    expect((await afterLogin(person, 'made-up')).told).toEqual([newDevice]);
  });

  it('knows a browser for the account that used it, and for no other on the same browser [s-not1]', async () => {
    const [one, other] = [await anAccount(entrance.parts), await anAccount(entrance.parts)];
    const { mark } = await afterLogin(one);
    await afterLogin(other);
    expect((await afterLogin(other, mark)).told).toEqual([newDevice]);
    const { rows } = await entrance.parts.database.pool.query(
      'select count(distinct device_mark)::int as count from sessions where owner_id in ($1, $2)',
      [one.id, other.id],
    );
    expect(rows).toEqual([{ count: 3 }]);
  });

  it('knows no browser any more once everything was ended, as one may be a thief’s [s-not1]', async () => {
    const person = await anAccount(entrance.parts);
    await afterLogin(person);
    const thief = await afterLogin(person);
    const { parts, clock } = entrance;
    await parts.database.transaction((tx) => endPresence(tx, person.id, 'ended-by-owner', clock.now()));
    expect((await afterLogin(person, thief.mark)).told).toEqual([newDevice]);
  });

  it('keeps no mark as it is [s-not1]', async () => {
    const person = await anAccount(entrance.parts);
    const { mark } = await afterLogin(person);
    const { rows } = await entrance.parts.database.pool.query('select * from sessions where owner_id = $1', [
      person.id,
    ]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(mark);
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
