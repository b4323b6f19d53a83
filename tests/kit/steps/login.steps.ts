import { expect } from 'vitest';
import type { Person } from '../browser.ts';
import { keyIn, oneTimePasswordIn } from '../mail-server.ts';
import type { World } from './world.ts';

export interface Login {
  readonly address: string;
  readonly password: string;
}

export const skipNextTime = '次回以降、同じ端末・ブラウザでログインする際にワンタイムパスワードを省略する';

export async function whenTheyGiveThePassword(person: Person, { address, password }: Login): Promise<void> {
  await person.type('ID(メールアドレス)', address);
  await person.type('パスワード', password);
  await person.press('ログイン');
}

/** LOGIN-2, on the screen that asks for it. Mails that came before are forgotten. */
export async function whenTheyGiveTheOneTimePassword(
  { portal }: World,
  person: Person,
  address: string,
): Promise<void> {
  expect(await person.heading()).toBe('ワンタイムパスワード');
  const mail = await portal.mail.waitForNew(address, '【ハローワーク】ワンタイムパスワード通知');
  await person.type('ワンタイムパスワード', oneTimePasswordIn(mail));
  await person.press('送信');
}

/** The whole way in; a minute after whatever was before, so that a mail may be sent. */
export async function whenTheyLogIn(world: World, person: Person, login: Login): Promise<void> {
  world.portal.clock.advance('PT61S');
  world.portal.mail.mails.splice(0);
  await person.open('/login');
  await whenTheyGiveThePassword(person, login);
  await whenTheyGiveTheOneTimePassword(world, person, login.address);
}

export async function whenTheyLogOut(person: Person): Promise<void> {
  await person.press('ログアウト');
  expect(await person.heading()).toBe('ログアウトしました');
}

export async function whenTheyForgetThePassword(
  { portal }: World,
  person: Person,
  { address, password }: Login,
): Promise<void> {
  await person.press('パスワードをお忘れの方');
  expect(await person.heading()).toBe('求職者マイページパスワード再登録');
  await person.type('ID(メールアドレス)', address);
  await person.press('次へ進む');
  expect(await person.heading()).toBe('パスワード再登録');
  const mail = await portal.mail.waitFor(address, '【ハローワーク】パスワード再登録申込受付通知');
  await person.page
    .getByLabel(/^新しいパスワード(?!（)/u)
    .first()
    .fill(password);
  await person.type('新しいパスワード（確認用）', password);
  await person.type('認証キー', keyIn(mail));
  await person.press('完了');
  expect(await person.heading()).toBe('パスワード再登録完了');
}

/** Somebody at a page of My Page that only its owner sees. */
export const thenTheyAreIn = (person: Person): void =>
  expect(new URL(person.page.url()).pathname).toBe('/mypage');
