import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listOwnDocuments } from '#features/documents/index.ts';
import { browserKinds, type Person } from '#kit/browser.ts';
import { aPdf, aPng } from '#kit/files.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { whenTheyLogIn } from '#kit/steps/login.steps.ts';
import { openWorld, storyTime, type World } from '#kit/steps/world.ts';

vi.setConfig({ testTimeout: storyTime });

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const choose = (person: Person, name: string, bytes: Uint8Array): Promise<void> =>
  person
    .field('ファイル')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

describe.each(browserKinds)('with $name, a person', (kind) => {
  it('makes a 履歴書 of the registration, uploads another document and deletes one [REFER-3]', async () => {
    const { parts } = world.portal;
    const { number } = await aJobSeeker(parts);
    const login = await anAccount(parts, { jobSeekerNumber: number });
    const person = await world.person(kind);
    await whenTheyLogIn(world, person, login);
    await person.open('/mypage/documents');
    await person.press('履歴書を作る');
    await person.type('志望動機', '家の近くで、長く働きたいです。<b>#panic()</b>');
    await person.press('内容を確認する');
    await person.reads('履歴書の内容');
    await person.reads('家の近くで、長く働きたいです。<b>#panic()</b>');
    await person.press('保存する');
    await person.reads('書類を保存しました');

    await person.press('書類をアップロードする');
    await choose(person, '大きい写真.png', new Uint8Array(6 * 1024 * 1024));
    await person.type('書類の名前', 'ポートフォリオ');
    await person.press('保存する');
    await person.reads('ファイルが大きすぎます');
    expect(await person.field('書類の名前').inputValue()).toBe('ポートフォリオ');
    await choose(person, '../写真.png', aPng());
    await person.press('保存する');
    await person.reads('ポートフォリオ');
    await person.press('書類をアップロードする');
    await choose(person, 'script.pdf', aPdf({ objects: '<< /S /JavaScript >>' }));
    await person.press('保存する');
    await person.reads('プログラムや別のファイルが入っているため、受け取れません');

    const documents = await listOwnDocuments(parts.database.reading, login.id);
    expect(documents.map(({ name, mediaType }) => [name, mediaType])).toEqual(
      expect.arrayContaining([
        ['ポートフォリオ', 'image/png'],
        ['履歴書', 'application/pdf'],
      ]),
    );
    const uploaded = documents.find(({ kind: of }) => of === 'uploaded');
    await person.open(`/mypage/documents/${uploaded?.id}`);
    await person.press('この書類を削除する');
    await person.press('削除する');
    await person.reads('書類を削除しました');
    await person.reads('保存した書類（1件）');
    await person.leave();
  });
});
