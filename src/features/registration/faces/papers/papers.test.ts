import { create } from 'qrcode';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  findJobSeeker,
  parseJobSeekerNumber,
  type Registration,
  registeredItems,
} from '#features/job-seekers/index.ts';
import { aDesk, sitDown } from '#kit/desk.ts';
import { readPaper } from '#kit/papers.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { fetchFile } from '#kit/uploads.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { listAuditEntriesOf } from '#platform/recording/audit.ts';
import { codeTextOf } from './reception-code.tsx';

let portal: TestPortal;
let staff: Visitor;
let person: Visitor;
let number: string;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.clock.set('2026-11-21T10:00');
  staff = visitor(portal.baseUrl);
  sitDown(staff, portal.parts, await aDesk(portal.parts));
  const answers: Registration = {
    disability: 'yes',
    'disability-condition': '聞こえにくい',
    'nearest-station': '飯田橋駅',
  };
  number = (await aJobSeeker(portal.parts, { answers: answers })).number;
  const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
  person = visitor(portal.baseUrl);
  await signIn(person, portal.parts, id);
});

const own = '/mypage/papers';
const atCounter = (page: string): string => `/counter/job-seekers/${number}/papers/${page}`;
const lastActions = async (): Promise<readonly string[]> => {
  const entries = await listAuditEntriesOf(
    portal.parts.database.reading,
    { kind: 'job-seeker', id: number },
    3,
  );
  return entries.map(({ action }) => action);
};

describe('求職登録票 [REG-6] [STAFF-1]', () => {
  it('has every answer by the table of items, with both calendars and the moment it was made', async () => {
    await person.open(`${own}/registration?sensitive=yes`);
    const { text } = person.page;
    const record = await findJobSeeker(portal.parts.database.reading, number);
    const answers = record?.answers as Readonly<Record<string, unknown>>;
    for (const [key, item] of Object.entries(registeredItems())) {
      if (answers[key] === undefined) continue;
      expect(text).toContain(item.label);
      for (const line of item.show(answers[key], { sensitive: true })) {
        expect(text.replace(/\s/gu, '')).toContain(line.replace(/\s/gu, ''));
      }
    }
    expect(text).toContain('作成 2026年（令和8年）11月21日 10時00分');
    expect(text).toContain('2026年（令和8年）12月31日まで');
    expect(person.page.html).toContain('paper-a4');
  });

  it('leaves health out unless it is asked for, which is written down [s-stf4]', async () => {
    await person.open(`${own}/registration`);
    expect(person.page.text).toContain('飯田橋駅');
    expect(person.page.text).not.toContain('障害の有無');
    expect(await lastActions()).not.toContain('registration.print-sensitive');
    expect(person.page.html).toContain(`href="${own}/registration?sensitive=yes"`);
    await person.open(`${own}/registration?sensitive=yes`);
    expect(person.page.text).toContain('障害の有無');
    expect(await lastActions()).toContain('registration.print-sensitive');
  });

  it('is printed by staff, and who had it shown stands in the audit trail', async () => {
    await staff.open(atCounter('registration'));
    expect(staff.page.text).toContain('090-1234-5678');
    expect(staff.page.text).not.toContain('障害の有無');
    expect(await lastActions()).toContain('counter.print-registration');
    await staff.open(`${atCounter('registration')}?sensitive=yes`);
    expect(staff.page.text).toContain('障害の有無');
    expect(await lastActions()).toContain('counter.print-sensitive');
  });

  it('of another office’s person is not there', async () => {
    const far = visitor(portal.baseUrl);
    sitDown(far, portal.parts, await aDesk(portal.parts, { officeNumber: '14010' }));
    expect((await far.open(atCounter('registration'))).status).toBe(404);
    expect((await far.open(atCounter('reception'))).status).toBe(404);
  });
});

