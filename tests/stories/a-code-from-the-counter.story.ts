import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { browserKinds, type Person } from '#kit/browser.ts';
import { newAddress } from '#kit/people.ts';
import {
  givenAMemberOfStaff,
  whenTheyIssueACode,
  whenTheyRegisterSomebody,
  whenTheySignInAtTheCounter,
} from '#kit/steps/counter.steps.ts';
import { thenTheyAreIn, whenTheyLogIn } from '#kit/steps/login.steps.ts';
import {
  type Slip,
  whenTheyCopyTheSlip,
  whenTheyReadAndAgree,
  whenTheyRegisterAPassword,
} from '#kit/steps/opening.steps.ts';
import { openWorld, storyTime, type World } from '#kit/steps/world.ts';

vi.setConfig({ testTimeout: storyTime });

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const subject = '【ハローワーク】パスワード登録申込受付通知';
const password = '@abcd1234';

/** CODE-2 in words: the four steps, and that boxes wait for their documents. */
async function readsTheStepsAndAgrees(person: Person): Promise<void> {
  await person.open('/');
  await person.press('アカウント作成コードをハローワークで発行済みの求職者');
  expect(await person.heading()).toBe('求職者マイページ利用規約確認');
  await person.reads('先に「プライバシーポリシー」を開いてください。');
  expect(await person.page.locator('main ol strong').allInnerTexts()).toHaveLength(4);
  await person.press('次へ進む');
  await person.reads('「プライバシーポリシー」を開いて、同意してください。');
  await whenTheyReadAndAgree(person);
  await person.press('次へ進む');
  expect(await person.heading()).toBe('必要な情報の入力（パスワード登録申込）');
}

async function isRefusedAlike(person: Person, slips: readonly Slip[], address: string): Promise<void> {
  const answers: string[] = [];
  for (const slip of slips) {
    await whenTheyCopyTheSlip(person, slip, address);
    answers.push((await person.page.locator('main .banner').allInnerTexts()).join());
  }
  expect(new Set(answers).size, 'one answer for every wrong field').toBe(1);
  expect(answers[0]).toContain('ハローワークの窓口');
}

describe.each(browserKinds)('with $name, a person', (kind) => {
  it('gets a code at the counter and opens My Page with it [CODE-1] [CODE-2] [CODE-3] [CODE-4] [CODE-5] [CODE-6] [CODE-7] [CODE-8]', async () => {
    world.portal.clock.set('2026-11-24T10:00');
    const counter = await world.person(kind);
    await whenTheySignInAtTheCounter(counter, await givenAMemberOfStaff(world, 'counter'));
    const number = await whenTheyRegisterSomebody(counter);
    const lost = await whenTheyIssueACode(counter, number);
    await counter.reads('2026年11月29日（日）23時59分まで');
    await counter.reads(`${world.portal.baseUrl}/opening/code`);
    await counter.press('求職者の記録へ戻る');
    const slip = await whenTheyIssueACode(counter, number, true);
    expect(slip.code).not.toBe(lost.code);

    const person = await world.person(kind);
    const address = newAddress();
    await readsTheStepsAndAgrees(person);
    const wrongDay: Slip = { ...slip, birthDate: ['1985', '4', '2'] };
    await isRefusedAlike(person, [lost, wrongDay, { ...slip, number: '13010-99999999' }], address);
    await whenTheyCopyTheSlip(person, { ...slip, code: slip.code.toLowerCase() }, address);
    expect(await person.heading()).toBe('パスワード登録');
    await person.reads('半角数字、英字、記号のすべてを含む8文字以上32文字以内');
    await whenTheyRegisterAPassword(world, person, { address, password, subject });
    expect(await person.heading()).toBe('パスワード登録完了');
    await whenTheyLogIn(world, person, { address, password });
    thenTheyAreIn(person);
    expect(await person.heading()).toBe('求職者マイページホーム');
    await counter.press('求職者の記録へ戻る');
    await counter.reads('開設');
    await Promise.all([counter.leave(), person.leave()]);
  });
});
