import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeItems } from '#kernel/items/read-items.ts';
import { aDesk, sitDown } from '#kit/desk.ts';
import { anEmployer, signInEmployer } from '#kit/employers.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { anOrder, goodOrder } from '#kit/vacancy-orders.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { findOrderStep } from '../items/order-table.ts';
import { remarkField } from '../rules/remarks.ts';

let portal: TestPortal;
let staff: Visitor;

beforeAll(async () => {
  portal = await openTestPortal();
  portal.clock.set('2026-11-21T10:00');
  staff = visitor(portal.baseUrl);
  sitDown(staff, portal.parts, await aDesk(portal.parts));
});
afterAll(() => portal.close());

async function employer(): Promise<{ browser: Visitor; establishmentNumber: string }> {
  const { id, establishmentNumber } = await anEmployer(portal.parts);
  const browser = visitor(portal.baseUrl);
  await signInEmployer(browser, portal.parts, id);
  return { browser, establishmentNumber };
}

const fieldsOfStep = (key: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(writeItems(findOrderStep(key)?.items ?? {}, goodOrder)).filter(
      (one): one is [string, string] => typeof one[1] === 'string',
    ),
  );

describe('an employer orders a vacancy [EMP-1]', () => {
  it('begins where the list says, and finds what the establishment said before', async () => {
    const { browser } = await employer();
    await browser.open('/employer/vacancies');
    expect(browser.page.heading).toBe('求人');
    await browser.open('/employer/drafts');
    await browser.submit({}, '/employer/drafts');
    expect(browser.page.heading).toBe('新しい求人');
    await browser.open(`${browser.page.url}/establishment`);
    expect(browser.page.html).toContain('惣菜の製造と販売');
  });

  it('is told in red of an age without a reason, and of a wage below the minimum', async () => {
    const { browser } = await employer();
    await browser.open('/employer/drafts');
    await browser.submit({}, '/employer/drafts');
    const draft = browser.page.url;
    await browser.open(`${draft}/work`);
    await browser.submit({ ...fieldsOfStep('work'), age: 'limited', 'age-to': '40' });
    expect(browser.page.status).toBe(422);
    expect(browser.page.text).toContain('「年齢制限該当事由」が入っていません');
    await browser.submit({ ...fieldsOfStep('work'), title: '営業マン' });
    expect(browser.page.text).toContain('「職種」の「営業マン」は、性別を示す言葉です。例：営業職');
    await browser.submit({ ...fieldsOfStep('work'), 'age-to': '' });
    expect(browser.page.heading).toBe('4.賃金');
    await browser.submit({
      ...fieldsOfStep('wage'),
      'wage-form': 'hourly',
      'base-low': '1,000',
      'base-high': '1,000',
    });
    expect(browser.page.status).toBe(422);
    expect(browser.page.text).toContain(
      '1時間1,000円になります。東京都の最低賃金は、2025年10月03日から1,226円です。',
    );
  });

  it('is not another establishment’s: neither the draft nor the order nor its vacancy', async () => {
    const { establishmentNumber } = await employer();
    const { orderId, draftId } = await anOrder(portal.parts, { establishmentNumber, state: 'draft' });
    const other = (await employer()).browser;
    expect((await other.open(`/employer/orders/${orderId}`)).status).toBe(404);
    await other.open(`/employer/drafts/${draftId}/work`);
    expect(other.page.url).toContain('/employer/drafts?lost');
    await other.open('/employer/drafts');
    const token = /name="form-token" value="([^"]+)"/u.exec(other.page.html)?.[1] ?? '';
    for (const action of ['take-back', 'discard', 'mend']) {
      const answer = await other.post(`/employer/orders/${orderId}/${action}`, { 'form-token': token });
      expect(answer.url.includes(orderId) && answer.status === 200).toBe(false);
    }
    const mine = await portal.parts.database.pool.query('select state from vacancy_orders where id = $1', [
      orderId,
    ]);
    expect(mine.rows).toEqual([{ state: 'draft' }]);
  });

  it('throws away what was begun', async () => {
    const { browser, establishmentNumber } = await employer();
    const { orderId } = await anOrder(portal.parts, { establishmentNumber, state: 'draft' });
    await browser.open(`/employer/orders/${orderId}/discard`);
    await browser.submit({}, 'discard');
    expect(browser.page.url).toBe('/employer/vacancies');
    expect((await browser.open(`/employer/orders/${orderId}`)).status).toBe(404);
  });
});

