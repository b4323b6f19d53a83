import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findJobSeeker, type Registration } from '#features/job-seekers/index.ts';
import { aDesk, sitDown } from '#kit/desk.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { listAuditEntriesOf } from '#platform/recording/audit.ts';
import { beginSession } from '#platform/security/sessions.ts';

let portal: TestPortal;
let staff: Visitor;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.clock.set('2026-11-21T10:00');
  staff = await seat();
});

async function seat(officeNumber = '13010'): Promise<Visitor> {
  const browser = visitor(portal.baseUrl);
  sitDown(browser, portal.parts, await aDesk(portal.parts, { officeNumber }));
  return browser;
}

const record = (number: string, page = ''): string => `/counter/job-seekers/${number}${page}`;
const answersOf = async (number: string): Promise<Registration> =>
  (await findJobSeeker(portal.parts.database.reading, number))?.answers ?? {};
const actionsOn = async (number: string): Promise<readonly string[]> =>
  (await listAuditEntriesOf(portal.parts.database.reading, { kind: 'job-seeker', id: number }, 50)).map(
    ({ action }) => action,
  );

const kept: Registration = {
  disability: 'yes',
  'disability-condition': '聞こえにくい',
  'work-history': [{ title: '営業事務', 'leaving-reason': 'health' }],
};

describe('the record as staff see it', () => {
  it('shows everything of the registration but what is hidden until asked for', async () => {
    const { number } = await aJobSeeker(portal.parts, { answers: { ...kept, 'days-off': ['sun'] } });
    const { text, html } = await staff.open(record(number));
    for (const words of ['1.基本情報', '希望する休日', '営業事務', '6.経歴', 'その他特記事項']) {
      expect(text).toContain(words);
    }
    for (const words of ['病気やけが', '聞こえにくい', '障害情報', '障害の有無', '090-1234-5678']) {
      expect(text).not.toContain(words);
    }
    expect(html).toContain(`href="${record(number, '/registration/career')}"`);
  });

  it('shows health and why somebody left on demand, and remembers who asked [s-stf4]', async () => {
    const { number } = await aJobSeeker(portal.parts, { answers: kept });
    await staff.open(record(number));
    await staff.submit({}, '/sensitive');
    for (const words of ['病気やけが', '聞こえにくい', '障害情報']) expect(staff.page.text).toContain(words);
    expect(staff.page.text).not.toContain('090-1234-5678');
    expect(staff.page.text).toContain('隠している項目を表示しました');
    expect(await actionsOn(number)).toContain('counter.show-sensitive');
  });
});

