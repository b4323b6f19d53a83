import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDesk } from '#kit/desk.ts';
import { anEmployer } from '#kit/employers.ts';
import { aPdf } from '#kit/files.ts';
import { sendWithFiles, type TwoSides, twoSides } from '#kit/messages.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { runDeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import { newId } from '#platform/security/secrets.ts';
import { sendOfficeNotice } from '../actions/send-office-notice.ts';
import { type NewMessagePayload, newMessageMail } from '../mails/new-message.mail.ts';
import { messageSweeps } from './message.sweeps.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  portal.clock.set('2026-11-21T10:00');
});
afterAll(() => portal.close());

const pass = async (name: string): Promise<number> => {
  const { parts } = portal;
  const sweep = messageSweeps(parts).find((one) => one.name === name);
  if (sweep === undefined) throw new Error(`no sweep is named ${name}`);
  const count = await runDeadlineSweep(parts.database, sweep, parts.clock, parts.log);
  expect(count.failed).toBe(0);
  return count.touched;
};

interface AskedMail {
  readonly to_address: string;
  readonly payload: NewMessagePayload;
}

const mailsOf = async (addresses: readonly string[]): Promise<readonly AskedMail[]> => {
  const { rows } = await portal.cloned.database.pool.query<AskedMail>(
    `select to_address, payload from mails where template = 'messages.new-message' and to_address = any($1)
     order by requested_at`,
    [addresses],
  );
  return rows;
};

const write = async ({ person, ownPath }: TwoSides, text: string): Promise<void> => {
  await person.open(ownPath);
  await person.submit({ text }, ownPath);
};

describe('the mail that a message came in', () => {
  it('says from which side and where to read it, never what nor who [MSG-1]', async () => {
    const both = await twoSides(portal);
    await write(both, '<b>秘密の相談</b>');
    const [mail] = await mailsOf([both.employer.address]);
    const { reading } = portal.parts.database;
    const template = newMessageMail(portal.parts);
    const content = await template.compose(reading, mail?.payload as NewMessagePayload, portal.clock.now());
    expect(content?.text).toContain('求職者から、新しいメッセージがあります');
    expect(content?.text).toContain(`${portal.parts.site.baseUrl}${both.employerPath}`);
    expect(`${content?.subject}${content?.text}`).not.toMatch(/秘密|山田|花子|<b>/u);
    await both.company.open(both.employerPath);
    expect(
      await template.compose(reading, mail?.payload as NewMessagePayload, portal.clock.now()),
    ).toBeUndefined();
  });

  it('goes to every user of the establishment [MSG-1]', async () => {
    const both = await twoSides(portal);
    const { establishmentNumber } = both.employer;
    const second = await anEmployer(portal.parts, { establishmentNumber, role: 'member' });
    await write(both, 'はじめまして。');
    expect(await mailsOf([both.employer.address, second.address])).toHaveLength(2);
  });

  it('is one for ten messages, and another after fifteen minutes if they were not read [MSG-1]', async () => {
    const both = await twoSides(portal);
    const mails = () => mailsOf([both.employer.address]);
    for (let number = 1; number <= 10; number += 1) await write(both, `${number}通目`);
    expect(await mails()).toHaveLength(1);
    expect(await pass('tell-of-messages')).toBe(0);
    portal.clock.advance('PT15M');
    await Promise.all([pass('tell-of-messages'), pass('tell-of-messages')]);
    expect(await mails()).toHaveLength(2);
    await both.person.open('/mypage');
    await both.company.open('/employer');
    portal.clock.advance('PT15M');
    await pass('tell-of-messages');
    expect(await mails()).toHaveLength(2);
    await write(both, 'もう1通');
    await both.company.open(both.employerPath);
    await write(both, '読まれたあとの1通');
    await both.company.open(both.employerPath);
    portal.clock.advance('PT15M');
    await pass('tell-of-messages');
    expect(await mails()).toHaveLength(3);
  });
});

describe('messages of a year ago', () => {
  it('are erased with their files, at the same time of the day, not sooner [MSG-2]', async () => {
    portal.clock.set('2026-11-22T10:00');
    const both = await twoSides(portal);
    await both.person.open(both.ownPath);
    await sendWithFiles(portal.baseUrl, both.person, { text: '古い' }, [{ name: 'a.pdf', bytes: aPdf() }]);
    const { pool } = portal.cloned.database;
    const left = async () => {
      const { rows } = await pool.query(
        `select (select count(*)::int from messages where application_id = $1) as messages,
          (select count(*)::int from stored_files) as files`,
        [both.application.id],
      );
      return rows[0];
    };
    await pass('erase-messages');
    expect(await left()).toEqual({ messages: 1, files: 1 });
    portal.clock.set('2027-11-22T09:59:59');
    await pass('erase-messages');
    expect(await left()).toEqual({ messages: 1, files: 1 });
    portal.clock.set('2027-11-22T10:00');
    await pass('erase-messages');
    expect(await left()).toEqual({ messages: 0, files: 0 });
  });
});

describe('a notice of the office', () => {
  it('reaches many people at once, each in the own conversation, and is counted [MSG-1, STAFF-1]', async () => {
    const { parts } = portal;
    const desk = await aDesk(parts);
    const people = await Promise.all(
      [1, 2, 3].map(async () => {
        const { number } = await aJobSeeker(parts);
        return { number, ...(await anAccount(parts, { jobSeekerNumber: number })) };
      }),
    );
    const without = await aJobSeeker(parts);
    const notice = {
      officeNumber: desk.officeNumber,
      staffId: desk.staffId,
      actor: desk.actor,
      jobSeekerNumbers: [...people.map(({ number }) => number), without.number],
      title: '面接会のお知らせ',
      text: '来週、面接会があります。',
      once: newId(),
    };
    const send = () =>
      parts.database.transaction((tx) => sendOfficeNotice(tx, parts, notice, parts.clock.now()));
    const [first, second] = await Promise.all([send(), send()]);
    expect([first.sent, second.sent]).toEqual([3, 3]);
    expect([...first.notReached, ...second.notReached]).toEqual([without.number]);
    expect(first.noticeId).toBe(second.noticeId);
    const { rows } = await portal.cloned.database.pool.query(
      'select job_seeker_number from messages where notice_id = $1',
      [first.noticeId],
    );
    expect(rows).toHaveLength(3);
    expect(await mailsOf(people.map(({ address }) => address))).toHaveLength(3);
  });
});
