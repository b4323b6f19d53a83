import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openTestPortal();
  await aJobSeeker(portal.parts);
});
afterAll(() => portal.close());

async function enter(): Promise<{ readonly person: Visitor; readonly accountId: string }> {
  const { id } = await anAccount(portal.parts);
  const person = visitor(portal.baseUrl);
  await signIn(person, portal.parts, id);
  return { person, accountId: id };
}

const basic = {
  name: '髙橋　花子',
  kana: 'たかはし　はなこ',
  'birth-date-year': 'S60',
  'birth-date-month': '４',
  'birth-date-day': '1',
  sex: 'female',
  'address-postal': '１０４－００６１',
  address: '東京都中央区銀座1-2-3',
  telephone: '０９０１２３４５６７８',
};
const information = { publication: 'hidden', provision: 'none', guidance: 'yes' };
const wishes = { 'wished-employment': 'full-time', 'wished-work-1-occupation': '介護職員' };

describe('registering online', () => {
  it('leads through all seven steps to a number and a registration valid to the end of the month after next [REG-1] [REG-5] [REG-6] [ONLINE-5]', async () => {
    portal.clock.set('2026-11-21T10:00');
    const { person } = await enter();
    await person.open('/mypage');
    expect(person.page.heading).toBe('求職登録');
    await person.open('/mypage/registration/basic');
    await person.submit(basic);
    expect(person.page.heading).toBe('2.求職情報提供等');
    await person.submit(information);
    expect(person.page.heading).toBe('3.希望職種・時間等');
    await person.submit(wishes);
    if (person.page.heading.startsWith('3')) console.log(person.page.text);
    for (const heading of ['4.希望勤務地・賃金', '5.学歴/資格', '6.経歴', '7.自己PR', 'その他特記事項']) {
      expect(person.page.heading).toBe(heading);
      await person.submit({});
    }
    expect(person.page.heading).toBe('入力内容の確認');
    expect(person.page.text).toContain('1985年（昭和60年）04月01日');
    await person.submit({});
    expect(person.page.heading).toBe('求職者マイページ登録完了');
    expect(person.page.text).toContain('2027年01月31日まで');
  });

  it('keeps what is incomplete and wrong just as it was typed, and leads back there [REG-4]', async () => {
    portal.clock.set('2026-11-21T10:00');
    const { person } = await enter();
    await person.open('/mypage/registration/basic');
    await person.submit({ name: '山田', 'birth-date-year': 'abc', telephone: '12', save: 'yes' });
    expect(person.page.heading).toBe('一時保存しました');
    expect(person.page.text).toContain('2026年12月05日（土）23時59分まで');
    await person.open('/mypage');
    expect(person.page.heading).toBe('1.基本情報');
    expect(person.page.html).toContain('value="abc"');
    expect(person.page.html).toContain('value="12"');
  });
});
