import { afterAll, beforeAll, expect, it } from 'vitest';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { forgetOldCaughtMails, forgetOldMails } from '#platform/mail/forget-mails.ts';
import { deliverMailJob, requestMail } from '#platform/mail/mail.ts';
import { catchMail, listCaughtMails } from '#platform/mail/mailbox.ts';

let cloned: ClonedDatabase;
beforeAll(async () => {
  cloned = await cloneDatabase();
});
afterAll(() => cloned.drop());

const template = { name: 'greeting', compose: async () => ({ subject: '件名', text: '本文' }) };

/** Asks for a mail at the clock's moment and answers its id. */
async function ask(clock = testClock()): Promise<string> {
  const { database } = cloned;
  await database.transaction((tx) => requestMail(tx, template, 'hanako@example.jp', {}, clock.now()));
  const { rows } = await database.pool.query<{ id: string }>(
    'select id from mails order by requested_at desc, id limit 1',
  );
  return rows[0]?.id ?? '';
}

const jobOf = (clock: ReturnType<typeof testClock>, handed: string[] = []) =>
  deliverMailJob({
    database: cloned.database,
    clock,
    transport: {
      deliver: async ({ messageId }) => {
        handed.push(messageId);
      },
      check: async () => undefined,
      close: () => undefined,
    },
    from: 'system@mail.example.jp',
    senderName: '安定所',
    templates: [template],
  });

const kept = async (): Promise<readonly string[]> =>
  (await cloned.database.pool.query<{ id: string }>('select id from mails order by requested_at')).rows.map(
    ({ id }) => id,
  );

it('keeps a mail for ninety days after it was sent, and no longer [s-ret4]', async () => {
  const clock = testClock();
  const id = await ask(clock);
  clock.advance('P3D');
  await jobOf(clock).run({ mailId: id });
  clock.advance('PT2159H59M59S');
  await forgetOldMails(cloned.database.reading, clock.now());
  expect(await kept()).toEqual([id]);
  clock.advance('PT1S');
  await forgetOldMails(cloned.database.reading, clock.now());
  expect(await kept()).toEqual([]);
});

it('forgets a mail that no server ever took, and its job then finds nothing to do [s-ret4]', async () => {
  const clock = testClock();
  const id = await ask(clock);
  clock.advance('P90D');
  await forgetOldMails(cloned.database.reading, clock.now());
  expect(await kept()).toEqual([]);
  const handed: string[] = [];
  await jobOf(clock, handed).run({ mailId: id });
  expect(handed).toEqual([]);
});

it('empties the mailbox of the demonstration after thirty days [s-ret4]', async () => {
  const clock = testClock();
  const { reading } = cloned.database;
  const mail = {
    messageId: '<a@b>',
    from: { name: '安定所', address: 'system@mail.example.jp' },
    to: 'hanako@example.jp',
    subject: '件名',
    text: '本文',
    html: '',
  };
  await catchMail(reading, mail, clock.now());
  clock.advance('PT719H59M59S');
  await forgetOldCaughtMails(reading, clock.now());
  expect(await listCaughtMails(reading, 10)).toHaveLength(1);
  clock.advance('PT1S');
  await forgetOldCaughtMails(reading, clock.now());
  expect(await listCaughtMails(reading, 10)).toHaveLength(0);
});
