import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { updateAccount } from '#features/accounts/index.ts';
import { type Lie, type LyingProvider, startLyingProvider } from '#kit/lying-provider.ts';
import { anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { logsIn } from '#kit/sign-in-steps.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { openLog } from '#platform/recording/log.ts';
import type { PortalRefusal } from '../../rules/refusal.ts';
import { insertPortalLink } from '../../store/portal-links.store.ts';

let provider: LyingProvider;
let portal: TestPortal;
const lines: string[] = [];

beforeAll(async () => {
  provider = await startLyingProvider();
  const log = openLog('warn', { write: (line) => void lines.push(line) });
  portal = await openTestPortal({ portal: provider.settings, log });
});
afterAll(async () => {
  await portal.close();
  await provider.close();
});
beforeEach(() => {
  provider.lie = 'nothing';
  provider.subject = crypto.randomUUID();
  lines.splice(0);
});

const refusals = (): readonly string[] =>
  lines
    .map((line) => JSON.parse(line) as { msg: string; refusal?: string })
    .filter(({ msg }) => msg === 'the portal link refused an answer')
    .map(({ refusal = '' }) => refusal);

/** Somebody whom the provider knows, with an account that is linked. */
async function aLinked(): Promise<{
  readonly id: string;
  readonly address: string;
  readonly password: string;
}> {
  const person = await anAccount(portal.parts);
  const identity = { issuer: provider.settings.issuer, subject: provider.subject };
  await insertPortalLink(portal.parts.database.reading, person.id, identity, portal.clock.now());
  return person;
}

const sessionOf = ({ cookies }: Visitor): string | undefined => cookies.get('musubi-mypage');

describe('who comes from the portal', () => {
  it('is let in straight to the first page, without a password or one-time password [SSO-1] [s-sso1]', async () => {
    await aLinked();
    portal.mail.mails.splice(0);
    const who = visitor(portal.baseUrl);
    const page = await who.open('/login/portal');
    expect(page.url).toMatch(/^\/mypage/u);
    expect(sessionOf(who)).toBeDefined();
    expect(portal.mail.mails).toEqual([]);
    expect(refusals()).toEqual([]);
  });

  it('brings state, nonce and a challenge of its own each time, and exactly the registered address [s-sso1]', async () => {
    await aLinked();
    await visitor(portal.baseUrl).open('/login/portal');
    await visitor(portal.baseUrl).open('/login/portal');
    const [one, other] = provider.asked.slice(-2);
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one?.get(name)).toMatch(/^[\w-]{43}$/u);
      expect(one?.get(name)).not.toBe(other?.get(name));
    }
    expect(one?.get('redirect_uri')).toBe(`${portal.baseUrl}/login/portal/callback`);
    expect(one?.get('code_challenge_method')).toBe('S256');
    expect(one?.get('response_type')).toBe('code');
    expect(one?.get('scope')).toBe('openid');
  });

  it('may come from two tabs of one browser at once [s-sso1]', async () => {
    await aLinked();
    const who = visitor(portal.baseUrl);
    await who.open('/login/portal');
    const first = provider.asked.at(-1);
    await who.open('/login/portal');
    expect(first?.get('state')).not.toBe(provider.asked.at(-1)?.get('state'));
    expect(refusals()).toEqual([]);
  });

  it('is told of the mismatch where no account is linked [SSO-2]', async () => {
    const page = await visitor(portal.baseUrl).open('/login/portal');
    expect(page.heading).toBe('属性連携不整合確認');
    expect(page.text).toContain('マイナポータル連携開始');
    expect(page.text).toContain('先に、求職者マイページのアカウントを登録してください。');
    expect(refusals()).toEqual([]);
  });
});

describe('who comes from the portal to an account that may not be entered', () => {
  const change = (id: string, changes: Parameters<typeof updateAccount>[2]) =>
    portal.parts.database.transaction((tx) => updateAccount(tx, id, changes));

  it('reads that it is 「利用不可」 [SSO-1] [LEAVE-5]', async () => {
    const { id } = await aLinked();
    await change(id, { unavailable_since: portal.clock.now(), unavailable_reason: 'misuse' });
    const who = visitor(portal.baseUrl);
    expect((await who.open('/login/portal')).url).toBe('/login/unavailable');
    expect(sessionOf(who)).toBeUndefined();
  });

  it('is led to the re-registration after leaving [SSO-2] [LEAVE-2]', async () => {
    const { id } = await aLinked();
    await change(id, { withdrawn_at: portal.clock.now() });
    const page = await visitor(portal.baseUrl).open('/login/portal');
    expect(page.heading).toBe('アカウントの再登録が必要です');
    expect(page.html).toContain('href="/reregistration"');
  });
});

