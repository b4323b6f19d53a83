import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { basicAnswers, informationAnswers, wishesAnswers } from '#kit/registration-forms.ts';
import { anOffice } from '#kit/staff.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

const label = 'よく飲むお茶';

/** One row more in the table of the record, and nothing else anywhere. */
vi.mock('../../src/features/job-seekers/items/remarks.items.ts', async (importOriginal) => {
  const original =
    await importOriginal<typeof import('../../src/features/job-seekers/items/remarks.items.ts')>();
  const { text } = await import('#kernel/items/text-items.ts');
  const remarksItems = { ...original.remarksItems, 'usual-tea': text({ label: 'よく飲むお茶', most: 40 }) };
  return { remarksItems, remarksStep: { ...original.remarksStep, items: remarksItems } };
});

let portal: TestPortal;
let person: Visitor;

beforeAll(async () => {
  portal = await openTestPortal();
  await anOffice(portal.parts);
  person = visitor(portal.baseUrl);
  await signIn(person, portal.parts, (await anAccount(portal.parts)).id);
});
afterAll(() => portal.close());

const screens: readonly Record<string, string>[] = [
  basicAnswers,
  informationAnswers,
  wishesAnswers,
  {},
  {},
  {},
  {},
];

async function registers(): Promise<void> {
  await person.open('/mypage/registration/basic');
  for (const fields of screens) await person.submit(fields);
  expect(person.page.heading).toBe('その他特記事項');
}

it('an item that is added to the table stands in the form, on the check page, in the history, in the export and on paper', async () => {
  await registers();
  expect(person.page.text).toContain(label);
  await person.submit({ 'usual-tea': ' ほうじ茶 ' });
  expect(person.page.heading).toBe('入力内容の確認');
  expect(person.page.text).toContain(`${label}ほうじ茶`);
  await person.submit({});
  expect(person.page.heading).toBe('求職者マイページ登録完了');

  portal.clock.advance('PT5M');
  await person.open('/mypage/settings/registration/remarks');
  await person.submit({ 'usual-tea': '玄米茶' });
  await person.open('/mypage/settings/registration');
  expect(person.page.text).toContain(`${label}玄米茶`);

  await person.open('/mypage/settings/registration/changes');
  for (const words of [label, 'ほうじ茶', '玄米茶']) expect(person.page.text).toContain(words);

  await person.open('/mypage/settings/own-data');
  await person.submit({}, '/json');
  for (const words of [label, 'ほうじ茶', '玄米茶']) expect(person.page.html).toContain(words);
  await person.open('/mypage/settings/own-data/everything');
  for (const words of [label, 'ほうじ茶', '玄米茶']) expect(person.page.text).toContain(words);

  await person.open('/mypage/papers/registration');
  expect(person.page.text).toContain(`${label}玄米茶`);
});
