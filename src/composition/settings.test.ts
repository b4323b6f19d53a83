import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { likelySlips, readSettings, settingTable } from '#composition/settings.ts';

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  const settings = readSettings(environment);
  return settings.ok ? [] : settings.fault;
};

it('needs no setting at all', () => {
  expect(faultsOf({})).toEqual([]);
});

it('lists every fault at once, each with the name of its setting', () => {
  const faults = faultsOf({
    PORT: 'http',
    DATABASE_URL: 'mysql://x',
    JOBS: 'maybe',
    CLOCK_OFFSET: '51 minutes',
  });
  expect(faults.map((fault) => fault.split(':')[0])).toEqual([
    'PORT',
    'DATABASE_URL',
    'JOBS',
    'CLOCK_OFFSET',
  ]);
});

it.each([
  [{ DATABASE_URL: 'postgres://a@b/c' }, 'SECRET_KEY'],
  [{ SMTP_URL: 'smtp://localhost:25' }, 'MAIL_FROM'],
  [{ CLOCK_OFFSET: 'PT51M', NODE_ENV: 'production' }, 'CLOCK_OFFSET'],
  [{ NODE_ENV: 'production' }, 'SMTP_URL'],
  [{ SECRET_KEY: 'short' }, 'SECRET_KEY'],
  [{ TRUSTED_PROXIES: '192.0.2.1, proxy.local' }, 'TRUSTED_PROXIES'],
  [{ TRUSTED_PROXIES: '0.0.0.0/0' }, 'TRUSTED_PROXIES'],
  [{ OFFICE_NETWORKS: '192.0.2.0/33' }, 'OFFICE_NETWORKS'],
  [{ OIDC_ISSUER: 'https://portal.example.jp' }, 'OIDC_CLIENT_SECRET'],
  [{ OIDC_CLIENT_ID: 'a-client', OIDC_CLIENT_SECRET: 'a-secret' }, 'OIDC_ISSUER'],
  [{ OIDC_ISSUER: 'http://portal.example.jp', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }, 'OIDC_ISSUER'],
  [{ OIDC_ISSUER: 'portal', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }, 'OIDC_ISSUER'],
  [{ OIDC_ACR_VALUES: 'card' }, 'OIDC_ACR_VALUES'],
])('refuses settings that do not go together: %o', (environment, name) => {
  expect(faultsOf(environment as Record<string, string>).join()).toContain(name);
});

it('serves with one thread unless more are asked for', () => {
  const threads = (given: Record<string, string>) => {
    const settings = readSettings(given);
    return settings.ok ? settings.value.serverThreads : settings.fault;
  };
  expect(threads({})).toBe(1);
  expect(threads({ SERVER_THREADS: '4' })).toBe(4);
  for (const SERVER_THREADS of ['0', '17', '1.5', 'all'])
    expect(threads({ SERVER_THREADS })).toEqual(['SERVER_THREADS: 1から16までの数を入れてください']);
});

it('runs in production with a mail server', () => {
  const mail = { SMTP_URL: 'smtp://localhost:25', MAIL_FROM: 'portal@example.jp' };
  expect(faultsOf({ NODE_ENV: 'production', ...mail })).toEqual([]);
});

it('takes addresses and networks of both kinds for proxies and offices [s-rate4]', () => {
  const given = '192.0.2.1, 198.51.100.0/24, 2001:db8::/32, ::1';
  const settings = readSettings({ TRUSTED_PROXIES: given, OFFICE_NETWORKS: given });
  expect(settings.ok ? settings.value.officeNetworks : []).toHaveLength(4);
  expect(settings.ok ? settings.value.trustedProxies : []).toHaveLength(4);
});

it('takes a national portal whole, over http on this machine only [SSO-1] [s-sso1]', () => {
  const client = { OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
  for (const OIDC_ISSUER of ['https://portal.example.jp/oidc', 'http://localhost:3001']) {
    const settings = readSettings({ ...client, OIDC_ISSUER, OIDC_ACR_VALUES: 'card, face' });
    expect(settings.ok && settings.value.portal).toEqual({
      issuer: OIDC_ISSUER,
      clientId: 'a',
      clientSecret: 'b',
      assurance: ['card', 'face'],
    });
  }
  const none = readSettings({});
  expect(none.ok && none.value.portal).toBeUndefined();
});

it('warns of a variable one or two letters from a setting', () => {
  expect(likelySlips({ SMPT_URL: 'x' }).join()).toContain('SMTP_URL');
  expect(likelySlips({ HOME: '/root', PATH: '/bin', SMTP_URL: 'x' })).toEqual([]);
});

it('explains every setting in .env.example, and nothing that is none', () => {
  const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');
  const named = [...example.matchAll(/^([A-Z_]+)=/gmu)].map(([, name]) => name);
  expect(named.sort()).toEqual(Object.keys(settingTable).sort());
});