describe('an answer of the portal that is not right', () => {
  const lies: readonly (readonly [Lie, PortalRefusal])[] = [
    ['issuer', 'issuer'],
    ['audience', 'audience'],
    ['nonce', 'nonce'],
    ['no nonce', 'nonce'],
    ['signature', 'signature'],
    ['algorithm none', 'algorithm'],
    ['shared secret', 'algorithm'],
    ['expired', 'expired'],
    ['no subject', 'subject'],
    ['code refused', 'code-refused'],
    ['client refused', 'client-refused'],
    ['mixed-up provider', 'mixed-up-provider'],
    ['unnamed provider', 'mixed-up-provider'],
    ['state missing', 'state-missing'],
    ['state foreign', 'state-foreign'],
    ['no code', 'code-missing'],
    ['error', 'portal-error'],
    ['old login', 'login-too-old'],
    ['nonsense', 'token-unreadable'],
  ];

  it.each(lies)(
    '(%s) is refused; the log says %s, the page does not [SSO-1] [s-sso1]',
    async (lie, refusal) => {
      await aLinked();
      provider.lie = lie;
      const who = visitor(portal.baseUrl);
      const page = await who.open('/login/portal');
      expect(page.heading).toBe('マイナポータルからログインできませんでした');
      expect(page.url).toBe('/login/portal/refused');
      expect(page.text).not.toContain(refusal);
      expect(sessionOf(who)).toBeUndefined();
      expect(refusals()).toEqual([refusal]);
    },
  );

  it('leaves neither code nor token in the log [s-sso1] [s-aud2]', async () => {
    for (const lie of ['nonce', 'signature', 'code refused', 'nothing'] as const) {
      provider.lie = lie;
      await visitor(portal.baseUrl).open('/login/portal');
    }
    const written = lines.join('\n');
    expect(provider.secrets.length).toBeGreaterThan(5);
    for (const secret of provider.secrets) expect(written).not.toContain(secret);
    for (const asked of provider.asked) expect(written).not.toContain(asked.get('state'));
  });

  it('is refused a second time: a state is spent with its first answer [s-sso1]', async () => {
    await aLinked();
    const who = visitor(portal.baseUrl);
    await who.open('/login/portal');
    const browser = visitor(portal.baseUrl);
    const { address, begun } = await answerOf(browser);
    for (const [name, value] of begun) browser.cookies.set(name, value);
    await browser.open(address);
    for (const [name, value] of begun) browser.cookies.set(name, value);
    expect((await browser.open(address)).url).toBe('/login/portal/refused');
    expect(refusals()).toEqual(['state-spent']);
  });

  it('is refused in a browser that did not ask [s-sso1]', async () => {
    await aLinked();
    const { address } = await answerOf(visitor(portal.baseUrl));
    const stranger = visitor(portal.baseUrl);
    expect((await stranger.open(address)).url).toBe('/login/portal/refused');
    stranger.cookies.set('musubi-portal-attempt', 'A'.repeat(43));
    expect((await stranger.open(address)).url).toBe('/login/portal/refused');
    expect(refusals()).toEqual(['attempt-missing', 'state-foreign']);
  });

  it('is refused ten minutes after the question [s-sso1]', async () => {
    await aLinked();
    const browser = visitor(portal.baseUrl);
    const { address, begun } = await answerOf(browser);
    for (const [name, value] of begun) browser.cookies.set(name, value);
    portal.clock.advance('PT10M');
    expect((await browser.open(address)).url).toBe('/login/portal/refused');
    expect(refusals()).toEqual(['attempt-expired']);
  });

  it('says that the person stopped, where the person stopped [s-sso3]', async () => {
    provider.lie = 'declined';
    const page = await visitor(portal.baseUrl).open('/login/portal');
    expect(page.heading).toBe('マイナポータルからのログインをやめました');
    expect(refusals()).toEqual(['declined']);
  });

  it('is not asked for where somebody else sends people here in the name of another portal [s-sso1]', async () => {
    const who = visitor(portal.baseUrl);
    const page = await who.open('/login/portal?iss=https%3A%2F%2Felsewhere.example.jp');
    expect(page.url).toBe('/login/portal/refused');
    expect(refusals()).toEqual(['mixed-up-provider']);
    await aLinked();
    const own = new URLSearchParams({
      iss: provider.settings.issuer,
      target_link_uri: 'https://evil.example',
    });
    expect((await who.open(`/login/portal?${own}`)).url).toMatch(/^\/mypage/u);
  });
});

/** Begins in a browser, and stops it at the portal: where the portal sends it, and the cookies it had then. */
async function answerOf(browser: Visitor): Promise<{ address: string; begun: Map<string, string> }> {
  const begin = await fetch(`${portal.baseUrl}/login/portal`, { redirect: 'manual' });
  const begun = new Map(
    begin.headers.getSetCookie().map((line) => {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    }),
  );
  const sent = await fetch(begin.headers.get('location') ?? '', { redirect: 'manual' });
  const address = sent.headers.get('location') ?? '';
  expect(new URL(address).origin).toBe(new URL(portal.baseUrl).origin);
  expect(browser.cookies.size).toBe(0);
  return { address, begun };
}

describe('while the portal is broken', () => {
  it('nobody comes in, and the ordinary login is as always [s-sso3]', async () => {
    const person = await aLinked();
    provider.lie = 'broken token endpoint';
    const who = visitor(portal.baseUrl);
    const page = await who.open('/login/portal');
    expect(page.url).toBe('/login/portal/unreachable');
    expect(page.text).toContain('IDとパスワードのログインは、いつもどおり使えます。');
    expect(refusals()).toEqual(['portal-down']);
    expect((await logsIn(portal, who, person)).url).toMatch(/^\/mypage/u);
  });
});
