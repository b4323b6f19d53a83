import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anApplication, aSeeker } from '#kit/applications.ts';
import { aDesk, sitDown } from '#kit/desk.ts';
import { aNoShow, object } from '#kit/no-shows.ts';
import { aJobSeeker } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { findApplicationOf } from '../../store/applications.store.ts';
import { findRestriction } from '../../store/no-shows.store.ts';

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

const record = (number: string, page: string): string => `/counter/job-seekers/${number}/${page}`;
const reading = () => portal.parts.database.reading;
const stateOf = async (id: string): Promise<string | undefined> =>
  (await findApplicationOf(reading(), { side: 'office' }, id))?.state;

describe('referring at the counter [STAFF-1] [REFER-2]', () => {
  it('opens a vacancy by its number in any width, and has the letter at once', async () => {
    const { number } = await aSeeker(portal.parts);
    const vacancy = await aVacancy(portal.parts);
    await staff.open(`${record(number, 'referral')}?vacancy=${vacancy.replace('-', 'ー')}`);
    expect(staff.page.text).toContain('先に求人者へ電話をし、');
    await staff.submit({}, '/referral');
    expect(staff.page.text).toContain('紹介しました。');
    expect(staff.page.text).toContain('次の方を紹介します。');
    const file = /href="([^"]*letter-files[^"]*)"/u.exec(staff.page.html)?.[1] ?? '';
    const pdf = await staff.open(file);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
  });

  it('says what is wrong with a number that is none, and keeps it', async () => {
    const { number } = await aSeeker(portal.parts);
    await staff.open(`${record(number, 'referral')}?vacancy=999`);
    expect(staff.page.text).toContain('この番号の求人はありません。');
    expect(staff.page.html).toContain('value="999"');
  });

  it('refers to nothing twice, to nothing that has ended, and nobody whom no counter has met', async () => {
    const { number } = await aSeeker(portal.parts);
    const vacancy = await aVacancy(portal.parts);
    const second = await aSeat();
    for (const browser of [staff, second])
      await browser.open(`${record(number, 'referral')}?vacancy=${vacancy}`);
    await staff.submit({}, '/referral');
    await second.submit({}, '/referral');
    expect(second.page.text).toContain('この求人には、もう応募中です。');
    const over = await aVacancy(portal.parts, { validThrough: '2026-11-20' });
    await staff.open(`${record(number, 'referral')}?vacancy=${over}`);
    expect(staff.page.text).toContain('この求人の募集は終わりました。');
    expect(staff.page.html).not.toContain('紹介する</button>');
    const { number: online } = await aJobSeeker(portal.parts, { kind: 'online' });
    await staff.open(record(online, 'referral'));
    expect(staff.page.text).toContain('オンライン登録者は、まだ紹介できません。');
  });

  it('shows nobody’s letter under another person’s record', async () => {
    const application = await anApplication(portal.parts, { channel: 'counter-referral' });
    const { number } = await aSeeker(portal.parts);
    await staff.open(record(number, `letters/${application.id}`));
    expect(staff.page.status).toBe(404);
    await staff.open(record(number, `letter-files/${application.id}`));
    expect(staff.page.status).toBe(404);
  });
});

describe('a result told by telephone [STAFF-1]', () => {
  it('is written down with who told it, once, and neither motive nor documents are shown', async () => {
    const application = await anApplication(portal.parts, { motive: '秘密の志望動機' });
    const page = record(application.job_seeker_number, 'applications');
    await staff.open(page);
    expect(staff.page.text).not.toContain('秘密の志望動機');
    const colleague = await aSeat();
    for (const browser of [staff, colleague]) await browser.open(`${page}?of=${application.id}`);
    await staff.submit({ outcome: 'rejected', reason: '' }, '/applications');
    expect(staff.page.text).toContain('だれから、どのように聞いたかを書いてください。');
    await staff.submit({ outcome: 'rejected', reason: '採用担当から電話' }, '/applications');
    expect(staff.page.text).toContain('結果を記録しました。');
    expect(await stateOf(application.id)).toBe('rejected');
    await colleague.submit({ outcome: 'hired', reason: '本人から' }, '/applications');
    expect(colleague.page.text).toContain('この応募は、もう終わっています。');
    expect(await stateOf(application.id)).toBe('rejected');
  });
});

describe('no-shows at the counter [REFER-6] [STAFF-1]', () => {
  it('are decided once, with a reason, and the person’s words stand as typed', async () => {
    const { number } = await aSeeker(portal.parts);
    const id = await aNoShow(portal.parts, number);
    await object(portal.parts, number, id);
    await staff.open('/counter');
    expect(staff.page.text).toContain('面接不参加の異議を確かめる');
    const colleague = await aSeat();
    for (const browser of [staff, colleague]) await browser.open(record(number, 'no-shows'));
    expect(staff.page.text).toContain('電話で<b>断りました</b>。');
    await staff.submit({ decision: 'dismissed', reason: '' }, '/no-shows');
    expect(staff.page.text).toContain('理由を書いてください。');
    await staff.submit({ decision: 'dismissed', reason: '求人者も電話を受けていた' }, '/no-shows');
    expect(staff.page.text).toContain('異議を確かめた結果を記録しました。');
    expect(await stateOf(id)).toBe('interview');
    await colleague.submit({ decision: 'upheld', reason: '別の理由' }, '/no-shows');
    expect(colleague.page.text).toContain('この異議は、もう確かめ終わっています。');
    expect(await stateOf(id)).toBe('interview');
  });

  it('restrict at the fifth, and only the counter lifts it, with a reason', async () => {
    const { number } = await aSeeker(portal.parts);
    for (let count = 1; count <= 4; count += 1) await aNoShow(portal.parts, number);
    expect(await findRestriction(reading(), [number])).toBeUndefined();
    await aNoShow(portal.parts, number);
    expect(await findRestriction(reading(), [number])).toBeDefined();
    portal.clock.advance('PT4H');
    staff = await aSeat();
    await staff.open(record(number, 'no-shows'));
    await staff.submit({ 'lifting-reason': '' }, '/no-shows');
    expect(staff.page.text).toContain('理由を書いてください。');
    await staff.submit({ 'lifting-reason': '面接の前に断ると約束した' }, '/no-shows');
    expect(staff.page.text).toContain('制限を解きました。');
    expect(await findRestriction(reading(), [number])).toBeUndefined();
    await aNoShow(portal.parts, number);
    expect(
      await findRestriction(reading(), [number]),
      'what was forgiven does not come back',
    ).toBeUndefined();
  });
});
