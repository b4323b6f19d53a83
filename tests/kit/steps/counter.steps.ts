import { expect } from 'vitest';
import type { Role } from '#features/staff/index.ts';
import type { Person } from '../browser.ts';
import { aStaffMember, type StaffPerson } from '../staff.ts';
import type { Slip } from './opening.steps.ts';
import type { World } from './world.ts';

export const givenAMemberOfStaff = ({ portal }: World, role: Role): Promise<StaffPerson> =>
  aStaffMember(portal.parts, { role });

/** s-stf1: password, then the code of the app. */
export async function whenTheySignInAtTheCounter(person: Person, staff: StaffPerson): Promise<void> {
  await person.open('/counter/login');
  await person.type('職員ID', staff.loginName);
  await person.type('パスワード', staff.password);
  await person.press('次へ進む');
  expect(await person.heading()).toBe('認証アプリのコード');
  await person.type('認証アプリのコード', staff.code());
  await person.press('ログイン');
  expect(await person.heading()).toBe('窓口');
}

let counted = 0;

/** CODE-1: 本登録 in the three screens that a record needs. Answers the number as it is shown: 13010-00000001. */
export async function whenTheyRegisterSomebody(staff: Person): Promise<string> {
  counted += 1;
  await staff.press('求職者を登録する');
  await staff.type('氏名', '髙橋　花子');
  await staff.type('氏名（カナ）', 'たかはし　はなこ');
  await staff.type('年', 'S60');
  await staff.type('月', '4');
  await staff.type('日', '1');
  await staff.choose('女');
  await staff.type('郵便番号', '104-0061');
  await staff.type('都道府県から、番地・建物の名前まで', '東京都中央区銀座1-2-3');
  await staff.type('電話番号', `090-2222-${String(counted).padStart(4, '0')}`);
  await staff.press('次へ進む');
  for (const answer of ['公開しない', '知らせない', '受け取らない']) await staff.choose(answer);
  await staff.press('次へ進む');
  await staff.choose('パート');
  await staff.type('仕事の名前', '介護職員');
  await staff.press('入力内容の確認へ');
  expect(await staff.heading()).toBe('入力内容の確認');
  await staff.press('登録する');
  await staff.reads('登録しました。');
  return staff.heading();
}

/** CODE-1, CODE-7: from the record; `again` where there was a code before. */
export async function whenTheyIssueACode(staff: Person, number: string, again = false): Promise<Slip> {
  await staff.press(again ? 'アカウント作成コードを再発行' : 'アカウント作成コードを発行');
  await staff.press(again ? '再発行する' : '発行する');
  const code = (await staff.page.locator('.slip-code').innerText()).trim();
  return { number, birthDate: ['1985', '4', '1'], code };
}
