import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyTo } from '#features/applications/index.ts';
import { anInvitation, aSeeker } from '#kit/applications.ts';
import { aDesk, sitDown } from '#kit/desk.ts';
import { aJobSeeker } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { findInvitation, listInvitationsTo } from '../../../store/invitations.store.ts';

let portal: TestPortal;
let staff: Visitor;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.clock.set('2026-11-21T10:00');
  staff = await aSeat();
});

async function aSeat(): Promise<Visitor> {
  const browser = visitor(portal.baseUrl);
  sitDown(browser, portal.parts, await aDesk(portal.parts));
  return browser;
}

const page = (number: string): string => `/counter/job-seekers/${number}/recommendations`;
const sentTo = (number: string) =>
  listInvitationsTo(portal.parts.database.reading, [number], 'recommendation');
const chosen = (...vacancies: readonly string[]): string =>
  vacancies.map((one) => `vacancy=${one}`).join('&');

describe('a search that begins with the person’s wishes [REFER-1] [STAFF-1]', () => {
  it('shows of each vacancy what it meets and what it misses', async () => {
    const { number } = await aSeeker(portal.parts, {
      answers: { 'wage-unit': 'monthly', 'wage-least': 250_000, overtime: 'no' },
    });
    await aVacancy(portal.parts, { facts: { title: '希望どおりの介護' } });
    await aVacancy(portal.parts, {
      facts: { title: '希望とちがう調理', occupation: { text: '調理師', code: '055' } },
    });
    await staff.open(page(number));
    expect(staff.page.text).toContain('登録した希望の条件でさがしました。');
    expect(staff.page.text).toContain('希望どおりの介護');
    expect(staff.page.text).not.toContain('希望とちがう調理');
    expect(staff.page.text).toContain('時間外労働なし');
    expect(staff.page.text).toContain('賃金（月額 205,000円～290,000円）');
    await staff.open(`${page(number)}?words=調理&size=10`);
    expect(staff.page.text).toContain('希望とちがう調理');
    expect(staff.page.text).toContain('職種（調理師）');
    expect(staff.page.text).toContain('登録した希望の条件に戻す');
  });

  it('leads to the confirmation of whoever no counter has met, and sends nothing', async () => {
    const { number } = await aJobSeeker(portal.parts, { kind: 'online' });
    await staff.open(page(number));
    expect(staff.page.html).toContain(`/counter/job-seekers/${number}/confirmation`);
    expect(staff.page.text).not.toContain('おすすめする求人を選ぶ');
    await staff.open(`${page(number)}/check?${chosen(await aVacancy(portal.parts))}`);
    expect(staff.page.html).not.toContain('件を送る');
  });

  it('sends several with words, some of them for オンラインハローワーク紹介, and tells by one mail', async () => {
    const { number, address } = await aSeeker(portal.parts);
    const [first, second] = [await aVacancy(portal.parts), await aVacancy(portal.parts)];
    await staff.open(`${page(number)}/check?${chosen(first, second)}`);
    expect(staff.page.text).toContain('送る求人（2件）');
    await staff.submit({ online: first, words: '<b>近く</b>です。' }, '/check');
    expect(staff.page.text).toContain('おすすめの求人を送りました。');
    const sent = await sentTo(number);
    expect(sent).toHaveLength(2);
    expect(sent.filter((one) => one.online_referral)).toHaveLength(1);
    expect(sent.every(({ words }) => words === '<b>近く</b>です。')).toBe(true);
    await portal.mail.waitFor(address, 'おすすめの求人');
    expect(portal.mail.mails.filter(({ to }) => to === address)).toHaveLength(1);
  });

  it('keeps what was ticked from page to page', async () => {
    const { number } = await aSeeker(portal.parts);
    const vacancy = await aVacancy(portal.parts);
    await staff.open(`${page(number)}?words=nothing&size=10&${chosen(vacancy)}`);
    await staff.open(`${page(number)}?size=10&page=2&${chosen('99999-9', vacancy)}`);
    expect(staff.page.html).toContain(vacancy);
  });

  it('sends all or nothing, and says of which one and why', async () => {
    const { number } = await aSeeker(portal.parts);
    const [first, second] = [await aVacancy(portal.parts), await aVacancy(portal.parts)];
    const colleague = await aSeat();
    for (const browser of [staff, colleague]) {
      await browser.open(`${page(number)}/check?${chosen(first, second)}`);
    }
    await colleague.open(`${page(number)}/check?${chosen(second)}`);
    await colleague.submit({ words: '' }, '/check');
    await staff.submit({ words: '通いやすい場所です。' }, '/check');
    expect(staff.page.status).toBe(422);
    expect(staff.page.text).toContain('まだ、1件も送っていません。');
    expect(staff.page.text).toContain('もうおすすめしてあり');
    expect(await sentTo(number)).toHaveLength(1);
    await staff.submit({}, '/check');
    const sent = await sentTo(number);
    expect(sent).toHaveLength(2);
    expect(sent.some(({ words }) => words === '通いやすい場所です。')).toBe(true);
  });

  it('does not take more than ten at once', async () => {
    const { number } = await aSeeker(portal.parts);
    const many: string[] = [];
    for (let count = 1; count <= 11; count += 1) many.push(await aVacancy(portal.parts));
    await staff.open(`${page(number)}/check?${chosen(...many)}`);
    expect(staff.page.text).toContain('一度に送れるのは10件までです。');
    expect(staff.page.html).not.toContain('件を送る</button>');
  });

  it('lists what was sent with the reason of whoever does not apply, as typed', async () => {
    const { number } = await aSeeker(portal.parts);
    const { id } = await anInvitation(portal.parts, { number });
    await portal.parts.database.transaction(async (tx) => {
      const { moveOneInvitation } = await import('../../../actions/move-invitation.ts');
      const declining = { reason: 'place', words: '<i>遠い</i>' };
      const by = { by: 'job-seeker', actor: { kind: 'job-seeker' } } as const;
      const moving = { id, move: 'decline', isOurs: () => true, declining, ...by } as const;
      await moveOneInvitation(tx, portal.parts, moving, portal.clock.now());
    });
    await staff.open(page(number));
    expect(staff.page.text).toContain('通うのがむずかしい');
    expect(staff.page.text).toContain('<i>遠い</i>');
    expect(staff.page.text).toContain('前におすすめしました');
  });
});

