import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { record } from '#platform/recording/audit.ts';
import { lastSeal, sealAuditTrail } from '#platform/recording/audit-seals.ts';
import { verifyAuditTrail } from '#platform/recording/verify-audit-trail.ts';
import { keepSecrets } from '#platform/security/secrets.ts';

const clock = testClock();
const secrets = keepSecrets(['a secret of thirty-two bytes and more, for seals']);
const databases: ClonedDatabase[] = [];
let cloned: ClonedDatabase;
beforeEach(async () => {
  cloned = await cloneDatabase();
  databases.push(cloned);
});
afterAll(() => Promise.all(databases.map((one) => one.drop())));

const write = async (count: number): Promise<void> => {
  for (let index = 0; index < count; index += 1) {
    await cloned.database.transaction((tx) =>
      record(tx, {
        at: clock.now(),
        actor: { kind: 'staff', id: 'a', role: 'counter', officeNumber: '13010' },
        action: 'counter.open-record',
        result: 'done',
        subject: { kind: 'job-seeker', id: `13010-${index}` },
        reason: '相談のため',
        detail: { page: 'record' },
      }),
    );
  }
};
const seal = () => cloned.database.transaction((tx) => sealAuditTrail(tx, secrets, clock.now()));
/** What is settled is sealed by the run after. */
const sealAll = async (): Promise<void> => {
  await seal();
  await seal();
};
const verify = (anchors: readonly string[] = [], kept = secrets) =>
  verifyAuditTrail(cloned.database.reading, kept, anchors);

const tables = ['audit_trail', 'audit_seals'] as const;

/** As somebody who owns the database and knows of the triggers. */
async function tamper(statement: string): Promise<void> {
  const client = await cloned.database.pool.connect();
  try {
    const off = tables.map((table) => `alter table ${table} disable trigger user`);
    const on = tables.map((table) => `alter table ${table} enable trigger user`);
    await client.query(['begin', ...off, statement, ...on, 'commit'].join(';'));
  } finally {
    client.release();
  }
}

describe('the seals of the audit trail', () => {
  it('cover every entry, each seal over the one before it [s-aud3]', async () => {
    await write(3);
    await sealAll();
    await write(2);
    await sealAll();
    await write(1);
    expect(await verify()).toMatchObject({ ok: true, value: { seals: 2, entries: 5, unsealed: 1 } });
  });

  it.each([
    ['a changed entry', 'update audit_trail set actor_id = $$b$$ where number = 3'],
    ['a changed reason', 'update audit_trail set reason = $$none$$ where number = 3'],
    ['a changed time', "update audit_trail set at = at + interval '1 second' where number = 3"],
    ['an entry less', 'delete from audit_trail where number = 3'],
    ['the first entry less', 'delete from audit_trail where number = 1'],
    ['the last sealed entry less', 'delete from audit_trail where number = 6'],
    [
      'an entry more between two',
      'delete from audit_trail where number = 3; insert into audit_trail (number, at, actor_kind, action, result) overriding system value values (3, now(), $$staff$$, $$x$$, $$done$$)',
    ],
    ['a changed seal', 'update audit_seals set hash = $$x$$ where number = 2'],
    ['a seal that claims less', 'update audit_seals set last = 5, entries = 2 where number = 2'],
  ])('find %s [s-aud3]', async (_what, statement) => {
    await write(3);
    await sealAll();
    await write(3);
    await sealAll();
    expect((await verify()).ok).toBe(true);
    await tamper(statement);
    expect(await verify()).toMatchObject({ ok: false, fault: { key: 'audit.changed' } });
  });

  it('find a seal that is gone [s-aud3]', async () => {
    for (let time = 1; time <= 3; time += 1) {
      await write(1);
      await sealAll();
    }
    await tamper('delete from audit_seals where number = 2');
    expect(await verify()).toEqual({ ok: false, fault: { key: 'audit.seal-missing', number: 2 } });
  });

  it('find a trail that was cut with its seals, by an anchor that is kept elsewhere [s-aud3]', async () => {
    await write(2);
    await sealAll();
    const early = await verify();
    await write(2);
    await sealAll();
    const late = await verify();
    const anchors = [early, late].map((one) => (one.ok ? one.value.anchor : ''));
    expect((await verify(anchors)).ok).toBe(true);
    await tamper('delete from audit_trail where number > 2; delete from audit_seals where number > 1');
    expect((await verify([anchors[0] ?? ''])).ok).toBe(true);
    expect(await verify(anchors)).toEqual({ ok: false, fault: { key: 'audit.anchor-differs' } });
  });

  it('cannot be made anew without the secret key; one that was replaced still counts [s-aud3]', async () => {
    await write(2);
    await sealAll();
    const replaced = keepSecrets([
      'another secret of thirty-two bytes and more',
      'a secret of thirty-two bytes and more, for seals',
    ]);
    expect((await verify([], replaced)).ok).toBe(true);
    const stranger = keepSecrets(['a secret that somebody made up, of thirty-two bytes']);
    expect(await verify([], stranger)).toMatchObject({ ok: false, fault: { key: 'audit.changed' } });
  });

  it('wait for an entry that has its number but is not committed, and keep nobody waiting for long', async () => {
    const other = cloned.openAgain();
    const client = await other.pool.connect();
    await client.query('begin');
    await client.query(
      "insert into audit_trail (at, actor_kind, action, result) values (now(), 'system', 'late', 'done')",
    );
    await write(2);
    await sealAll();
    expect(await lastSeal(cloned.database.reading)).toBeUndefined();
    await client.query('commit');
    client.release();
    await sealAll();
    expect(await verify()).toMatchObject({ ok: true, value: { seals: 1, entries: 3, unsealed: 0 } });
  });

  it('are made once when two nodes make them at the same moment', async () => {
    await write(4);
    await seal();
    const other = cloned.openAgain();
    await Promise.all([seal(), other.transaction((tx) => sealAuditTrail(tx, secrets, clock.now()))]);
    expect(await verify()).toMatchObject({ ok: true, value: { seals: 1, entries: 4 } });
  });
});
