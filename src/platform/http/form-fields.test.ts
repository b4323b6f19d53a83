import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreedTo, cookieOf, type Fields, sendForm } from '#kit/forms.ts';
import { newAddress } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { visitor } from '#kit/visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const send = (path: string, fields: Fields | string, cookie = '') =>
  sendForm(portal.server, path, fields, cookie);

/** The forms that strangers reach: where each is sent to, and its fields. */
interface Screen {
  readonly path: string;
  readonly cookie: string;
  readonly names: readonly string[];
  /** What the page itself adds. */
  readonly hidden?: Fields;
}

/** No other tab was later than this one. */
const newest: Fields = [['revision', '1000000']];

const birthDate = ['birth-date-year', 'birth-date-month', 'birth-date-day'];

const screens: readonly (readonly [string, () => Promise<Screen>])[] = [
  ['the login', async () => ({ path: '/login', cookie: '', names: ['address', 'password', 'next'] })],
  ['the reset', async () => ({ path: '/password-reset', cookie: '', names: ['address'] })],
  ['the return', async () => ({ path: '/reregistration', cookie: '', names: ['address', 'password'] })],
  [
    'the new password after a reset',
    async () => {
      const who = visitor(portal.baseUrl);
      await who.open('/password-reset');
      const { url } = await who.submit({ address: newAddress() });
      return { path: url, cookie: '', names: ['new-password', 'new-password-confirmation', 'key'] };
    },
  ],
  [
    'the opening online',
    async () => {
      const names = [
        'email',
        'email-confirmation',
        'agree-privacy-policy',
        'agree-terms-of-use',
        'revision',
        'to',
      ];
      return { path: '/opening/online', cookie: '', names };
    },
  ],
  [
    'the opening with a code',
    async () => {
      const who = await agreedTo(portal.baseUrl, '/opening/code');
      const names = [
        'email',
        'email-confirmation',
        'job-seeker-number',
        ...birthDate,
        'account-creation-code',
      ];
      return { path: who.page.url, cookie: cookieOf(who), names, hidden: newest };
    },
  ],
  [
    'the opening for those registered earlier',
    async () => {
      const who = await agreedTo(portal.baseUrl, '/opening/earlier');
      return { path: who.page.url, cookie: cookieOf(who), names: ['email', ...birthDate], hidden: newest };
    },
  ],
];

describe.each(screens)('%s', (_name, screenOf) => {
  let screen: Screen;
  beforeAll(async () => {
    screen = await screenOf();
  });
  const submit = (fields: Fields) => send(screen.path, [...(screen.hidden ?? []), ...fields], screen.cookie);

  it.each([
    ['U+0000', 400, '\u0000'],
    ['U+0000 in the middle', 400, 'hanako\u0000@example.jp'],
    ['an end of line', 422, 'hanako\r\nBcc: x@example.jp'],
    ['ten thousand letters', 422, 'x'.repeat(10_000)],
    ['letters from outside the usual plane', 422, '😀\u{10ffff}'],
    ['the words of a database', 422, "'; drop table accounts; --"],
    ['marks of a page', 422, '<script>alert(1)</script>'],
    ['a pattern', 422, '%_\\'],
  ])('answers %s in any field with %i [s-web1]', async (_what, status, value) => {
    const { names } = screen;
    for (const name of names) {
      const others = names.filter((other) => other !== name).map((other) => [other, ''] as const);
      const answer = await submit([...others, [name, value]]);
      expect(answer.statusCode, name).toBe(status);
      expect(answer.body).not.toContain('<script>alert');
    }
    const all = await submit(names.map((name) => [name, value] as const));
    expect(all.statusCode).toBe(status);
  });

  it('answers fields that came twice with 422 [s-web1]', async () => {
    const { names } = screen;
    const once = names.map((name) => [name, 'hanako@example.jp'] as const);
    expect((await submit([...once, ...once])).statusCode).toBe(422);
  });

  it.each([
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    '__proto__[admin]',
    'constructor[prototype][admin]',
  ])('answers the field %s with 422, and it changes nothing elsewhere [s-web1]', async (name) => {
    const { names } = screen;
    const answer = await submit([...names.map((one) => [one, ''] as const), [name, 'yes']]);
    expect(answer.statusCode).toBe(422);
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, 'yes')).toBe(false);
  });

  it.each([
    ['empty', ''],
    ['of signs only', '&&&==='],
    ['that ends in the middle of a letter', 'address=%E3%81'],
    ['with a lone percent sign', 'address=%'],
    ['with fields without a name', '=&'.repeat(5000)],
    ['of one long word', 'a'.repeat(5000)],
  ])('answers a body %s with a page of its own [s-web1]', async (_what, body) => {
    const answer = await send(screen.path, body, screen.cookie);
    expect([400, 409, 422]).toContain(answer.statusCode);
    expect(answer.body).toContain('<h1');
  });

  it('answers more than a form can hold with 413 [s-web1]', async () => {
    const { names } = screen;
    const answer = await submit([[names[0] ?? '', 'x'.repeat(300_000)]]);
    expect(answer.statusCode).toBe(413);
    expect(answer.body).toContain('入力が長すぎます');
  });
});
