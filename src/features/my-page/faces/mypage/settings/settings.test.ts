import { afterAll, beforeAll, expect, it } from 'vitest';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { visitor } from '#kit/visitor.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

it('leads from 「求職者情報・設定」 to everything of the registration and of the login [REG-7]', async () => {
  portal.clock.set('2026-11-21T10:00');
  const { number } = await aJobSeeker(portal.parts);
  const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
  const person = visitor(portal.baseUrl);
  await signIn(person, portal.parts, id);
  await person.open('/mypage/settings');
  expect(person.page.text).toContain('有効（2026年12月31日まで、あと40日）');
  expect(person.page.text).toContain('公開していません');
  const ways = [
    ...['address', 'password', 'security', 'withdrawal'],
    ...['registration', 'registration/changes', 'publication', 'validity', 'own-data'],
  ];
  for (const way of ways) expect(person.page.html).toContain(`href="/mypage/settings/${way}"`);
  expect(person.page.text).not.toContain('窓口でお申し出ください');
});
