import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findJobSeeker } from '#features/job-seekers/index.ts';
import {
  type BrowserKind,
  browserKinds,
  computer,
  type OpenBrowser,
  openBrowser,
  type Person,
} from '#kit/browser.ts';
import { aDesk, type StaffedDesk } from '#kit/desk.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { visitor } from '#kit/visitor.ts';
import { beginSession } from '#platform/security/sessions.ts';

let portal: TestPortal;
let browser: OpenBrowser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([openTestPortal(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});
beforeEach(() => portal.clock.set('2026-11-20T16:00'));

/** A member of staff who sits down at a browser, today or on another day. */
async function sitDown(desk: StaffedDesk, kind: BrowserKind): Promise<Person> {
  const { database, clock, cookies } = portal.parts;
  const begun = { face: 'counter', ownerId: desk.staffId, device: 'Windows の Edge' } as const;
  const { token } = await database.transaction((tx) => beginSession(tx, begun, clock.now()));
  const staff = await browser.person(portal.baseUrl, kind);
  await staff.context.addCookies([{ name: cookies.nameOf('counter'), value: token, url: portal.baseUrl }]);
  return staff;
}

describe.each(browserKinds)('on $name', (kind) => {
  it('enters a registration in three screens, puts it by over the weekend, and finds it again [CODE-1] [REG-1] [REG-4]', async () => {
    const desk = await aDesk(portal.parts);
    const staff = await sitDown(desk, kind);
    await staff.open('/counter');
    await staff.press('求職者を登録する');
    await staff.type('氏名', '鈴木　次郎');
    await staff.type('氏名（カナ）', 'すずき　じろう');
    await staff.type('年', 'S60');
    await staff.press('一時保存');
    await staff.reads('2026年11月27日 16時00分まで');
    await staff.leave();

    portal.clock.set('2026-11-24T09:00');
    const monday = await sitDown(desk, kind);
    await monday.open('/counter/registration');
    await monday.press('鈴木　次郎');
    await monday.press('続きから始める');
    expect(await monday.field('氏名').inputValue()).toBe('鈴木　次郎');
    expect(await monday.field('年').inputValue()).toBe('S60');
    await monday.type('月', '4');
    await monday.type('日', '1');
    await monday.choose('男');
    await monday.type('郵便番号', '1040061');
    await monday.type('都道府県から、番地・建物の名前まで', '東京都中央区銀座1-2-3');
    await monday.type('電話番号', kind === computer ? '090-2222-0001' : '090-2222-0002');
    await monday.press('次へ進む');
    await monday.choose('公開しない');
    await monday.choose('知らせない');
    await monday.choose('受け取らない');
    await monday.press('次へ進む');
    await monday.choose('パート');
    await monday.type('仕事の名前', '介護職員');
    await monday.press('入力内容の確認へ');
    await monday.press('登録する');
    await monday.reads('登録しました。');
    await monday.open('/counter/registration');
    await monday.doesNotRead('途中の登録');
    await monday.leave();
  });

  it('changes an item while the person changes another, and neither is lost; what is hidden opens on demand [REG-7]', async () => {
    const answers = { disability: 'yes', 'disability-condition': '聞こえにくい' } as const;
    const { number } = await aJobSeeker(portal.parts, { kind: 'online', answers });
    const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
    const person = visitor(portal.baseUrl);
    await signIn(person, portal.parts, id);
    const staff = await sitDown(await aDesk(portal.parts), kind);
    await staff.open(`/counter/job-seekers/${number}`);
    await staff.doesNotRead('聞こえにくい');
    await staff.press('3.希望職種・時間等を変更する');
    await person.open('/mypage/settings/registration/wishes');
    await person.submit({ overtime: 'no' });
    await staff.choose('パート');
    await staff.press('変更する');
    await staff.reads('登録の内容を変更しました。');
    await staff.press('隠している項目を表示する');
    await staff.reads('聞こえにくい');
    await staff.open(`/counter/job-seekers/${number}/registration/basic`);
    await staff.type('最寄り駅', '飯田橋駅');
    await staff.press('表示して直す');
    expect(await staff.field('最寄り駅').inputValue()).toBe('飯田橋駅');
    expect(await staff.field('電話番号').inputValue()).toBe('090-1234-5678');
    await staff.type('電話番号', '0312345678');
    await staff.press('変更する');
    await staff.press('前と後の内容を見る');
    await staff.doesNotRead('03-1234-5678');
    await staff.press('隠している変更を表示する');
    await staff.reads('03-1234-5678');
    await staff.reads('本人');
    expect((await findJobSeeker(portal.parts.database.reading, number))?.answers).toMatchObject({
      ...answers,
      overtime: 'no',
      'wished-employment': 'part-time',
      'nearest-station': '飯田橋駅',
      telephone: '03-1234-5678',
    });
    await staff.leave();
  });
});
