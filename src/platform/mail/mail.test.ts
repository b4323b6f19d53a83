import { once } from 'node:events';
import { createServer } from 'node:net';
import { setImmediate as goOn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { type MailServer, startMailServer } from '#kit/mail-server.ts';
import { deliverMailJob, type MailTemplate, requestMail } from '#platform/mail/mail.ts';
import { smtpTransport } from '#platform/mail/transport.ts';

const greeting: MailTemplate<{ name: string }> = {
  name: 'greeting',
  compose: async (_tx, { name }) => ({
    subject: 'ごあいさつ',
    text: `こんにちは、${name}さん。\n\nhttps://example.jp/`,
  }),
};

let cloned: ClonedDatabase;
let server: MailServer;
const clock = testClock();

beforeAll(async () => {
  [cloned, server] = await Promise.all([cloneDatabase(), startMailServer()]);
});
afterAll(async () => {
  await server.close();
  await cloned.drop();
});
afterEach(() => {
  vi.useRealTimers();
});

const job = () =>
  deliverMailJob({
    database: cloned.database,
    clock,
    transport: smtpTransport(server.url),
    from: 'system@mail.hellowork.mhlw.go.jp',
    senderName: 'ハローワークインターネットサービス',
    templates: [greeting],
  });

async function ask(to: string): Promise<string> {
  await cloned.database.transaction((tx) => requestMail(tx, greeting, to, { name: '花子' }, clock.now()));
  const { rows } = await cloned.database.pool.query('select id from mails where to_address = $1', [to]);
  return rows[0].id;
}

it('sends from the send-only address, as text and as HTML [MAIL-3] [s-mail1]', async () => {
  await job().run({ mailId: await ask('Hanako@example.jp') });
  const mail = await server.waitFor('hanako@example.jp', 'ごあいさつ');
  expect(mail.from).toBe('system@mail.hellowork.mhlw.go.jp');
  expect(mail.to).toBe('Hanako@example.jp');
  expect(mail.text).toContain('こんにちは、花子さん。');
  expect(mail.html).toContain('<a href="https://example.jp/">');
});

it('tries again what the server did not take, with the same Message-ID, and once it is taken no more', async () => {
  const mailId = await ask('taro@example.jp');
  server.refuse(true);
  await expect(job().run({ mailId })).rejects.toThrow('451');
  const { rows } = await cloned.database.pool.query(
    'select attempts, last_fault, sent_at from mails where id = $1',
    [mailId],
  );
  expect(rows[0]).toMatchObject({ attempts: 1, sent_at: null });
  expect(rows[0].last_fault).not.toContain('taro');
  server.refuse(false);
  await job().run({ mailId });
  await job().run({ mailId });
  const sent = server.mails.filter(({ to }) => to === 'taro@example.jp');
  expect(sent.map(({ messageId }) => messageId)).toEqual([`<${mailId}@mail.hellowork.mhlw.go.jp>`]);
});

it('never hands mail for an invented person to a server', async () => {
  await job().run({ mailId: await ask('sample@town.example') });
  expect(server.mails.some(({ to }) => to.endsWith('.example'))).toBe(false);
});

it('asks for a mail only if the action that causes it commits', async () => {
  await expect(
    cloned.database.transaction(async (tx) => {
      await requestMail(tx, greeting, 'never@example.jp', { name: '花子' }, clock.now());
      throw new Error('the action failed');
    }),
  ).rejects.toThrow();
  const { rows } = await cloned.database.pool.query(
    `select (select count(*) from mails where to_address = 'never@example.jp') as mails`,
  );
  expect(rows[0].mails).toBe(0);
});

it('gives up waiting for a mail server that says nothing, so that the next mail is tried', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const transport = smtpTransport(`smtp://127.0.0.1:${port}`);
  const from = { name: 'ハローワーク', address: 'system@example.jp' };
  const mail = {
    messageId: '<1@example.jp>',
    from,
    to: 'hanako@example.jp',
    subject: 'a',
    text: 'a',
    html: 'a',
  };
  const connected = once(silent, 'connection');
  let fault: unknown;
  const tried = transport.deliver(mail).catch((error: unknown) => {
    fault = error;
  });
  await connected;
  for (let seconds = 1; seconds <= 30 && fault === undefined; seconds += 1) {
    vi.advanceTimersByTime(1000);
    await goOn();
  }
  expect(fault).toBeInstanceOf(Error);
  await tried;
  transport.close();
  silent.close();
});

it('lets mail programs show a button that stops mails, where the mail says how [s-mail1]', async () => {
  const transport = smtpTransport(server.url);
  const mail = {
    messageId: '<stop@example.jp>',
    from: { name: 'a', address: 'a@example.jp' },
    subject: '停止できる',
    text: 'a',
    html: 'a',
  };
  await transport.deliver({ ...mail, to: 'stop@example.jp', stopAddress: 'https://example.jp/stop/1' });
  transport.close();
  const { headers } = await server.waitFor('stop@example.jp', '停止できる');
  expect(headers.get('list-unsubscribe')).toBe('<https://example.jp/stop/1>');
  expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
});
