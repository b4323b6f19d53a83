import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDesk, type StaffedDesk, sitDown } from '#kit/desk.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { visitor } from '#kit/visitor.ts';
import { record } from '#platform/recording/audit.ts';
import { listReadersOfMany } from './many-records.query.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

/** As if the desk had opened the records of so many people, each twice. */
async function opens({ actor }: StaffedDesk, people: number, first = 1, result = 'done'): Promise<void> {
  const { database, clock } = portal.parts;
  await database.transaction(async (tx) => {
    for (let count = 0; count < 2 * people; count += 1) {
      const subject = { kind: 'job-seeker', id: `13010-${first + (count % people)}` } as const;
      await record(tx, { at: clock.now(), actor, action: 'counter.open-record', result, subject });
    }
  });
}
const readers = async () =>
  (await listReadersOfMany(portal.parts.database.reading, portal.clock.now())).map(
    ({ staffId, anHour, aDay }) => [staffId, anHour, aDay],
  );

it('tells of whoever opened the records of more than sixty people in an hour, or 300 in a day [s-stf2]', async () => {
  portal.clock.set('2026-11-02T09:00');
  const [quick, usual, patient] = [
    await aDesk(portal.parts),
    await aDesk(portal.parts),
    await aDesk(portal.parts),
  ];
  await opens(quick, 60);
  await opens(usual, 60);
  await opens(usual, 40, 100, 'record.other-office');
  expect(await readers()).toEqual([]);
  await opens(quick, 1, 61);
  expect(await readers()).toEqual([[quick.staffId, 61, 61]]);
  for (let hour = 0; hour < 6; hour += 1) {
    portal.clock.advance('PT1H1S');
    await opens(patient, 50, 1 + 50 * hour);
  }
  expect(await readers()).toEqual([]);
  portal.clock.advance('PT1H1S');
  await opens(patient, 1, 301);
  expect(await readers()).toEqual([[patient.staffId, 1, 301]]);
  portal.clock.advance('PT24H');
  expect(await readers()).toEqual([]);
});

it('stands before administrators, with the name and the way to the member of staff [s-stf2]', async () => {
  portal.clock.set('2026-12-01T09:00');
  const reader = await aDesk(portal.parts, { name: '田中　多読' });
  const administrator = visitor(portal.baseUrl);
  sitDown(administrator, portal.parts, await aDesk(portal.parts, { role: 'administrator' }));
  expect((await administrator.open('/counter/staff')).text).not.toContain('たくさんの人の記録');
  await opens(reader, 61);
  const page = await administrator.open('/counter/staff');
  expect(page.text).toContain('たくさんの人の記録を開いた職員がいます');
  expect(page.text).toContain('1時間に61人');
  expect(page.html).toContain(`href="/counter/staff/${reader.staffId}"`);
});
