import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findJobSeeker, publishedFacts, type Registration } from '#features/job-seekers/index.ts';
import { Temporal } from '#kernel/time.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { visitor } from '#kit/visitor.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const page = '/mypage/settings/publication';

const answers: Registration = {
  'self-introduction': '山田花子です。まじめに働きます。',
  'work-history': [{ title: '事務', employer: '秘密商事' }],
};

async function enter(more: Registration = {}, facts: Parameters<typeof aJobSeeker>[1] = {}) {
  portal.clock.set('2026-11-21T10:00');
  const { number } = await aJobSeeker(portal.parts, { ...facts, answers: { ...answers, ...more } });
  const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
  const person = visitor(portal.baseUrl);
  await signIn(person, portal.parts, id);
  const record = async () => (await findJobSeeker(portal.parts.database.reading, number))?.answers ?? {};
  return { person, record };
}

const today = Temporal.PlainDate.from('2026-11-21');

describe('求職公開', () => {
  it('is put on with one button, with what was chosen, and off with one [REG-7]', async () => {
    const { person, record } = await enter();
    await person.open(page);
    expect(person.page.text).toContain('公開していません');
    await person.submit({ publication: 'public', 'published-parts': 'career' });
    expect(person.page.text).toContain('公開しました');
    expect(person.page.text).toContain('公開中');
    expect(await record()).toMatchObject({ publication: 'public', 'published-parts': ['career'] });
    await person.submit({ publication: 'hidden' });
    expect(person.page.text).toContain('公開をやめました');
    expect(await record()).toMatchObject({ publication: 'hidden' });
    expect((await record())['published-parts']).toBeUndefined();
    expect(person.page.html).toMatch(/value="career"[^>]*checked/u);
  });

  it('previews exactly what an employer sees, line for line [REG-7]', async () => {
    const { person, record } = await enter({ publication: 'public', 'published-parts': ['introduction'] });
    await person.open(page);
    const shown = person.page.text.slice(person.page.text.indexOf('会社に見える内容'));
    const facts = publishedFacts(await record(), { today });
    expect(facts.map(({ label }) => label)).toContain('自己PR');
    for (const { label, lines } of facts)
      for (const words of [label, ...lines]) expect(shown).toContain(words);
    for (const secret of ['花子', '飯田橋', '090-1234-5678', '秘密商事']) expect(shown).not.toContain(secret);
    expect(shown).not.toContain('事務');
  });

  it('shows before it is put on what each choice would show', async () => {
    const { person } = await enter();
    await person.open(page);
    expect(person.page.text).toContain('公開すると、会社に見える内容');
    expect(person.page.text).toMatch(
      /「自己PR」を選ぶと見える内容\s*自己PR\s*（見せません）です。まじめに働きます。/u,
    );
    expect(person.page.text).not.toContain('秘密商事');
  });

  it('is stopped while the registration is invalid, and says so [REG-8]', async () => {
    const { person } = await enter(
      { publication: 'public' },
      { valid_through: Temporal.PlainDate.from('2026-10-31') },
    );
    await person.open(page);
    expect(person.page.text).toContain('今は、会社に見えていません');
    expect(person.page.text).not.toContain('公開中');
  });

  it('overwrites no other choice unseen', async () => {
    const { person, record } = await enter();
    await person.open(page);
    const other = person.tab(portal.baseUrl);
    await other.submit({ publication: 'public', 'published-parts': 'career' });
    await person.submit({ publication: 'public', 'published-parts': 'introduction' });
    expect(person.page.status).toBe(409);
    expect(person.page.text).toContain('別の画面か窓口で、求職公開が変わりました');
    expect((await record())['published-parts']).toEqual(['career']);
    await person.submit({ publication: 'public', 'published-parts': 'introduction' });
    expect((await record())['published-parts']).toEqual(['introduction']);
  });

  it('takes no other choice than its own', async () => {
    const { person, record } = await enter();
    await person.open(page);
    await person.submit({ publication: 'everything', 'published-parts': 'name' });
    expect(person.page.status).toBe(400);
    await person.open(page);
    await person.submit({ publication: 'public', 'published-parts': 'name' });
    expect((await record())['published-parts']).toBeUndefined();
  });
});
