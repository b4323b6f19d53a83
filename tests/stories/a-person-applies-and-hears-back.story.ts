import { afterAll, beforeAll, describe, it } from 'vitest';
import { keepDocument } from '#features/documents/index.ts';
import { anInvitation, aSeeker } from '#kit/applications.ts';
import { type OpenBrowser, openBrowser, type Person, phoneWithoutScript } from '#kit/browser.ts';
import { aPdf } from '#kit/files.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { beginSession } from '#platform/security/sessions.ts';

let portal: TestPortal;
let browser: OpenBrowser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  portal.clock.set('2026-11-21T10:00');
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

async function somebody(): Promise<{ person: Person; number: string; accountId: string }> {
  const { number, accountId } = await aSeeker(portal.parts);
  const begun = { face: 'mypage', ownerId: accountId, device: 'iPhone の Safari' } as const;
  const { token } = await portal.parts.database.transaction((tx) =>
    beginSession(tx, begun, portal.clock.now()),
  );
  const person = await browser.person(portal.baseUrl, phoneWithoutScript);
  await person.context.addCookies([
    { name: portal.parts.cookies.nameOf('mypage'), value: token, url: portal.baseUrl },
  ]);
  return { person, number, accountId };
}

async function hasDocument(accountId: string, name: string): Promise<void> {
  const doing = { accountId, actor: { kind: 'job-seeker', id: accountId }, now: portal.clock.now() } as const;
  const file = { bytes: aPdf(), mediaType: 'application/pdf' } as const;
  const kept = await keepDocument(portal.parts, doing, { kind: 'uploaded', name, file });
  if (!kept.ok) throw new Error(kept.fault);
}

describe('on a small phone without script', () => {
  it('a person applies alone, reads what was sent, and withdraws [REFER-3] [REFER-5] [HOME-7]', async () => {
    const { person, accountId } = await somebody();
    await hasDocument(accountId, '調理の経験');
    const vacancy = await aVacancy(portal.parts, { facts: { title: '調理師' } });
    await person.open(`/mypage/jobs/${vacancy}`);
    await person.press('応募する（オンライン自主応募）');
    await person.press('送る内容を書く');
    await person.type('志望動機', '地元の野菜で料理を作りたいです。');
    await person.choose('調理の経験（PDF、1KB）');
    await person.press('送る内容を確かめる');
    await person.reads('会社には、次の内容がそのまま届きます');
    await person.press('この内容で応募する');
    await person.reads('応募しました');
    await person.reads('地元の野菜で料理を作りたいです。');
    await person.reads('調理の経験');
    await person.press('辞退する');
    await person.press('応募を辞退する');
    await person.reads('応募を辞退しました');
    await person.leave();
  });

  it('a person answers the office from home: applying is the referral, with its letter [REFER-2] [HOME-2]', async () => {
    const { person, number } = await somebody();
    const vacancyNumber = await aVacancy(portal.parts, { facts: { title: '介護の仕事' } });
    await anInvitation(portal.parts, { number, vacancyNumber });
    await person.open('/mypage');
    await person.reads('全1件中最新の求人を表示しています。');
    await person.press('内容を見て返事をする');
    await person.press('応募する');
    await person.press('送る内容を書く');
    await person.press('送る内容を確かめる');
    await person.press('応募して紹介状を受け取る');
    await person.reads('紹介状ができました');
    await person.press('紹介状を表示');
    await person.reads('次の方を紹介します');
    await person.leave();
  });

  it("a person does not take up an employer's request, and says why [REFER-4] [HOME-3]", async () => {
    const { person, number } = await somebody();
    await anInvitation(portal.parts, {
      number,
      kind: 'request',
      vacancyNumber: await aVacancy(portal.parts),
    });
    await person.open('/mypage/requests');
    await person.press('内容を見て返事をする');
    await person.press('応募しない');
    await person.choose('通うのがむずかしい');
    await person.press('応募しないと返事をする');
    await person.reads('応募しないと返事をしました');
    await person.leave();
  });
});
