import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, sitDown } from '#kit/desk.ts';
import { anEmployer, anEstablishment, signInEmployer } from '#kit/employers.ts';
import { keyIn, linkIn } from '#kit/mail-server.ts';
import { goodPassword, newAddress } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { establishmentWork } from '../../actions/list-work.ts';
import { findEstablishment } from '../../store/establishments.store.ts';

let portal: TestPortal;
let staff: Visitor;
beforeAll(async () => {
  portal = await openTestPortal();
  staff = visitor(portal.baseUrl);
  sitDown(staff, portal.parts, await aDesk(portal.parts, { role: 'chief' }));
});
afterAll(() => portal.close());

const path = (number: string, page = ''): string => `/counter/establishments/${number}${page}`;

describe('a provisional establishment at the counter [EMP-1]', () => {
  it('waits in the work list, is confirmed, and its users are told by mail', async () => {
    const { establishmentNumber: number, address } = await anEmployer(portal.parts, {
      standing: 'provisional',
    });
    const work = () => establishmentWork(portal.parts.database.reading, '13010', portal.clock.now());
    expect((await work()).map(({ href }) => href)).toContain(path(number));
    await staff.open(path(number));
    expect(staff.page.text).toContain('仮登録を確認する');
    await staff.open(path(number, '/decision'));
    await staff.submit({ standing: 'confirmed' });
    expect(staff.page.text).toContain('登録しました');
    expect((await work()).map(({ href }) => href)).not.toContain(path(number));
    const mail = await portal.mail.waitFor(address, '事業所の登録完了のお知らせ');
    expect(mail.text).toContain('/employer');
  });

  it('is refused with a reason only; the employer reads it, changes the record and waits again', async () => {
    const { establishmentNumber: number, id } = await anEmployer(portal.parts, { standing: 'provisional' });
    await staff.open(path(number, '/decision'));
    const refused = await staff.submit({ standing: 'refused' });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('理由を書いてください')]);
    await staff.submit({ standing: 'refused', reason: '所在地を確かめられません。' });
    const browser = visitor(portal.baseUrl);
    await signInEmployer(browser, portal.parts, id);
    expect((await browser.open('/employer')).text).toContain('所在地を確かめられません。');
    await browser.open('/employer/establishment/business');
    await browser.submit({ business: '弁当の製造' });
    expect(browser.page.text).toContain('「事業の内容」を変更しました');
    const found = await findEstablishment(portal.parts.database.reading, number);
    expect(found?.standing).toBe('provisional');
  });

  it('is not decided by what was read before a change, nor by another office', async () => {
    const { establishmentNumber: number, id } = await anEmployer(portal.parts, { standing: 'provisional' });
    await staff.open(path(number, '/decision'));
    const browser = visitor(portal.baseUrl);
    await signInEmployer(browser, portal.parts, id);
    await browser.open('/employer/establishment/business');
    await browser.submit({ business: '弁当の製造' });
    expect((await staff.submit({ standing: 'confirmed' })).status).toBe(409);
    const elsewhere = visitor(portal.baseUrl);
    sitDown(elsewhere, portal.parts, await aDesk(portal.parts, { officeNumber: '14010' }));
    expect((await elsewhere.open(path(number))).status).toBe(200);
    expect((await elsewhere.open(path(number, '/decision'))).status).toBe(404);
  });
});

