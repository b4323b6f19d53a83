import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { findApplicationOf } from '#features/applications/store/applications.store.ts';
import { anApplication, aSeeker } from '#kit/applications.ts';
import { type Person, phoneWithoutScript } from '#kit/browser.ts';
import { anEmployer } from '#kit/employers.ts';
import { openWorld, storyTime, type World } from '#kit/steps/world.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { beginSession } from '#platform/security/sessions.ts';

vi.setConfig({ testTimeout: storyTime });

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** As after a login: the way in has a story of its own. */
async function comesIn(person: Person, accountId: string): Promise<void> {
  const { parts, baseUrl } = world.portal;
  const begun = { face: 'employer', ownerId: accountId, device: 'Windows の Chrome' } as const;
  const { token } = await parts.database.transaction((tx) => beginSession(tx, begun, parts.clock.now()));
  await person.context.addCookies([{ name: parts.cookies.nameOf('employer'), value: token, url: baseUrl }]);
}

it('reads who applied, meets one, hires one and declines one, on a phone without script [EMP-1] [REFER-4]', async () => {
  const { parts, clock, mail } = world.portal;
  clock.set('2026-11-24T10:00');
  const { id, establishmentNumber } = await anEmployer(parts);
  const facts = { hiring: 1 };
  const vacancyNumber = await aVacancy(parts, { number: '13010-4711', establishmentNumber, facts });
  const first = await aSeeker(parts, { name: '青木　一郎' });
  const second = await aSeeker(parts, { name: '馬場　二葉' });
  await aSeeker(parts, { name: '千田　三郎' });
  const hired = await anApplication(parts, { ...first, vacancyNumber });
  clock.advance('PT1H');
  const rejected = await anApplication(parts, { ...second, vacancyNumber });
  const person = await world.person(phoneWithoutScript);
  await comesIn(person, id);

  await person.open('/employer/applications');
  await person.reads('返事を待っている 2件');
  await person.press('青木　一郎');
  await person.reads('入居する方の暮らしを支えたいです。');
  await person.press('応募の内容を確認しました');
  await person.press('面接の予定を知らせる');
  await person.type('年', '令和8');
  await person.type('月', '１１');
  await person.type('日', '２５');
  await person.type('面接の時刻', '１４時半');
  await person.type('面接の場所', '東京都文京区後楽1-2-3 3階');
  mail.mails.splice(0);
  await person.press('面接の予定を知らせる');
  await person.reads('2026年11月25日 14時30分の面接です');
  const told = await mail.waitFor(first.address, '【ハローワーク】応募した求人のお知らせ');
  expect(told.text).not.toContain('後楽');

  clock.set('2026-11-25T16:00');
  await comesIn(person, id);
  await person.open(`/employer/applications/${hired.id}`);
  await person.press('選考結果を登録');
  await person.choose('採用');
  await person.type('年', '2027');
  await person.type('月', '1');
  await person.type('日', '5');
  await person.choose('相違なし');
  await person.type('応募した方への連絡', 'いっしょに働けることを楽しみにしています。');
  await person.press('内容を確かめる');
  await person.reads('2027年01月05日');
  await person.press('この内容で知らせる');
  await person.reads('採用人数に届きました');

  await person.open(`/employer/applications/${rejected.id}/result`);
  await person.choose('不採用');
  await person.press('内容を確かめる');
  await person.press('この内容で知らせる');
  await person.reads('選考の結果を知らせました');
  await person.open('/employer/applications?group=over');
  await person.reads('選考が終わった 2件');
  for (const [application, state] of [
    [hired, 'hired'],
    [rejected, 'rejected'],
  ] as const) {
    const row = await findApplicationOf(parts.database.reading, { side: 'office' }, application.id);
    expect(row?.state).toBe(state);
  }

  await person.press('求職者をさがす');
  await person.reads('介護福祉士を希望する方');
  await person.doesNotRead('千田');
  await person.leave();
});
