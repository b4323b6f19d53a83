import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { changeRegistration, findJobSeeker } from '#features/job-seekers/index.ts';
import { type BrowserKind, browserKinds, type Person } from '#kit/browser.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { whenTheyLogIn } from '#kit/steps/login.steps.ts';
import { openWorld, storyTime, type World } from '#kit/steps/world.ts';

vi.setConfig({ testTimeout: storyTime });

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const settings = '/mypage/settings';

/** An online registrant at home, after logging in. */
async function comesHome(kind: BrowserKind): Promise<{ readonly person: Person; readonly number: string }> {
  const { parts, clock } = world.portal;
  clock.set('2026-11-21T10:00');
  const { number } = await aJobSeeker(parts, { kind: 'online' });
  const login = await anAccount(parts, { jobSeekerNumber: number });
  const person = await world.person(kind);
  await whenTheyLogIn(world, person, login);
  expect(await person.heading()).toBe('求職者マイページホーム');
  return { person, number };
}

async function staffChangeTheTelephone(number: string, telephone: string): Promise<void> {
  const { database, clock } = world.portal.parts;
  await database.transaction(async (tx) => {
    const seen = (await findJobSeeker(tx, number))?.revision ?? 0;
    const byStaff = { kind: 'staff', officeNumber: '13010' } as const;
    await changeRegistration(tx, { number, seen, answers: { telephone } }, byStaff, clock.now());
  });
}

describe.each(browserKinds)('with $name, a person', (kind) => {
  it('reads the own record, changes it on the screens of the registration, and reads who changed what [REG-7]', async () => {
    const { person, number } = await comesHome(kind);
    await person.reads('あと40日');
    await person.reads('求職公開状況: 公開していません');
    await person.press('求職者情報・設定を開く');
    await person.press('登録した内容を変更する');
    await person.reads('090-1234-5678');
    await person.press('電話番号を変更する');
    expect(await person.heading()).toBe('1.基本情報');
    await person.type('電話番号', '123');
    await person.press('変更する');
    await person.reads('入力エラーがあります（1か所）');
    await person.type('電話番号', '０３１２３４５６７８');
    await person.press('変更する');
    await person.reads('変更しました');
    await person.reads('03-1234-5678');
    await person.press('電話番号を変更する');
    await staffChangeTheTelephone(number, '03-9999-9999');
    await person.type('電話番号', '06-1234-5678');
    await person.press('変更する');
    await person.reads('03-9999-9999');
    expect(await person.field('電話番号').inputValue()).toBe('06-1234-5678');
    await person.press('変更する');
    await person.reads('06-1234-5678');
    await person.press('変更の履歴を見る');
    await person.reads('本人');
    await person.reads('職員・ハローワーク飯田橋');
    await person.leave();
  });

  it('publishes what employers may see, sees exactly that, and ends it [REG-7]', async () => {
    const { person } = await comesHome(kind);
    await person.open(`${settings}/registration`);
    await person.press('経験した仕事を変更する');
    await person.type('仕事の名前', '営業事務');
    await person.type('会社の名前', '秘密商事');
    await person.press('変更する');
    await person.reads('秘密商事');
    await person.open(settings);
    await person.press('求職公開を変更する');
    await person.reads('公開していません');
    await person.choose('経歴');
    await person.press('公開する');
    await person.reads('公開しました');
    await person.reads('営業事務');
    for (const secret of ['秘密商事', '090-1234-5678', '飯田橋1-1-1']) await person.doesNotRead(secret);
    await person.open('/mypage');
    await person.reads('求職公開状況: 公開中');
    await person.press('求職公開を変更する');
    await person.press('公開をやめる');
    await person.reads('公開をやめました');
    await person.leave();
  });

  it('sets the registration invalid after reading what stops, and valid again from home [REG-7] [REG-8]', async () => {
    const { person } = await comesHome(kind);
    await person.open(settings);
    await person.press('有効／無効を変更する');
    await person.reads('2026年12月31日（木）23時59分まで');
    await person.press('無効にする手続きへ進む');
    await person.reads('オンラインハローワーク紹介');
    await person.press('無効にする');
    await person.reads('無効にしました');
    await person.open('/mypage');
    await person.reads('求職登録を2026年11月21日に無効にしたため、次のことは使えません');
    await person.press('登録した内容を見る');
    await person.reads('090-1234-5678');
    await person.open('/mypage');
    await person.press('有効にする');
    await person.reads('有効にしました');
    await person.leave();
  });
});
