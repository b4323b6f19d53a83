import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { phoneWithoutScript } from '#kit/browser.ts';
import { aJobSeeker, anAccount, newAddress } from '#kit/people.ts';
import {
  givenAMemberOfStaff,
  whenTheyIssueACode,
  whenTheySignInAtTheCounter,
} from '#kit/steps/counter.steps.ts';
import {
  thenTheyAreIn,
  whenTheyForgetThePassword,
  whenTheyGiveThePassword,
  whenTheyLogIn,
} from '#kit/steps/login.steps.ts';
import {
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

it('left 31 days ago: only the office helps, with a code for the earlier record and its data [LEAVE-3] [LOGIN-1]', async () => {
  const { portal } = world;
  portal.clock.set('2026-10-01T10:00');
  const { number } = await aJobSeeker(portal.parts);
  const former = await anAccount(portal.parts, { jobSeekerNumber: number });
  const person = await world.person(phoneWithoutScript);
  await whenTheyLogIn(world, person, former);
  await person.open('/mypage/settings/withdrawal');
  await person.type('今のパスワード', former.password);
  await person.press('退会する');
  await person.reads('2026年10月31日（土）23時59分まで');

  portal.clock.set('2026-11-01T00:00');
  await person.open('/login');
  await person.reads('マイページ退会後31日以上が経過している方');
  await whenTheyGiveThePassword(person, former);
  await person.reads('メールアドレスかパスワードが違います');
  await person.open('/reregistration');
  await person.type('ID(メールアドレス)', former.address);
  await person.type('パスワード', former.password);
  await person.press('次へ進む');
  await person.reads('メールアドレスかパスワードが違います');

  const counter = await world.person(phoneWithoutScript);
  await whenTheySignInAtTheCounter(counter, await givenAMemberOfStaff(world, 'counter'));
  await counter.open('/counter/job-seekers');
  await counter.type('求職番号', number);
  await counter.press('探す');
  const slip = await whenTheyIssueACode(counter, number);

  const login = { address: newAddress(), password: '@abcd1234' };
  await person.open('/opening/code');
  await whenTheyReadAndAgree(person);
  await person.press('次へ進む');
  await whenTheyCopyTheSlip(person, slip, login.address);
  await whenTheyRegisterAPassword(world, person, { ...login, subject });
  await whenTheyLogIn(world, person, login);
  thenTheyAreIn(person);
  await person.reads(shownJobSeekerNumber(number));
  await Promise.all([counter.leave(), person.leave()]);
});

it('an earlier record that never opened sets its first password by 「パスワードをお忘れの方」 [CODE-9] [LOGIN-8]', async () => {
  const { portal } = world;
  const email = newAddress();
  await aJobSeeker(portal.parts, { email, emailRegisteredAt: '2026-03-22T23:59' });
  const person = await world.person(phoneWithoutScript);
  await person.open('/');
  await person.press('求職者マイページにログイン');
  await person.reads('2026年03月22日までに窓口でメールアドレスを登録した方');
  const login = { address: email, password: '@abcd1234' };
  await whenTheyForgetThePassword(world, person, login);
  await whenTheyLogIn(world, person, login);
  expect(await person.heading()).toBe('規約への同意');
  await person.leave();
});