describe('changing a record at the counter [REG-7] [STAFF-1]', () => {
  it('changes an item on the screen of the registration, with who, when, from and to', async () => {
    const { number } = await aJobSeeker(portal.parts);
    await staff.open(record(number, '/registration/wishes'));
    expect(staff.page.heading).toBe('3.希望職種・時間等');
    await staff.submit({ 'wished-employment': 'part-time' });
    expect(staff.page.text).toContain('登録の内容を変更しました。');
    expect((await answersOf(number))['wished-employment']).toBe('part-time');
    await staff.open(record(number, '/changes'));
    expect(staff.page.text).toContain('佐藤 一郎・ハローワーク');
    expect(staff.page.text).toMatch(/希望就業形態\s*前\s*フルタイム\s*後\s*パート/u);
    expect(await actionsOn(number)).toContain('registration.change');
  });

  it('says that nothing was different, and writes nothing', async () => {
    const { number } = await aJobSeeker(portal.parts);
    await staff.open(record(number, '/registration/wishes'));
    await staff.submit({});
    expect(staff.page.text).toContain('変わったところはありません。');
    expect(await actionsOn(number)).not.toContain('registration.change');
  });

  it('leaves hidden items out of the form and out of what is written [s-stf4]', async () => {
    const { number } = await aJobSeeker(portal.parts, { answers: kept });
    const { html, text } = await staff.open(record(number, '/registration/basic'));
    expect(html).not.toContain('090-1234-5678');
    expect(html).not.toContain('name="disability"');
    expect(text).toContain('表示して直す');
    await staff.submit({ name: '佐藤　花子', disability: 'no', telephone: '0312345678' });
    expect(await answersOf(number)).toMatchObject({
      ...kept,
      name: '佐藤　花子',
      telephone: '090-1234-5678',
    });
    expect(await actionsOn(number)).not.toContain('counter.show-to-change');
  });

  it('brings them in on demand, keeps what was typed, and remembers who asked', async () => {
    const { number } = await aJobSeeker(portal.parts, { answers: kept });
    await staff.open(record(number, '/registration/basic'));
    await staff.submit({ name: '佐藤　花子', reveal: 'yes' });
    expect(staff.page.html).toContain('value="佐藤　花子"');
    expect(staff.page.html).toContain('value="090-1234-5678"');
    expect((await answersOf(number)).name).toBe('山田　花子');
    expect(await actionsOn(number)).toContain('counter.show-to-change');
    await staff.submit({ telephone: '0312345678' });
    expect(await answersOf(number)).toMatchObject({ name: '佐藤　花子', telephone: '03-1234-5678' });
  });

  it('does not tell by a screen whether somebody has a disability', async () => {
    const { number } = await aJobSeeker(portal.parts);
    const other = await aJobSeeker(portal.parts, { answers: kept });
    const words = [number, other.number].map(async (one) => {
      const { text } = await staff.open(record(one, '/registration/disability'));
      return text.slice(text.indexOf('隠している項目'));
    });
    const [without, having] = [await words[0], await words[1]];
    expect(having).toBe(without);
    await staff.open(record(number, '/registration/disability'));
    await staff.submit({ reveal: 'yes' });
    expect(staff.page.text).toContain('使わない画面です');
    await staff.open(record(other.number, '/registration/disability'));
    await staff.submit({ reveal: 'yes' });
    expect(staff.page.html).toContain('聞こえにくい');
    await staff.submit({ 'disability-condition': '聞こえない' });
    expect((await answersOf(other.number))['disability-condition']).toBe('聞こえない');
  });

  it('says before it goes what an answer that is taken back makes void [REG-2]', async () => {
    const { number } = await aJobSeeker(portal.parts, { answers: kept });
    await staff.open(record(number, '/registration/basic'));
    await staff.submit({ reveal: 'yes' });
    await staff.submit({ disability: '' });
    expect(staff.page.text).toContain('「障害情報」');
    expect(await answersOf(number)).toMatchObject(kept);
    await staff.submit({});
    expect(await answersOf(number)).not.toHaveProperty('disability-condition');
    expect(await answersOf(number)).not.toHaveProperty('disability');
  });

  it('keeps what was typed when the session ended meanwhile, without what is hidden [s-a11y6]', async () => {
    const desk = await aDesk(portal.parts);
    sitDown(staff, portal.parts, desk);
    const { number } = await aJobSeeker(portal.parts, { answers: kept });
    await staff.open(record(number, '/registration/basic'));
    portal.clock.advance('PT16M');
    await staff.submit({ 'nearest-station': '飯田橋駅' });
    expect(staff.page.url).toMatch(/^\/counter\/login\?next=/u);
    const next = new URL(staff.page.url, portal.baseUrl).searchParams.get('next') ?? '';
    const begun = { face: 'counter', ownerId: desk.staffId, device: 'Windows の Edge' } as const;
    const { token } = await portal.parts.database.transaction((tx) =>
      beginSession(tx, begun, portal.clock.now()),
    );
    sitDown(staff, portal.parts, { ...desk, token });
    await staff.open(next);
    expect(staff.page.html).toContain('value="飯田橋駅"');
    expect(staff.page.html).not.toContain('name="disability"');
    await staff.submit({});
    expect(await answersOf(number)).toMatchObject({ ...kept, 'nearest-station': '飯田橋駅' });
  });

  it('says so where the person made a screen needless while staff typed in it', async () => {
    const { number } = await aJobSeeker(portal.parts, { kind: 'online', answers: kept });
    const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
    const person = visitor(portal.baseUrl);
    await signIn(person, portal.parts, id);
    await staff.open(record(number, '/registration/disability'));
    await staff.submit({ reveal: 'yes' });
    await person.open('/mypage/settings/registration/basic');
    await person.submit({ disability: 'no' });
    await person.submit({});
    await staff.submit({ 'disability-condition': '聞こえない' });
    expect(staff.page.text).toContain('この画面の内容は、登録していません。');
    expect(await answersOf(number)).not.toHaveProperty('disability-condition');
  });

  it('tells everything that is wrong, and keeps it as typed', async () => {
    const { number } = await aJobSeeker(portal.parts);
    await staff.open(record(number, '/registration/place-and-wage'));
    await staff.submit({ 'wage-unit': 'monthly', 'wage-least': 'たくさん' });
    expect(staff.page.status).toBe(422);
    expect(staff.page.html).toContain('value="たくさん"');
  });

  it('is nothing for another office, or for a screen that is none', async () => {
    const { number } = await aJobSeeker(portal.parts);
    const far = await seat('14010');
    for (const page of ['/registration/basic', '/changes']) {
      expect((await far.open(record(number, page))).status).toBe(404);
    }
    expect((await staff.open(record(number, '/registration/nothing'))).status).toBe(404);
  });
});