describe('two at once on one recommendation [REFER-2]', () => {
  it('have one outcome, and both are told', async () => {
    const { number, accountId } = await aSeeker(portal.parts);
    const vacancyNumber = await aVacancy(portal.parts);
    const { id } = await anInvitation(portal.parts, { number, vacancyNumber });
    await staff.open(page(number));
    const applying = {
      ...{ number, vacancyNumber, motive: '', invitationId: id },
      channel: 'online-referral',
      actor: { kind: 'job-seeker', id: accountId },
    } as const;
    const [applied] = await Promise.all([
      portal.parts.database.transaction((tx) => applyTo(tx, portal.parts, applying, portal.clock.now())),
      staff.submit({ withdraw: id }, '/recommendations'),
    ]);
    const state = (await findInvitation(portal.parts.database.reading, id))?.state;
    expect(state).toBe(applied.ok ? 'applied' : 'withdrawn');
    expect(staff.page.text).toContain(
      applied.ok ? '取り下げられませんでした。' : 'おすすめを取り下げました。',
    );
  });

  it('tell the person who comes after a withdrawal, and staff who come after an application', async () => {
    const { number, accountId } = await aSeeker(portal.parts);
    const vacancyNumber = await aVacancy(portal.parts);
    const { id } = await anInvitation(portal.parts, { number, vacancyNumber });
    await staff.open(page(number));
    const colleague = await aSeat();
    await colleague.open(page(number));
    await staff.submit({ withdraw: id }, '/recommendations');
    expect(staff.page.text).toContain('おすすめを取り下げました。');
    await colleague.submit({ withdraw: id }, '/recommendations');
    expect(colleague.page.text).toContain('取り下げられませんでした。');
    const applying = { number, vacancyNumber, motive: '', invitationId: id };
    const applied = await portal.parts.database.transaction((tx) =>
      applyTo(
        tx,
        portal.parts,
        { ...applying, channel: 'online-referral', actor: { kind: 'job-seeker', id: accountId } },
        portal.clock.now(),
      ),
    );
    expect(applied.ok).toBe(false);
  });
});
