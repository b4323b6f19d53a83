import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, sitDown } from '#kit/desk.ts';
import { twoSides } from '#kit/messages.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  portal.clock.set('2026-11-21T10:00');
});
afterAll(() => portal.close());

const write = async (browser: Visitor, path: string, text: string) => {
  await browser.open(path);
  return browser.submit({ text }, path);
};

describe('a person and the office', () => {
  async function atTheDesk() {
    const { number } = await aJobSeeker(portal.parts);
    const { id, address } = await anAccount(portal.parts, { jobSeekerNumber: number });
    const [person, staff] = [visitor(portal.baseUrl), visitor(portal.baseUrl)];
    await signIn(person, portal.parts, id);
    const desk = await aDesk(portal.parts);
    sitDown(staff, portal.parts, desk);
    return { number, address, person, staff, desk, path: `/counter/job-seekers/${number}/messages` };
  }

  it('have one conversation, with notices of the office [MSG-1, STAFF-1]', async () => {
    const { person, staff, path } = await atTheDesk();
    await staff.open(path);
    const sent = await staff.submit({ title: '説明会のお知らせ', text: '月曜日の10時です。' }, path);
    expect(sent.text).toContain('送信しました');
    const list = await person.open('/mypage/messages');
    expect(list.text).toContain('説明会のお知らせ');
    const own = await person.open('/mypage/messages/office');
    expect(own.text).toContain('月曜日の10時です。');
    expect(own.text).not.toContain('佐藤');
    await person.submit({ text: '行きます。何か要りますか。' }, '/mypage/messages/office');
    expect((await staff.open('/counter')).text).toContain('求職者の問い合わせに答える');
    const asked = await staff.open(path);
    expect(asked.text).toContain('行きます。何か要りますか。');
    expect(asked.text).toContain('既読');
    expect(asked.text).toContain('佐藤');
    await staff.submit({ act: 'settle', text: '' }, path);
    expect(staff.page.text).toContain('返事は済んだことにしました');
    expect(staff.page.text).not.toContain('返事を待っているメッセージ');
  });

  it('is read by its own office only, and staff read nothing that employers write [MSG-1]', async () => {
    const both = await twoSides(portal);
    await write(both.person, both.ownPath, '会社だけに言うこと');
    const near = visitor(portal.baseUrl);
    sitDown(near, portal.parts, await aDesk(portal.parts));
    const path = `/counter/job-seekers/${both.number}/messages`;
    const seen = await near.open(path);
    expect(seen.text).toContain('求人者とのやりとりが1件あります');
    expect(seen.text).not.toContain('会社だけに言うこと');
    const far = visitor(portal.baseUrl);
    sitDown(far, portal.parts, await aDesk(portal.parts, { officeNumber: '13020' }));
    expect((await far.open(path)).status).toBe(404);
  });

  it('cannot write to somebody without My Page, and is told so [MSG-1]', async () => {
    const { number } = await aJobSeeker(portal.parts);
    const staff = visitor(portal.baseUrl);
    sitDown(staff, portal.parts, await aDesk(portal.parts));
    const page = await staff.open(`/counter/job-seekers/${number}/messages`);
    expect(page.text).toContain('この人にはマイページがありません');
    expect(page.html).not.toContain('<textarea');
  });
});
