import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anApplication, aSeeker } from '#kit/applications.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { visitor } from '#kit/visitor.ts';
import { findCertificate } from '../../../store/certificates.store.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

describe('求職活動の証明', () => {
  it('lists what somebody did in a period, under a code by which staff find just that again [REFER-5]', async () => {
    portal.clock.set('2026-10-05T10:00');
    const { number, accountId } = await aSeeker(portal.parts);
    await anApplication(portal.parts, { number, accountId });
    portal.clock.set('2026-11-21T10:00');
    await anApplication(portal.parts, { number, accountId, channel: 'online-referral' });
    const person = visitor(portal.baseUrl);
    await signIn(person, portal.parts, accountId);
    await person.open('/mypage/applications/certificate');
    const period = { 'from-year': '2026', 'from-month': '11', 'from-day': '1' };
    await person.submit({ ...period, 'from-month': '12' }, 'certificate');
    expect(person.page.status).toBe(422);
    await person.submit(period, 'certificate');
    expect(person.page.heading).toBe('求職活動の証明');
    expect(person.page.text).toContain('オンラインハローワーク紹介');
    expect(person.page.text).not.toContain('オンライン自主応募');
    expect(person.page.html).toMatch(/求人番号 <span class="nowrap">\d{5}-\d{8}<\/span>/u);
    const code = /確認の番号 ([0-9A-Z-]{14})/u.exec(person.page.text)?.[1] ?? '';
    const { reading } = portal.parts.database;
    const checked = await findCertificate(reading, ` ${code.toLowerCase()} `);
    expect(checked).toMatchObject({ isGenuine: true, certificate: { job_seeker_number: number } });
    const file = await person.open(`${person.page.url}/file`);
    expect(file.headers.get('content-type')).toContain('application/pdf');
    await portal.cloned.database.pool.query(
      `update activity_certificates set contents = jsonb_set(contents, '{activities}', '[]') where code = $1`,
      [code.replaceAll('-', '')],
    );
    expect((await findCertificate(reading, code))?.isGenuine).toBe(false);
    const other = visitor(portal.baseUrl);
    await signIn(other, portal.parts, (await aSeeker(portal.parts)).accountId);
    const path = `/mypage/applications/certificate/${checked?.certificate.id}`;
    expect((await other.open(path)).status).toBe(404);
    expect((await other.open(`${path}/file`)).status).toBe(404);
  });
});
