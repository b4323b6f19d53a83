import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEmployer } from '#kit/employers.ts';
import { anAccount, aRegisteredPerson, goodPassword, newAddress } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { enterPassword, looks } from '#kit/sign-in-steps.ts';
import { visitor } from '#kit/visitor.ts';
import { anApp, aSlip, someRecoveryCodes } from '#kit/ways-in.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const arrives = () => visitor(portal.baseUrl);

async function afterPassword(person: { readonly address: string }) {
  const who = arrives();
  await who.open('/login');
  await enterPassword(who, person.address, goodPassword);
  return who;
}

const pathOf = (url: string): string => url.split('?')[0] ?? '';

describe('a wrong password', () => {
  it('tells nobody which ways there are, nor whether the address is known [s-enu1]', async () => {
    const [plain, withWays] = [await anAccount(portal.parts), await anAccount(portal.parts)];
    await anApp(portal.parts, withWays.id);
    await someRecoveryCodes(portal.parts, withWays.id);
    const answers = [];
    for (const address of [plain.address, withWays.address, newAddress()]) {
      const who = arrives();
      await who.open('/login');
      answers.push(looks(await enterPassword(who, address, 'wrong#1234'), address));
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('opens no page of a second step', async () => {
    for (const way of ['authenticator', 'recovery-code', 'slip']) {
      const who = arrives();
      expect((await who.open(`/login/${way}`)).url).toBe('/login?again=1');
      expect((await who.post(`/login/${way}`, { code: '000000' })).url).toBe('/login?again=1');
    }
  });
});

describe('the second step', () => {
  it('leads on to the page that was asked for, after a recovery code by way of what is left [s-acc2]', async () => {
    const person = await aRegisteredPerson(portal.parts);
    const [code = ''] = await someRecoveryCodes(portal.parts, person.id);
    const who = arrives();
    await who.open('/login?next=%2Fmypage%2Fsettings');
    await enterPassword(who, person.address, goodPassword);
    await who.open('/login/recovery-code');
    const page = await who.submit({ code }, '/login/recovery-code');
    expect(pathOf(page.url)).toBe('/mypage/settings/security/recovery-codes');
    expect(page.text).toContain('リカバリーコードの残りは9個です');
    expect(page.html).toContain('href="/mypage/settings"');
  });

  it('warns when the last three are left, and leads to no other site [s-acc2]', async () => {
    const person = await aRegisteredPerson(portal.parts);
    const codes = await someRecoveryCodes(portal.parts, person.id);
    for (const code of codes.slice(0, 7)) {
      const who = await afterPassword(person);
      await who.open('/login/recovery-code');
      const page = await who.submit({ code }, '/login/recovery-code');
      expect(page.text.includes('新しいコードを作ってください')).toBe(code === codes[6]);
      const elsewhere = await who.open(
        '/mypage/settings/security/recovery-codes?used=1&next=https%3A%2F%2Fevil.example',
      );
      expect(elsewhere.html).not.toContain('evil.example');
    }
  });

  it('skips itself the next time on a trusted device, whichever way it was [LOGIN-3]', async () => {
    const person = await aRegisteredPerson(portal.parts);
    const app = await anApp(portal.parts, person.id);
    const who = await afterPassword(person);
    await who.submit({ code: app.code(), trust: 'yes' }, '/login/authenticator');
    await who.post('/mypage/logout', {});
    await who.open('/login');
    expect((await enterPassword(who, person.address, goodPassword)).url).toBe('/mypage');
  });

  it('sends the mail by a press, and its page is not there before', async () => {
    const person = await aRegisteredPerson(portal.parts);
    await anApp(portal.parts, person.id);
    const who = await afterPassword(person);
    expect((await who.open('/login/one-time-password')).url).toBe('/login/authenticator');
    const page = await who.submit({}, '/login/one-time-password/again');
    expect(page.url).toBe('/login/one-time-password?again=sent');
    expect(page.text).toContain('認証アプリのコードを使う');
    const again = await afterPassword(person);
    const waits = await again.submit({}, '/login/one-time-password/again');
    expect(waits.url).toBe('/login/authenticator?again=wait');
    expect(waits.text).toContain('メールは、まだ送れません');
  });

  it('is cancelled: no code of any kind counts any more', async () => {
    const person = await aRegisteredPerson(portal.parts);
    const app = await anApp(portal.parts, person.id);
    const who = await afterPassword(person);
    expect((await who.post('/login/one-time-password/cancel', {})).url).toBe('/login');
    expect((await who.post('/login/authenticator', { code: app.code() })).url).toBe('/login?again=1');
  });

  it('takes a slip in any width and case [s-otp1]', async () => {
    const person = await aRegisteredPerson(portal.parts);
    const code = await aSlip(portal.parts, person.id);
    const who = await afterPassword(person);
    await who.open('/login/slip');
    const wide = [...code.toLowerCase()]
      .map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))
      .join('');
    expect((await who.submit({ code: `${wide.slice(0, 4)} ${wide.slice(4)}` }, '/login/slip')).url).toBe(
      '/mypage',
    );
  });

  it('is the same for an employer, at an address of its own', async () => {
    const employer = await anEmployer(portal.parts);
    const app = await anApp(portal.parts, employer.id);
    const who = arrives();
    await who.open('/employer/login');
    const asked = await who.submit({ address: employer.address, password: goodPassword }, '/employer/login');
    expect(asked.url).toBe('/employer/login/authenticator');
    expect((await who.submit({ code: app.code() }, '/employer/login/authenticator')).url).toBe('/employer');
  });
});

describe('changing the ways', () => {
  it('asks for the password again after twenty minutes, and comes back [s-ses5]', async () => {
    const person = await aRegisteredPerson(portal.parts);
    const app = await anApp(portal.parts, person.id);
    const who = await afterPassword(person);
    await who.submit({ code: app.code() }, '/login/authenticator');
    portal.clock.advance('PT21M');
    const settings = '/mypage/settings/security';
    await who.open(`${settings}/recovery-codes`);
    const asked = await who.submit({}, `${settings}/recovery-codes`);
    expect(pathOf(asked.url)).toBe('/mypage/settings/proof');
    const back = await who.submit({ 'present-password': goodPassword }, '/mypage/settings/proof');
    expect(pathOf(back.url)).toBe(`${settings}/recovery-codes`);
    expect(back.text).not.toContain('今のコード');
    portal.clock.advance('PT21M');
    expect(pathOf((await who.open(`${settings}/authenticator`)).url)).toBe('/mypage/settings/proof');
    const shown = await who.submit({ 'present-password': goodPassword }, '/mypage/settings/proof');
    expect(pathOf(shown.url)).toBe(`${settings}/authenticator`);
  });
});
