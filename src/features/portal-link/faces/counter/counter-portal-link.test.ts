import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDesk, sitDown } from '#kit/desk.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { visitor } from '#kit/visitor.ts';
import { listAuditEntriesOf } from '#platform/recording/audit.ts';
import { findPortalLink, insertPortalLink } from '../../store/portal-links.store.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

it('staff take a link away after a look at a document, which the record keeps and the owner hears of [SSO-3]', async () => {
  const { parts } = portal;
  const { number } = await aJobSeeker(parts);
  const { id, address } = await anAccount(parts, { jobSeekerNumber: number });
  const identity = { issuer: 'https://portal.example.jp', subject: 'somebody' };
  await insertPortalLink(parts.database.reading, id, identity, portal.clock.now());
  const staff = visitor(portal.baseUrl);
  sitDown(staff, parts, await aDesk(parts));
  const path = `/counter/job-seekers/${number}/portal-link`;
  expect((await staff.open(`/counter/job-seekers/${number}`)).html).toContain(path);
  await staff.open(path);
  expect(staff.page.text).toContain('連携した日時');
  expect((await staff.submit({}, path)).text).toContain('確かめた書類を選んでください。');
  expect(await findPortalLink(parts.database.reading, id)).toBeDefined();
  await staff.submit({ document: 'driving-licence' }, path);
  expect(staff.page.text).toContain('マイナポータルとの連携を解除しました');
  expect(staff.page.text).toContain('確かめた書類：運転免許証');
  expect(await findPortalLink(parts.database.reading, id)).toBeUndefined();
  const about = { kind: 'job-seeker', id: number };
  const entries = await listAuditEntriesOf(parts.database.reading, about, 20);
  expect(entries.find(({ action }) => action === 'portal-link.unlink')).toMatchObject({
    actor_kind: 'staff',
    detail: { document: 'driving-licence' },
  });
  await portal.mail.waitForNew(address, 'マイナポータル');
  await staff.open(path);
  expect(staff.page.text).toContain('マイナポータルと連携していません');
});