describe('employer and counter together [EMP-1] [STAFF-1]', () => {
  it('sent, sent back at two items, mended, received, public, stopped, opened again, changed', async () => {
    const { browser, establishmentNumber } = await employer();
    const { orderId, draftId } = await anOrder(portal.parts, { establishmentNumber, state: 'draft' });
    await browser.open(`/employer/drafts/${draftId}/check`);
    expect(browser.page.heading).toBe('入力内容の確認');
    await browser.submit({}, 'check');
    expect(browser.page.text).toContain('ハローワークに送りました');
    expect(browser.page.text).toContain('ハローワークが確認中');

    await staff.open('/counter/orders');
    expect(staff.page.text).toContain('惣菜の調理');
    await staff.open(`/counter/orders/${orderId}`);
    expect(staff.page.text).toContain('気になるところは見つかりませんでした');
    expect(staff.page.text).toContain('2027年01月31日');
    await staff.open(`/counter/orders/${orderId}/send-back`);
    await staff.submit({}, 'send-back');
    expect(staff.page.text).toContain('指摘が入っていません');
    const remarks = {
      [remarkField('contents')]: '使う道具を書いてください。',
      [remarkField('hiring')]: '人数を確かめてください。',
    };
    await staff.submit(remarks, 'send-back');
    expect(staff.page.text).toContain('修正を依頼しました');

    await browser.open(`/employer/orders/${orderId}`);
    expect(browser.page.text).toContain('使う道具を書いてください。');
    expect(browser.page.heading).toBe('新しい求人：惣菜の調理');
    const home = await browser.open('/employer');
    expect(home.text).toContain('求人の申込みを直して、もう一度送る（1件）新しい求人：惣菜の調理');
    await browser.open(`/employer/orders/${orderId}`);
    await browser.submit({}, 'mend');
    const draft = browser.page.url;
    expect(browser.page.text).toContain('「途中」の画面を開いて');
    await browser.open(`${draft}/work`);
    expect(browser.page.html).toContain('ハローワークから：使う道具を書いてください。');
    await browser.submit({ contents: '包丁とまな板を使い、惣菜の下ごしらえをします。' });
    await browser.open(`${draft}/selection`);
    await browser.post(`${draft}/selection`, {
      ...fieldsOfStep('selection'),
      ...Object.fromEntries(
        [...browser.page.html.matchAll(/name="(form-token|revision)" value="([^"]+)"/gu)].map(
          ([, name = '', value = '']) => [name, value],
        ),
      ),
      'notice-by': 'my-page',
    });
    expect(browser.page.heading).toBe('入力内容の確認');
    expect(browser.page.text).toContain('使う道具を書いてください。');
    expect((await browser.open(draft)).text).not.toContain('「途中」の画面を開いて');
    await browser.open(`${draft}/check`);
    await browser.submit({}, 'check');
    expect(browser.page.text).toContain('直して、もう一度送りました');

    await staff.open(`/counter/orders/${orderId}`);
    expect(staff.page.text).toContain('包丁とまな板を使い');
    await staff.submit({}, 'receive');
    const number = /\/counter\/jobs\/(13010-\d+)/u.exec(staff.page.html)?.[1] ?? '';
    expect(staff.page.text).toContain('受理しました');

    const anybody = visitor(portal.baseUrl);
    expect((await anybody.open(`/jobs/${number}`)).text).toContain('包丁とまな板を使い');

    await browser.open(`/employer/vacancies/${number}`);
    expect(browser.page.text).toContain('公開中');
    await browser.open(`/employer/vacancies/${number}/stop`);
    await browser.submit({}, 'stop');
    expect(browser.page.text).toContain('「理由」が入っていません');
    await browser.submit({ reason: '応募が集まったため' }, 'stop');
    expect(browser.page.text).toContain('募集を停止しました');
    expect((await anybody.open(`/jobs/${number}`)).status).toBe(410);
    await browser.open(`/employer/vacancies/${number}/reopen`);
    await browser.submit({}, 'reopen');
    expect((await anybody.open(`/jobs/${number}`)).status).toBe(200);

    await browser.open(`/employer/vacancies/${number}/change`);
    await browser.submit({}, 'change');
    expect(browser.page.heading).toBe('求人の変更：惣菜の調理');
    await browser.open(`${browser.page.url}/check`);
    await browser.submit({}, 'check');
    expect(browser.page.text).toContain('ハローワークに送りました');
    await browser.open(`/employer/vacancies/${number}/extension`);
    await browser.submit({}, 'extension');
    expect(browser.page.text).toContain('変更か延長の申込みが、もうあります');
    const other = (await employer()).browser;
    expect((await other.open(`/employer/vacancies/${number}`)).status).toBe(404);
    expect((await other.open(`/employer/vacancies/${number}/stop`)).status).toBe(404);
  });

  it('refuses for a legal reason only, and tells the second member of staff what became of it', async () => {
    const { orderId } = await anOrder(portal.parts);
    await staff.open(`/counter/orders/${orderId}/refuse`);
    await staff.submit({}, 'refuse');
    expect(staff.page.text).toContain('法令で認められた理由を選んでください');
    const late = staff.tab(portal.baseUrl);
    await staff.submit({ ground: 'unlawful', reason: '法律に合わない働き方です。' }, 'refuse');
    expect(staff.page.url).toBe('/counter/orders?done=refused');
    await late.submit({ ground: 'gang', reason: 'x' }, 'refuse');
    expect(late.page.status).toBe(409);
    expect(late.page.text).toContain('先にほかの人が動いて、この申込みは「不受理」になりました');
  });

  it('lets no other office see an order', async () => {
    const { orderId } = await anOrder(portal.parts);
    const other = visitor(portal.baseUrl);
    sitDown(other, portal.parts, await aDesk(portal.parts, { officeNumber: '27010' }));
    expect((await other.open(`/counter/orders/${orderId}`)).status).toBe(404);
    expect((await other.open('/counter/orders')).text).not.toContain('惣菜の調理');
  });
});
