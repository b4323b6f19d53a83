import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anAccount, goodPassword, newAddress } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { aStaffMember } from '#kit/staff.ts';
import { senderOf } from '#platform/http/network-address.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal({
    trustedProxies: ['192.0.2.1', '10.0.0.0/8'],
    officeNetworks: ['198.51.100.0/24', '2001:db8:ff::/48'],
  });
});
afterAll(() => portal.close());
beforeEach(() => portal.parts.database.pool.query('delete from limit_events'));

interface From {
  /** The other end of the connection. */
  readonly peer: string;
  readonly forwardedFor?: string;
}

async function post(url: string, fields: Readonly<Record<string, string>>, { peer, forwardedFor }: From) {
  const forwarded = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor };
  const headers = {
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
    ...forwarded,
  };
  const payload = new URLSearchParams(fields).toString();
  return portal.server.inject({ method: 'POST', url, headers, payload, remoteAddress: peer });
}

const failing = (from: From) => post('/login', { address: newAddress(), password: 'wrong#1234' }, from);

/** Failures as they are counted, without the time that so many passwords take. */
async function fail(times: number, from: From): Promise<void> {
  await failing(from);
  await portal.parts.database.pool.query(
    'insert into limit_events select limit_name, subject, at from limit_events, generate_series(2, $1) where limit_name = $2',
    [times, 'failed-attempts'],
  );
}

const stranger: From = { peer: '203.0.113.7' };

describe('failures from one network address', () => {
  it('close the sign-in paths after the hundredth, and nothing else [s-rate2]', async () => {
    await fail(99, stranger);
    expect((await failing(stranger)).statusCode).toBe(422);
    const closed = await failing(stranger);
    expect(closed.statusCode).toBe(429);
    expect(closed.headers['retry-after']).toBe('600');
    expect(closed.body).toContain('少し待ってください');
    for (const url of ['/', '/login', '/offices', '/opening/online', '/password-reset']) {
      const answer = await portal.server.inject({ url, remoteAddress: stranger.peer });
      expect(answer.statusCode, url).toBe(200);
    }
    const opening = await post('/opening/online', { email: '' }, stranger);
    expect(opening.statusCode).toBe(422);
  });

  it('close every path that takes a password, key or code, of every face [s-rate2]', async () => {
    await fail(100, stranger);
    const closed = portal.features
      .flatMap(({ routes }) => routes)
      .filter(({ signInPath }) => signInPath === true);
    expect(closed.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        '/login',
        '/login/one-time-password',
        '/password-reset/:link',
        '/reregistration',
        '/reregistration/:link',
        '/opening/code',
        '/opening/code/:draft/:step',
        '/opening/online/password/:link',
        '/opening/earlier/password/:link',
        '/mypage/settings/password',
        '/mypage/settings/proof',
        '/mypage/settings/withdrawal',
        '/counter/login',
        '/counter/login/code',
      ]),
    );
    for (const { path } of closed.filter(({ method }) => method === 'POST')) {
      const answer = await post(path.replace(/:[a-z]+/gu, 'x'), {}, stranger);
      expect(answer.statusCode, path).toBe(429);
    }
  });

  it('are forgotten ten minutes after they were made [s-rate2]', async () => {
    await fail(100, stranger);
    portal.clock.advance('PT9M59S');
    const closed = await failing(stranger);
    expect(closed.statusCode).toBe(429);
    expect(closed.headers['retry-after']).toBe('1');
    portal.clock.advance('PT1S');
    expect((await failing(stranger)).statusCode).toBe(422);
  });

  it('may be ten times as many from an office [s-rate2, s-rate1]', async () => {
    const office: From = { peer: '198.51.100.20' };
    await fail(999, office);
    expect((await failing(office)).statusCode).toBe(422);
    expect((await failing(office)).statusCode).toBe(429);
  });

  it('do not close the door of the neighbours [s-rate2]', async () => {
    await fail(100, stranger);
    expect((await failing({ peer: '203.0.113.8' })).statusCode).toBe(422);
  });

  it('count for staff too, in the same place [s-rate2]', async () => {
    await fail(99, stranger);
    const wrong = { 'login-name': 'nobody', password: 'a wrong password here' };
    expect((await post('/counter/login', wrong, stranger)).statusCode).toBe(422);
    expect((await failing(stranger)).statusCode).toBe(429);
  });
});