describe('ハローワーク受付票 [HOME-5]', () => {
  it('has number, name, office, validity and a code that holds the number alone', async () => {
    await person.open(`${own}/reception`);
    const { text, html } = person.page;
    expect(person.page.heading).toBe('ハローワーク受付票');
    for (const words of ['山田 花子 様', 'ハローワーク', '2026年（令和8年）12月31日まで']) {
      expect(text).toContain(words);
    }
    const code = codeTextOf(number);
    expect(text).toContain(code);
    expect(parseJobSeekerNumber(code)).toBe(number);
    expect(code).toMatch(/^\d{5}-\d{8}$/u);
    const edge = create(code, { errorCorrectionLevel: 'M' }).modules.size + 8;
    expect(html).toContain(`viewBox="0 0 ${edge} ${edge}"`);
    // Without the quiet zone, in millimetres at 96 CSS pixels an inch.
    const pixels = Number(/<svg[^>]*width="(\d+)"/u.exec(html)?.[1]);
    expect(((pixels / 96) * 25.4 * (edge - 8)) / edge).toBeGreaterThanOrEqual(25);
  });

  it('is the same at the counter, and its code opens the record from the number box', async () => {
    await staff.open(atCounter('reception'));
    expect(staff.page.text).toContain('山田 花子 様');
    for (const typed of [`${codeTextOf(number)}\r\n`, codeTextOf(number).replace('-', ''), `]Q1${number}`]) {
      await staff.open('/counter');
      await staff.submit({ number: typed }, '/counter/job-seekers');
      expect(staff.page.url).toBe(`/counter/job-seekers/${number}`);
    }
  });

  it('says so where the registration is not valid any more', async () => {
    portal.clock.set('2027-02-01T10:00');
    sitDown(staff, portal.parts, await aDesk(portal.parts));
    await staff.open(atCounter('reception'));
    expect(staff.page.text).toContain('2027年（令和9年）01月01日から無効です');
  });

  it('leads somebody who has not registered yet to the registration', async () => {
    const { id } = await anAccount(portal.parts);
    const newcomer = visitor(portal.baseUrl);
    await signIn(newcomer, portal.parts, id);
    await newcomer.open(`${own}/reception`);
    expect(newcomer.page.url).toMatch(/^\/mypage\/registration/u);
  });
});

describe('both as a PDF [HOME-5] [REG-6]', () => {
  const dense = (text: string): string => text.replace(/\s/gu, '');
  const textAt = async (who: Visitor, path: string) => {
    const { bytes, headers, status } = await fetchFile(who, portal.baseUrl, path);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    return readPaper(bytes);
  };

  it('holds what the page holds, on A4 with the moment it was made', async () => {
    await person.open(`${own}/registration`);
    const paper = await textAt(person, `${own}/registration/file`);
    expect(paper.title).toBe('求職登録票');
    expect(paper.createdAt).toContain('20261121010000');
    for (const words of [
      '山田花子',
      '090-1234-5678',
      '飯田橋駅',
      '2026年（令和8年）12月31日まで',
      '作成2026年',
    ]) {
      expect(paper.text).toContain(dense(words));
    }
    expect(paper.text).not.toContain('聞こえにくい');
    expect(person.page.html).toContain(`href="${own}/registration/file"`);
    expect(await lastActions()).not.toContain('registration.print-sensitive');
  });

  it('has health on it only where it is asked for, which is written down [s-stf4]', async () => {
    const paper = await textAt(person, `${own}/registration/file?sensitive=yes`);
    expect(paper.text).toContain('聞こえにくい');
    expect(await lastActions()).toContain('registration.print-sensitive');
    const atDesk = await textAt(staff, `${atCounter('registration/file')}?sensitive=yes`);
    expect(atDesk.text).toContain('聞こえにくい');
    expect(await lastActions()).toContain('counter.print-sensitive');
  });

  it('bears the number of the slip, at home and at the counter', async () => {
    for (const paper of [
      await textAt(person, `${own}/reception/file`),
      await textAt(staff, atCounter('reception/file')),
    ]) {
      expect(paper.text).toContain(codeTextOf(number));
      expect(paper.text).toContain('山田花子様');
      expect(paper.pages).toHaveLength(1);
    }
  });

  it('of another office’s person is not there', async () => {
    const far = visitor(portal.baseUrl);
    sitDown(far, portal.parts, await aDesk(portal.parts, { officeNumber: '14010' }));
    expect((await fetchFile(far, portal.baseUrl, atCounter('registration/file'))).status).toBe(404);
    expect((await fetchFile(far, portal.baseUrl, atCounter('reception/file'))).status).toBe(404);
  });
});
