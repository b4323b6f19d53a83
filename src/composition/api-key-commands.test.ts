import { afterAll, beforeAll, expect, it } from 'vitest';
import { addApiKeyCommands } from '#composition/api-key-commands.ts';
import { runCommand } from '#kit/commands.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const run = (...words: readonly string[]) => runCommand(portal, addApiKeyCommands, 'api-key', ...words);

const ask = (key: string) =>
  fetch(`${portal.baseUrl}/api/v1/search`, { headers: { authorization: `Bearer ${key}` } });

it('issues a key that is shown once, works, stands in the list, and can be revoked', async () => {
  expect((await run('list')).written).toEqual(['キーはありません。(no keys)']);
  const { written } = await run('add', '--holder', '株式会社ためす', '--a-minute', '500');
  const key = /^キー: (\S+)$/u.exec(written[1] ?? '')?.[1] ?? '';
  const [id = '', secret = ''] = key.split('.');
  expect((await ask(key)).status).toBe(200);
  const listed = (await run('list')).written.join('\n');
  expect(listed).toContain(`${id}  株式会社ためす  1分に500回`);
  expect(listed).not.toContain(secret);
  expect((await run('revoke', id)).written).toEqual([`取り消しました。${id}`]);
  portal.clock.advance('PT1M');
  expect((await ask(key)).status).toBe(401);
  expect((await run('list')).written.join('\n')).toContain('取り消し');
});

it('issues none without a name or with a limit beyond all, and revokes none that is not there', async () => {
  expect((await run('add', '--holder', ' ')).failed[0]).toContain('--holder');
  expect((await run('add', '--holder', 'a'.repeat(101))).failed[0]).toContain('100文字');
  expect((await run('add', '--holder', 'a', '--a-minute', '0')).failed[0]).toContain('--a-minute');
  expect((await run('revoke', 'nobody')).failed).toEqual(['有効なキーに、この番号はありません: nobody']);
  expect((await run('list')).written.filter((line) => line.endsWith('有効'))).toEqual([]);
});