it('never counts a success against anybody: one that gets in leaves no trace [s-rate2]', async () => {
  const staff = await aStaffMember(portal.parts);
  const person = await anAccount(portal.parts);
  const login = await post('/login', { address: person.address, password: person.password }, stranger);
  expect(login.statusCode).toBe(303);
  const signIn = { 'login-name': staff.loginName, password: staff.password };
  expect((await post('/counter/login', signIn, stranger)).statusCode).toBe(303);
  expect((await post('/password-reset', { address: newAddress() }, stranger)).statusCode).toBe(303);
  const { rows } = await portal.parts.database.pool.query(
    "select 1 from limit_events where limit_name = 'failed-attempts'",
  );
  expect(rows).toEqual([]);
});

it('counts neither a field left empty nor a page that was looked at [s-rate2]', async () => {
  await post('/login', { address: '', password: '' }, stranger);
  await post('/login', { address: 'no address', password: goodPassword }, stranger);
  await portal.server.inject({ url: '/password-reset/no-such-link', remoteAddress: stranger.peer });
  const { rows } = await portal.parts.database.pool.query(
    "select 1 from limit_events where limit_name = 'failed-attempts'",
  );
  expect(rows).toEqual([]);
});

it('holds no network address in clear [s-rate2]', async () => {
  await failing(stranger);
  const { rows } = await portal.parts.database.pool.query('select * from limit_events');
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(stranger.peer);
});

describe('whose address it is', () => {
  it('is the sender of the connection, whatever it claims [s-rate4]', async () => {
    await fail(100, stranger);
    for (const forwardedFor of [
      '198.51.100.20',
      '127.0.0.1',
      '10.0.0.1',
      '192.0.2.1, 198.51.100.20',
      'nonsense',
    ]) {
      expect((await failing({ ...stranger, forwardedFor })).statusCode, forwardedFor).toBe(429);
    }
  });

  it('is what a trusted proxy saw, not what it was told [s-rate4]', async () => {
    const behind = (forwardedFor: string): From => ({ peer: '192.0.2.1', forwardedFor });
    await fail(100, behind('203.0.113.9'));
    expect((await failing(behind('203.0.113.9'))).statusCode).toBe(429);
    expect((await failing(behind('198.51.100.20, 203.0.113.9'))).statusCode).toBe(429);
    expect((await failing(behind('203.0.113.9, 10.1.2.3'))).statusCode).toBe(429);
    expect((await failing(behind('203.0.113.10'))).statusCode).toBe(422);
    expect((await failing({ peer: '203.0.113.9' })).statusCode).toBe(429);
  });

  it('is an office only when the proxy saw one [s-rate4]', async () => {
    await fail(100, { peer: '192.0.2.1', forwardedFor: '198.51.100.20' });
    expect((await failing({ peer: '198.51.100.20' })).statusCode).toBe(422);
    expect((await failing({ peer: '203.0.113.7', forwardedFor: '198.51.100.20' })).statusCode).toBe(422);
  });

  it.each(['nonsense', '203.0.113.7:4711', ''])(
    'may be nonsense: %j from a trusted proxy breaks nothing [s-rate4]',
    async (forwardedFor) => {
      expect((await failing({ peer: '192.0.2.1', forwardedFor })).statusCode).toBe(422);
    },
  );

  it('is the network where somebody has a whole one of IPv6 [s-rate2]', async () => {
    await fail(100, { peer: '2001:db8:1:2::1' });
    expect((await failing({ peer: '2001:db8:1:2:aaaa:bbbb:cccc:dddd' })).statusCode).toBe(429);
    expect((await failing({ peer: '2001:db8:1:3::1' })).statusCode).toBe(422);
  });

  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('%s is counted as %s [s-rate2]', (address, sender) => {
    expect(senderOf(address)).toBe(sender);
  });
});
