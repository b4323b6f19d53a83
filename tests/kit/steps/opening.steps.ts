import { expect } from 'vitest';
import type { Person } from '../browser.ts';
import { type CapturedMail, keyIn } from '../mail-server.ts';
import type { World } from './world.ts';

const documents = ['プライバシーポリシー', '利用規約'] as const;

/** CODE-2: a box waits for its document. */
export async function whenTheyReadAndAgree(person: Person): Promise<void> {
  for (const document of documents) {
    const box = person.field(`「${document}」に同意します。`);
    expect(await box.isDisabled(), `${document} is not read yet`).toBe(true);
    await person.press(document);
    expect(await person.heading()).toBe(document);
    await person.press('閉じる');
    await box.check();
  }
}

export async function whenTheyTypeTheirAddress(person: Person, address: string): Promise<void> {
  await person.type('メールアドレス', address);
  await person.type('メールアドレス（確認用）', address);
}

export async function whenTheyAskForAnAccountOnline(person: Person, address: string): Promise<void> {
  await person.open('/');
  await person.press('求職者マイページアカウント登録');
  expect(await person.heading()).toBe('求職者マイページアカウント登録');
  await whenTheyTypeTheirAddress(person, address);
  await whenTheyReadAndAgree(person);
  expect(await person.field('メールアドレス').inputValue()).toBe(address);
  await person.press('次へ進む');
}

export interface Slip {
  /** 13010-00000001 */
  readonly number: string;
  /** Western. */
  readonly birthDate: readonly [year: string, month: string, day: string];
  readonly code: string;
}

export async function whenTheyCopyTheSlip(person: Person, slip: Slip, address: string): Promise<void> {
  await whenTheyTypeTheirAddress(person, address);
  await person.type('求職番号', slip.number);
  const [year, month, day] = slip.birthDate;
  await person.type('年', year);
  await person.type('月', month);
  await person.type('日', day);
  await person.type('アカウント作成コード', slip.code);
  await person.press('次へ進む');
}

/** PW-4: twice, with the key from the mail. */
export async function whenTheyRegisterAPassword(
  { portal }: World,
  person: Person,
  typed: { readonly address: string; readonly password: string; readonly subject: string },
): Promise<CapturedMail> {
  const mail = await portal.mail.waitFor(typed.address, typed.subject);
  await person.type('登録するパスワード', typed.password);
  await person.type('登録するパスワード（確認用）', typed.password);
  await person.type('認証キー', keyIn(mail));
  await person.press('完了');
  return mail;
}