describe('the counter helps an establishment [EMP-1]', () => {
  it('is found by its number or its name', async () => {
    const number = await anEstablishment(portal.parts, { facts: { name: '有限会社　のぞみ製作所' } });
    for (const words of [number, number.replaceAll('-', ''), 'のぞみ']) {
      const page = await staff.open(`/counter/establishments?words=${encodeURIComponent(words)}`);
      expect(page.text).toContain('のぞみ製作所');
    }
  });

  it('registers one and invites its main user, who sets a password and is in', async () => {
    const address = newAddress();
    await staff.open('/counter/establishments/registration');
    await staff.submit({
      'legal-form': 'sole-proprietor',
      name: '山本商店',
      kana: 'ヤマモトショウテン',
      'address-postal': '112-0004',
      address: '東京都文京区後楽1-2-3',
      telephone: '03-1234-5678',
    });
    await staff.submit({
      business: '雑貨の販売',
      'people-in-all': '2',
      'people-here': '2',
      representative: '山本',
    });
    await staff.submit({ 'employment-insurance': 'not-joined' });
    await staff.submit({ 'user-name': '山本', email: address });
    await staff.submit({});
    expect(staff.page.text).toContain('招待のメールを送りました');
    expect(staff.page.text).toContain('登録済み');
    const invited = visitor(portal.baseUrl);
    await invited.open(linkIn(await portal.mail.waitFor(address, '招待'), '/employer/invitation/'));
    await invited.submit({});
    const key = keyIn(await portal.mail.waitFor(address, 'パスワード登録申込受付通知'));
    await invited.submit({ password: goodPassword, 'password-confirmation': goodPassword, key });
    expect(invited.page.text).toContain('求人者マイページが開設されました');
  });

  it('makes a user 利用不可 with a reason, which ends the sessions at once, and lifts it [LEAVE-5]', async () => {
    const { establishmentNumber: number, id, address } = await anEmployer(portal.parts);
    const browser = visitor(portal.baseUrl);
    await signInEmployer(browser, portal.parts, id);
    await staff.open(path(number, `/users/${id}`));
    expect((await staff.submit({ act: 'set-unavailable' })).status).toBe(422);
    await staff.submit({ act: 'set-unavailable', reason: '本人と確かめられない。' });
    expect(staff.page.text).toContain('利用不可にしました');
    expect((await browser.open('/employer')).url).toContain('/employer/login');
    await browser.submit({ address, password: goodPassword });
    expect(browser.page.url).toBe('/employer/login/unavailable');
    await staff.open(path(number, `/users/${id}`));
    await staff.submit({ act: 'lift-unavailable', reason: '確かめた。' });
    expect(staff.page.text).toContain('利用不可を解きました');
  });

  it('hands a user a slip after a look at a document; it opens with the password, once, and is nobody else’s [s-otp1]', async () => {
    const { establishmentNumber: number, id, address } = await anEmployer(portal.parts);
    const page = path(number, `/users/${id}/slip`);
    await staff.open(page);
    expect((await staff.submit({}, page)).text).toContain('確かめた書類を選んでください。');
    const shown = await staff.submit({ document: 'driving-licence' }, page);
    const code = /class="slip-code">([^<]+)</u.exec(shown.html)?.[1] ?? '';
    const browser = visitor(portal.baseUrl);
    await browser.open('/employer/login');
    await browser.submit({ address, password: goodPassword });
    await browser.open('/employer/login/slip');
    expect((await browser.submit({ code }, '/employer/login/slip')).url).toBe('/employer');
    const elsewhere = visitor(portal.baseUrl);
    sitDown(elsewhere, portal.parts, await aDesk(portal.parts, { officeNumber: '27010' }));
    expect((await elsewhere.open(page)).status).toBe(404);
    const other = await anEmployer(portal.parts);
    expect((await staff.open(path(other.establishmentNumber, `/users/${id}/slip`))).status).toBe(404);
  });

  it('sees how a user is guessed at, and makes the password worth nothing; the owner sets another by mail [LOGIN-4] [s-ses4]', async () => {
    const { establishmentNumber: number, id, address } = await anEmployer(portal.parts);
    const stranger = visitor(portal.baseUrl);
    await stranger.open('/employer/login');
    for (let count = 1; count <= 7; count += 1) await stranger.submit({ address, password: 'wrong#1234' });
    const { text } = await staff.open(path(number, `/users/${id}`));
    expect(text).toContain('パスワードのまちがい5回');
    expect(text).toContain('停止の間に断ったログイン2回');
    await staff.submit({ act: 'end-password', reason: '本人から電話があった。' });
    expect(staff.page.text).toContain('パスワードを使えなくしました。本人が、メールで登録し直します');
    const mail = await portal.mail.waitFor(address, 'パスワード再登録');
    expect(linkIn(mail, '/employer/password-reset/')).not.toBe('');
    await stranger.submit({ address, password: goodPassword });
    expect(stranger.page.status).toBe(422);
  });
});
