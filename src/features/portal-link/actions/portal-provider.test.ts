import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { testClock } from '#kit/clock.ts';
import { type LyingProvider, startLyingProvider } from '#kit/lying-provider.ts';
import { keepSecrets } from '#platform/security/secrets.ts';
import { attemptSecrets } from './attempt-secrets.ts';
import { portalProvider } from './portal-provider.ts';

let lying: LyingProvider;
beforeAll(async () => {
  lying = await startLyingProvider();
});
afterAll(() => lying.close());
beforeEach(() => {
  lying.lie = 'nothing';
  lying.assurance = undefined;
});

const clock = testClock();
const secrets = attemptSecrets(keepSecrets(['a secret of thirty-two bytes and more']), 'an-id', 'a-state');
const redirectTo = 'https://site.example.jp/login/portal/callback';
const short = Temporal.Duration.from({ milliseconds: 150 });

/** The whole way: to the provider, and back with what it says. */
async function walk(provider: ReturnType<typeof portalProvider>) {
  const asked = await provider.whereToAsk(secrets, redirectTo, clock.now());
  if (!asked.ok) return asked;
  const sent = await fetch(asked.value, { redirect: 'manual' });
  return provider.prove(new URL(sent.headers.get('location') ?? ''), secrets, clock.now());
}

describe('a provider that does not answer', () => {
  it('is given up after the longest wait, before the question [s-sso3]', async () => {
    lying.lie = 'silent';
    const asked = await portalProvider(lying.settings, short).whereToAsk(secrets, redirectTo, clock.now());
    expect(asked).toEqual({ ok: false, fault: 'portal-silent' });
  });

  it('is given up after the longest wait, with the code in hand [s-sso3]', async () => {
    const provider = portalProvider(lying.settings, Temporal.Duration.from({ seconds: 1 }));
    await walk(provider);
    lying.lie = 'silent token endpoint';
    expect(await walk(provider)).toEqual({ ok: false, fault: 'portal-silent' });
  });

  it('is asked again by the next person, and serves when it is back [s-sso3]', async () => {
    const provider = portalProvider(lying.settings, Temporal.Duration.from({ seconds: 2 }));
    lying.lie = 'broken token endpoint';
    expect(await walk(provider)).toEqual({ ok: false, fault: 'portal-down' });
    lying.lie = 'nothing';
    expect(await walk(provider)).toMatchObject({ ok: true });
  });

  it('is told apart from one that is not there at all [s-sso3]', async () => {
    const settings = { ...lying.settings, issuer: 'http://127.0.0.1:9' };
    const asked = await portalProvider(settings).whereToAsk(secrets, redirectTo, clock.now());
    expect(asked).toEqual({ ok: false, fault: 'portal-down' });
  });
});

describe('a provider that says of itself what cannot be', () => {
  it.each(['metadata of another issuer', 'only unsigned tokens'] as const)(
    '(%s) is asked for nothing [s-sso1]',
    async (lie) => {
      lying.lie = lie;
      const asked = await portalProvider(lying.settings).whereToAsk(secrets, redirectTo, clock.now());
      expect(asked).toEqual({ ok: false, fault: 'metadata' });
    },
  );
});

it('keys that the portal no longer publishes prove nothing [s-sso1]', async () => {
  lying.lie = 'no keys';
  expect(await walk(portalProvider(lying.settings))).toEqual({ ok: false, fault: 'signature' });
});

describe('the login at the portal', () => {
  it('tells how old it is, by the portal’s own two times [s-sso2]', async () => {
    const proved = await walk(portalProvider(lying.settings));
    expect(proved.ok && proved.value.loginAge?.total('seconds')).toBe(60);
    expect(lying.asked.at(-1)?.get('max_age')).toBe(String(12 * 3600));
  });

  it('tells nothing where the portal does not say: the lowest level is thought of it [s-sso2]', async () => {
    lying.lie = 'no login time';
    const proved = await walk(portalProvider(lying.settings));
    expect(proved.ok && proved.value.loginAge).toBeUndefined();
  });

  it('is taken with one of the levels that are set, and with no other and none [s-sso2]', async () => {
    const provider = portalProvider({ ...lying.settings, assurance: ['card', 'card-and-face'] });
    expect(await walk(provider)).toEqual({ ok: false, fault: 'assurance' });
    lying.assurance = 'password';
    expect(await walk(provider)).toEqual({ ok: false, fault: 'assurance' });
    lying.assurance = 'card';
    expect(await walk(provider)).toMatchObject({ ok: true });
    expect(lying.asked.at(-1)?.get('acr_values')).toBe('card card-and-face');
  });

  it('is known by issuer and subject alone [s-sso1]', async () => {
    lying.subject = 'a-person-of-the-portal';
    const proved = await walk(portalProvider(lying.settings));
    expect(proved.ok && proved.value.identity).toEqual({
      issuer: lying.settings.issuer,
      subject: 'a-person-of-the-portal',
    });
  });
});
