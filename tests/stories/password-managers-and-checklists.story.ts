import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { anIssuedCode } from '#kit/account-creation-codes.ts';
import { computer, phoneWithoutScript } from '#kit/browser.ts';
import { linkIn } from '#kit/mail-server.ts';
import { askOnline, askWithCode } from '#kit/openings.ts';
import { attribute } from '#kit/page-parts.ts';
import { aJobSeeker, anAccount, goodPassword, newAddress } from '#kit/people.ts';
import { signIn } from '#kit/presence.ts';
import { openWorld, storyTime, type World } from '#kit/steps/world.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

vi.setConfig({ testTimeout: storyTime });

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Screen {
  readonly screen: string;
  readonly open: (person: Visitor) => Promise<unknown>;
  /** What password managers are told, by the names of the fields. */
  readonly told: Readonly<Record<string, string>>;
}

/** The address that is shown and not sent, for managers only. */
const shown = 'shown';

const newPassword = { password: 'new-password', 'password-confirmation': 'new-password', key: 'off' };

const screens: readonly Screen[] = [
  {
    screen: 'the login',
    open: (person) => person.open('/login'),
    told: { address: 'username', password: 'current-password' },
  },
  {
    screen: 'the one-time password',
    async open(person) {
      const { address, password } = await anAccount(world.portal.parts);
      await person.post('/login', { address, password });
    },
    told: { 'one-time-password': 'one-time-code' },
  },
  {
    screen: 'the first password of an online account',
    open: (person) => askOnline(person, newAddress()),
    told: { [shown]: 'username', ...newPassword },
  },
  {
    screen: 'the first password after a code',
    async open(person) {
      const { number } = await aJobSeeker(world.portal.parts);
      const code = await anIssuedCode(world.portal.parts, number);
      await askWithCode(person, { number, code }, newAddress());
    },
    told: { [shown]: 'username', ...newPassword },
  },
  {
    screen: 'the reset',
    async open(person) {
      await person.post('/password-reset', { address: newAddress() });
    },
    told: {
      [shown]: 'username',
      'new-password': 'new-password',
      'new-password-confirmation': 'new-password',
      key: 'off',
    },
  },
  {
    screen: 'the change of the password',
    async open(person) {
      const { id } = await anAccount(world.portal.parts);
      await signIn(person, world.portal.parts, id);
      await person.open('/mypage/settings/password');
    },
    told: {
      [shown]: 'username',
      'present-password': 'current-password',
      'new-password': 'new-password',
      'new-password-again': 'new-password',
    },
  },
];

/** What the inputs of a page tell a password manager. */
const toldOn = (html: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...html.matchAll(/<input\b([^>]*)>/gu)].flatMap(([, tag = '']) => {
      const told = attribute(tag, 'autocomplete');
      return told === undefined ? [] : [[attribute(tag, 'name') ?? shown, told]];
    }),
  );

describe('password managers', () => {
  it.each(screens)('store the address, never the key, on $screen [PW-6] [s-pw4]', async ({ open, told }) => {
    const person = visitor(world.portal.baseUrl);
    await open(person);
    expect(toldOn(person.page.html)).toMatchObject(told);
  });
});

const rule = (name: string) => `[data-rule="${name}"]`;

describe('the rules of a password', () => {
  it('are ticked off while the person types, with script [PW-1] [PW-2] [PW-3]', async () => {
    const address = newAddress();
    await askOnline(visitor(world.portal.baseUrl), address);
    const mail = await world.portal.mail.waitFor(address, 'アカウント仮登録完了通知');
    const person = await world.person(computer);
    await person.open(linkIn(mail, '/opening/online/password/'));
    const stateOf = (name: string) => person.page.locator(rule(name)).getAttribute('data-state');
    const statesAfter = async (typed: string) => {
      await person.type('登録するパスワード', typed);
      return Promise.all(['length', 'digit', 'letter', 'symbol', 'only'].map(stateOf));
    };
    expect(await statesAfter('abc')).toEqual(['unmet', 'unmet', 'met', 'unmet', 'met']);
    expect(await statesAfter('abcd1234')).toEqual(['met', 'met', 'met', 'unmet', 'met']);
    expect(await statesAfter('@abcd1234')).toEqual(['met', 'met', 'met', 'met', 'met']);
    expect(await statesAfter('@abcd1234!')).toEqual(['met', 'met', 'met', 'met', 'unmet']);
    expect(await statesAfter(`@1${'a'.repeat(31)}`)).toEqual(['unmet', 'met', 'met', 'met', 'met']);
    await person.reads('（できました）');
    await person.lookOver();
    await person.leave();
  });

  it('stand there in words without script, and the server holds to them [PW-1] [PW-2] [PW-3] [PW-5]', async () => {
    const person = await world.person(phoneWithoutScript);
    const address = newAddress();
    await askOnline(visitor(world.portal.baseUrl), address);
    const mail = await world.portal.mail.waitFor(address, 'アカウント仮登録完了通知');
    await person.open(linkIn(mail, '/opening/online/password/'));
    await person.reads('@#%&()*+-./:;<=>?');
    for (const [typed, words] of [
      ['abc@123', '8文字以上'],
      ['abcd1234', '記号が入っていません'],
      ['abcd@efgh', '数字が入っていません'],
      ['1234@5678', '英字が入っていません'],
      ['abcd1234!', '「!」'],
    ] as const) {
      await person.type('登録するパスワード', typed);
      await person.type('登録するパスワード（確認用）', typed);
      await person.press('完了');
      await person.reads(words);
    }
    expect(await person.page.content()).not.toContain(goodPassword);
    await person.leave();
  });
});
