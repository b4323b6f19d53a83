import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findJobSeeker } from '#features/job-seekers/index.ts';
import { Temporal } from '#kernel/time.ts';
import { formsOf } from '#kit/page-parts.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const page = '/mypage/settings/validity';
const day = (iso: string) => Temporal.PlainDate.from(iso);

async function enter(facts: Parameters<typeof aJobSeeker>[1] = {}) {
  portal.clock.set('2026-11-21T10:00');
  const { number } = await aJobSeeker(portal.parts, facts);
  const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
  const person: Visitor = visitor(portal.baseUrl);
  await signIn(person, portal.parts, id);
  return { person, record: () => findJobSeeker(portal.parts.database.reading, number) };
}

describe('有効／無効', () => {
  it('shows until when the registration is valid, and the days left [REG-7]', async () => {
    const { person } = await enter();
    await person.open(page);
    expect(person.page.text).toContain('2026年12月31日（木）23時59分まで');
    expect(person.page.text).toContain('あと40日');
  });

  it('says what stops before it is set invalid, and is set valid again with the term it had [REG-7] [REG-8]', async () => {
    const { person, record } = await enter({ answers: { publication: 'public' } });
    await person.open(`${page}/end`);
    for (const words of ['オンラインハローワーク紹介', 'メッセージ', '求職公開も「公開中」から止まります']) {
      expect(person.page.text).toContain(words);
    }
    expect(person.page.text).toContain('2026年12月31日（木）23時59分までは、この画面と同じところで');
    expect((await record())?.invalid_since).toBeNull();
    await person.submit({});
    expect(person.page.text).toContain('無効にしました');
    expect(person.page.text).toContain('求職登録を2026年11月21日に無効にしたため、次のことは使えません');
    expect((await record())?.invalid_reason).toBe('owner');
    expect((await person.open(`${page}/end`)).url).toBe(page);
    await person.submit({});
    expect(person.page.text).toContain('有効にしました');
    expect(await record()).toMatchObject({ invalid_since: null, valid_through: day('2026-12-31') });
  });

  it('tells after the end why, until when the person can do it alone, and to when it then runs [REG-7]', async () => {
    const { person, record } = await enter({ valid_through: day('2026-10-31') });
    await person.open(page);
    expect(person.page.text).toContain('求職登録が2026年10月31日で無効になったため');
    expect(person.page.text).toContain('2026年11月30日（月）23時59分までは、自分で有効にできます');
    expect(person.page.text).toContain('期限は2027年01月31日までになります');
    expect(person.page.text).toContain('2031年11月01日に、マイページと登録した内容が消えます');
    await person.submit({});
    expect((await record())?.valid_through).toEqual(day('2027-01-31'));
  });

  it('leads to the counter once that time is over, whatever is posted [REG-7]', async () => {
    const { person, record } = await enter({ valid_through: day('2026-09-30') });
    await person.open(page);
    expect(person.page.text).toContain('自分で有効にできるのは、2026年10月31日まででした');
    expect(person.page.html).not.toContain('有効にする</button>');
    const token = new Map(formsOf(person.page.html).at(-1)?.fields).get('form-token') ?? '';
    await person.post(page, { 'form-token': token });
    expect(person.page.url).toBe(page);
    expect(person.page.heading).toBe('求職登録の有効／無効');
    expect((await record())?.valid_through).toEqual(day('2026-09-30'));
  });

  it('leads nowhere else than to pages of one’s own', async () => {
    const { person } = await enter({ valid_through: day('2026-10-31') });
    await person.open(page);
    await person.submit({ next: 'https://evil.example/mypage' });
    expect(person.page.url).toBe(`${page}?done=valid`);
  });

  it('pressed twice says how it stands', async () => {
    const { person } = await enter({ valid_through: day('2026-10-31') });
    await person.open(page);
    const other = person.tab(portal.baseUrl);
    await other.submit({});
    await person.submit({});
    expect(person.page.url).toBe(page);
    expect(person.page.text).toContain('2027年01月31日（日）23時59分まで');
  });
});