describe('two who change at the same time [REG-7]', () => {
  const telephones = ['03-1111-1111', '03-2222-2222'] as const;

  it('shows the second of two desks both, and writes what that one decides', async () => {
    const { number } = await aJobSeeker(portal.parts);
    const colleague = await seat();
    for (const one of [staff, colleague]) {
      await one.open(record(number, '/registration/basic'));
      await one.submit({ reveal: 'yes' });
    }
    await staff.submit({ telephone: telephones[0] });
    await colleague.submit({ telephone: telephones[1] });
    expect(colleague.page.status).toBe(409);
    for (const telephone of telephones) expect(colleague.page.text).toContain(telephone);
    expect((await answersOf(number)).telephone).toBe(telephones[0]);
    await colleague.submit({});
    expect((await answersOf(number)).telephone).toBe(telephones[1]);
    await staff.open(record(number, '/changes'));
    await staff.submit({}, '/changes');
    const history = staff.page.text.replace(/\s/gu, '');
    expect(history).toContain(`電話番号前${telephones[0]}後${telephones[1]}`);
    expect(history).toContain(`電話番号前090-1234-5678後${telephones[0]}`);
  });

  it('lets a desk and the person change different items of one screen without losing either', async () => {
    const { number } = await aJobSeeker(portal.parts, { kind: 'online' });
    const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
    const person = visitor(portal.baseUrl);
    await signIn(person, portal.parts, id);
    await staff.open(record(number, '/registration/wishes'));
    await person.open('/mypage/settings/registration/wishes');
    await person.submit({ overtime: 'no' });
    await staff.submit({ 'wished-employment': 'part-time' });
    expect(staff.page.status).toBe(200);
    expect(await answersOf(number)).toMatchObject({ overtime: 'no', 'wished-employment': 'part-time' });
    await staff.open(record(number));
    expect(staff.page.text).toContain('本人時間外労働');
  });

  it('shows both where what is left of either does not fit together', async () => {
    const wage: Registration = { 'wage-unit': 'monthly', 'wage-least': 200_000 };
    const { number } = await aJobSeeker(portal.parts, { answers: wage });
    const colleague = await seat();
    for (const one of [staff, colleague]) await one.open(record(number, '/registration/place-and-wage'));
    await staff.submit({ 'wage-unit': '', 'wage-least': '' });
    await colleague.submit({ 'wage-least': '210000' });
    expect(colleague.page.status).toBe(409);
    expect(await answersOf(number)).not.toHaveProperty('wage-least');
  });

  it('shows a desk what the person changed meanwhile in the same item', async () => {
    const { number } = await aJobSeeker(portal.parts, { kind: 'online' });
    const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
    const person = visitor(portal.baseUrl);
    await signIn(person, portal.parts, id);
    await staff.open(record(number, '/registration/wishes'));
    await person.open('/mypage/settings/registration/wishes');
    await person.submit({ 'wished-employment': 'seasonal' });
    await staff.submit({ 'wished-employment': 'part-time' });
    expect(staff.page.status).toBe(409);
    expect(staff.page.text).toContain('季節');
    expect((await answersOf(number))['wished-employment']).toBe('seasonal');
  });
});

describe('what was changed, as staff read it [REG-7]', () => {
  it('hides ways to reach the person and health until asked for, and remembers who asked [s-stf4]', async () => {
    const { number } = await aJobSeeker(portal.parts);
    await staff.open(record(number, '/registration/basic'));
    await staff.submit({ reveal: 'yes' });
    await staff.submit({ telephone: '0312345678', disability: 'yes' });
    await staff.open(record(number, '/changes'));
    expect(staff.page.text).toContain('隠している内容があります。');
    for (const words of ['03-1234-5678', '090-1234-5678', '（入力なし）']) {
      expect(staff.page.text).not.toContain(words);
    }
    await staff.submit({}, '/changes');
    expect(staff.page.text).toContain('03-1234-5678');
    expect(staff.page.text.replace(/\s/gu, '')).toContain('障害の有無前（入力なし）後あり');
    expect(await actionsOn(number)).toContain('counter.show-changes');
  });

  it('goes on to older changes, page by page', async () => {
    const { number } = await aJobSeeker(portal.parts);
    for (let hours = 1; hours <= 21; hours += 1) {
      await staff.open(record(number, '/registration/place-and-wage'));
      await staff.submit({ 'commuting-minutes': String(hours) });
    }
    await staff.open(record(number, '/changes'));
    const older = /href="([^"]*before=\d+)"/u.exec(staff.page.html)?.[1] ?? '';
    await staff.open(older);
    expect(staff.page.text.replace(/\s/gu, '')).toContain('前（入力なし）後1分');
    expect(staff.page.html).not.toContain('before=');
  });

  it('is empty where nothing was changed', async () => {
    const { number } = await aJobSeeker(portal.parts);
    expect((await staff.open(record(number, '/changes'))).text).toContain('変更はまだありません。');
  });
});
