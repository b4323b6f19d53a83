import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { browserKinds, type Person } from '#kit/browser.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { givenAMemberOfStaff, whenTheySignInAtTheCounter } from '#kit/steps/counter.steps.ts';
import {
  type Login,
  thenTheyAreIn,
  whenTheyGiveTheOneTimePassword,
  whenTheyGiveThePassword,
  whenTheyLogIn,
  whenTheyLogOut,
} from '#kit/steps/login.steps.ts';
import { openWorld, storyTime, type World } from '#kit/steps/world.ts';

vi.setConfig({ testTimeout: storyTime });

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function givenMyPage(): Promise<Login & { readonly number: string }> {
  const { number } = await aJobSeeker(world.portal.parts);
  return { ...(await anAccount(world.portal.parts, { jobSeekerNumber: number })), number };
}

const typed = 'moved.house@example.jp';

/** Types into the form of a new address and is away for longer than a session waits. */
async function comesBackTooLate(person: Person): Promise<void> {
  await person.open('/mypage/settings/address');
  await person.type('新しいメールアドレス', typed);
  world.portal.clock.advance('PT31M');
  await person.press('認証キーを送る');
  expect(await person.heading()).toBe('求職者マイページログイン');
  await person.reads('入力した内容は残っています。');
}

const forThoseOutside = [
  '/login',
  '/login/one-time-password',
  '/password-reset',
  '/opening/online',
  '/opening/code',
  '/opening/earlier',
  '/reregistration',
];

describe.each(browserKinds)('with $name', (kind) => {
  it('a form that was posted after its session ended is there after the login', async () => {
    const owner = await givenMyPage();
    const person = await world.person(kind);
    await whenTheyLogIn(world, person, owner);
    world.portal.mail.mails.splice(0);
    await comesBackTooLate(person);
    await whenTheyGiveThePassword(person, owner);
    await whenTheyGiveTheOneTimePassword(world, person, owner.address);
    expect(await person.heading()).toBe('メールアドレスの変更');
    await person.reads('入力した内容は残っています');
    expect(await person.field('新しいメールアドレス').inputValue()).toBe(typed);
    await person.leave();
  });

  it('another person on the same browser never sees it', async () => {
    const [owner, other] = [await givenMyPage(), await givenMyPage()];
    const person = await world.person(kind);
    await whenTheyLogIn(world, person, owner);
    await comesBackTooLate(person);
    await whenTheyGiveThePassword(person, other);
    await whenTheyGiveTheOneTimePassword(world, person, other.address);
    expect(await person.page.content()).not.toContain(typed);
    await person.open('/mypage/settings/address');
    expect(await person.page.content()).not.toContain(typed);
    await person.leave();
  });

  it('Back shows nothing after the logout [LOGIN-6]', async () => {
    const owner = await givenMyPage();
    const person = await world.person(kind);
    await whenTheyLogIn(world, person, owner);
    await person.open('/mypage/settings');
    await person.reads(owner.address);
    await whenTheyLogOut(person);
    for (const _ of [1, 2]) {
      await person.goBack();
      await person.doesNotRead(owner.address);
      expect(await person.heading()).not.toBe('求職者情報・設定');
    }
    await person.open('/mypage/settings');
    expect(await person.heading()).toBe('求職者マイページログイン');
    await person.leave();
  });

  it('a person who is in is led home from every screen for those who are not [LOGIN-1]', async () => {
    const person = await world.person(kind);
    const owner = await givenMyPage();
    await whenTheyLogIn(world, person, owner);
    for (const path of forThoseOutside) {
      await person.page.goto(path);
      thenTheyAreIn(person);
    }
    await person.leave();
  });

  it('the office sets a My Page to 利用不可: it ends at once, and its owner reads so and whom to ask [LEAVE-5]', async () => {
    const owner = await givenMyPage();
    const person = await world.person(kind);
    await whenTheyLogIn(world, person, owner);
    const chief = await world.person(kind);
    await whenTheySignInAtTheCounter(chief, await givenAMemberOfStaff(world, 'chief'));
    await chief.open(`/counter/job-seekers/${owner.number}/unavailable`);
    await chief.press('利用不可にする');
    await chief.reads('理由を書いてください。');
    await chief.type('理由', '窓口での確認が終わるまで');
    await chief.press('利用不可にする');
    await chief.reads('マイページを利用不可にしました。');
    await person.open('/mypage/settings');
    expect(await person.heading()).toBe('求職者マイページログイン');
    await whenTheyGiveThePassword(person, owner);
    expect(await person.heading()).toBe('マイページを利用できません');
    await person.reads('あなたのマイページは「利用不可」です');
    await person.reads('ハローワークにおたずねください');
    await chief.press('利用不可を解く');
    await chief.type('理由', '確認が終わりました');
    await chief.press('利用不可を解く');
    await whenTheyLogIn(world, person, owner);
    thenTheyAreIn(person);
    await Promise.all([chief.leave(), person.leave()]);
  });
});
