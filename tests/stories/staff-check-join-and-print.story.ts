import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registeredItems } from '#features/job-seekers/index.ts';
import {
  type BrowserKind,
  browserKinds,
  computer,
  type OpenBrowser,
  openBrowser,
  type Person,
} from '#kit/browser.ts';
import { aDesk } from '#kit/desk.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { beginSession } from '#platform/security/sessions.ts';

let portal: TestPortal;
let browser: OpenBrowser;
beforeAll(async () => {
  portal = await openTestPortal();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

async function withSession(kind: BrowserKind, face: 'counter' | 'mypage', token: string): Promise<Person> {
  const person = await browser.person(portal.baseUrl, kind);
  const name = portal.parts.cookies.nameOf(face);
  await person.context.addCookies([{ name, value: token, url: portal.baseUrl }]);
  return person;
}

async function atTheCounter(kind: BrowserKind): Promise<Person> {
  portal.clock.set('2026-11-21T10:00');
  return withSession(kind, 'counter', (await aDesk(portal.parts)).token);
}

async function atHome(kind: BrowserKind, accountId: string): Promise<Person> {
  const begun = { face: 'mypage', ownerId: accountId, device: 'iPhone の Safari' } as const;
  const { database, clock } = portal.parts;
  const { token } = await database.transaction((tx) => beginSession(tx, begun, clock.now()));
  return withSession(kind, 'mypage', token);
}

const shown = (number: string): string => {
  const [office = '', serial = ''] = number.split('-');
  return `${office}-${serial.padStart(8, '0')}`;
};

describe.each(browserKinds)('on $name, staff', (kind) => {
  it('check an online registrant, join the second record of the same person, and make them two again [STAFF-1] [REG-6]', async () => {
    const staff = await atTheCounter(kind);
    const telephone = `03-7777-${kind.width.toString().padStart(4, '0')}`;
    const online = await aJobSeeker(portal.parts, { kind: 'online', confirmed_at: null, telephone });
    const account = await anAccount(portal.parts, { jobSeekerNumber: online.number });
    const earlier = await aJobSeeker(portal.parts, { telephone, answers: { 'nearest-station': '飯田橋駅' } });

    await staff.open('/counter');
    await staff.type('求職番号', shown(online.number));
    await staff.press('記録を開く');
    await staff.reads('オンライン登録者');
    await staff.press('登録の内容を確認する');
    await staff.choose('運転免許証');
    await staff.press('確認を終える');
    await staff.reads('確認を終えました。');
    await portal.mail.waitFor(account.address, '【ハローワーク】ハローワーク利用登録者になりました');

    await staff.reads('同じ人かもしれない記録があります');
    await staff.press('と見くらべる');
    await staff.reads('違い');
    await staff.page.getByLabel(shown(earlier.number)).check();
    await staff.type('理由', '本人から聞いた');
    await staff.press('1つにまとめる');
    await staff.reads('この求職番号にまとめました。');
    expect((await staff.heading()).replace(/\s/gu, '')).toBe(shown(earlier.number));
    await staff.reads('開設中');
    const told = await portal.mail.waitFor(account.address, '【ハローワーク】求職番号のお知らせ');
    expect(told.text).toContain(shown(earlier.number));

    const person = await atHome(kind, account.id);
    await person.open('/mypage/papers/reception');
    await person.reads(shown(earlier.number));

    await staff.open('/counter');
    await staff.type('求職番号', shown(online.number));
    await staff.press('記録を開く');
    await staff.reads(`${shown(online.number)}は、この記録にまとめました`);
    await staff.press('まとめた記録を2つに戻す');
    await staff.page.getByLabel(shown(online.number)).check();
    await staff.type('理由', '別の人だった');
    await staff.press('2つに戻す');
    await staff.reads('まとめた記録を、2つに戻しました。');
    await person.open('/mypage/papers/reception');
    await person.reads(shown(online.number));
    await Promise.all([staff.leave(), person.leave()]);
  });
});

/** What of a PDF can be told without a reader: its pages, and their size in points. */
function readPdf(pdf: Buffer): { pages: number; sizes: readonly string[] } {
  const text = pdf.toString('latin1');
  const pages = text.match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
  const sizes = [...text.matchAll(/\/MediaBox\s*\[([^\]]*)\]/gu)].map(([, box = '']) => box.trim());
  return { pages, sizes };
}

const millimetres = (pixels: number): number => (pixels / 96) * 25.4;

describe('on paper', () => {
  it('the ハローワーク受付票 is one sheet of A4 with a code of more than 25 mm [HOME-5]', async () => {
    const staff = await atTheCounter(computer);
    const { number } = await aJobSeeker(portal.parts);
    await staff.open(`/counter/job-seekers/${number}/papers/reception`);
    await staff.page.emulateMedia({ media: 'print' });
    const svg = staff.page.locator('.reception-code svg');
    const [box, view] = [await svg.boundingBox(), await svg.getAttribute('viewBox')];
    const edge = Number(view?.split(' ')[2]);
    expect((millimetres(box?.width ?? 0) * (edge - 8)) / edge).toBeGreaterThanOrEqual(25);
    for (const hidden of ['.site-header', '.site-footer', '.screen-only', '.page-top']) {
      expect(await staff.page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    const paper = readPdf(await staff.page.pdf({ preferCSSPageSize: true }));
    expect(paper.pages).toBe(1);
    expect(paper.sizes[0]).toMatch(/^0 0 59[45][.\d]* 84[12][.\d]*$/u);
    await staff.leave();
  });

  it('the 求職登録票 has everything registered, on as many sheets as it takes, none of it cut off [STAFF-1]', async () => {
    const staff = await atTheCounter(computer);
    const { number, answers } = await aJobSeeker(portal.parts, {
      answers: { 'self-introduction': '長い自己PRの文です。'.repeat(60) },
    });
    await staff.open(`/counter/job-seekers/${number}/papers/registration?sensitive=yes`);
    await staff.page.emulateMedia({ media: 'print' });
    const words = (await staff.words()).replace(/\s/gu, '');
    for (const [key, item] of Object.entries(registeredItems())) {
      const answer = (answers as Readonly<Record<string, unknown>>)[key];
      if (answer !== undefined) expect(words).toContain(item.label.replace(/\s/gu, ''));
    }
    const paper = readPdf(await staff.page.pdf({ preferCSSPageSize: true }));
    expect(paper.pages).toBeGreaterThanOrEqual(2);
    expect(new Set(paper.sizes.map((size) => size.split(' ')[2])).size).toBe(1);
    await staff.leave();
  });
});
