import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import { anOffice, aStaffMember } from '#kit/staff.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { nextJobSeekerNumber } from '../store/given-numbers.store.ts';
import { findOffice, listOffices, officeOfMunicipality } from '../store/offices.store.ts';
import { addOffice } from './add-office.ts';
import { changeOffice } from './change-office.ts';
import { closeOffice } from './close-office.ts';
import { setMunicipalities } from './set-municipalities.ts';

let cloned: ClonedDatabase;
let parts: Parts;
const clock = testClock();
const actor: Actor = { kind: 'staff', id: 'administrator' };
beforeAll(async () => {
  cloned = await cloneDatabase();
  parts = partsOn(cloned.database, clock);
});
afterAll(() => cloned.drop());

const facts = {
  name: 'ハローワーク上野',
  postalCode: '1100015',
  address: '東京都台東区東上野4-1-2',
  telephone: '03-3847-8609',
  openingHours: '平日 08時30分～17時15分',
};

const add = (number: string) =>
  parts.database.transaction((tx) => addOffice(tx, { number, ...facts }, actor, clock.now()));
const close = (number: string) =>
  parts.database.transaction((tx) => closeOffice(tx, number, actor, clock.now()));
const serve = (officeNumber: string, codes: readonly string[], prefectureCode = '13') =>
  parts.database.transaction((tx) =>
    setMunicipalities(tx, { officeNumber, prefectureCode, codes }, actor, clock.now()),
  );
const servedBy = async (number: string): Promise<readonly string[]> =>
  (await findOffice(parts.database.reading, number))?.municipalities.map(({ name }) => name) ?? [];

describe('offices', () => {
  it('have a number nobody else has, and lie in the prefecture it begins with', async () => {
    expect((await add('13020')).ok).toBe(true);
    expect(await add('13020')).toEqual({ ok: false, fault: 'offices.number.taken' });
    expect(await findOffice(parts.database.reading, '13020')).toMatchObject({
      ...facts,
      prefectureCode: '13',
      prefecture: '東京都',
    });
  });

  it('change; what was and what is stands in the trail', async () => {
    const change = { number: '13020', ...facts, telephone: '03-1111-2222' };
    expect((await parts.database.transaction((tx) => changeOffice(tx, change, actor, clock.now()))).ok).toBe(
      true,
    );
    const { rows } = await cloned.database.pool.query(
      "select detail from audit_trail where action = 'offices.change'",
    );
    expect(rows).toEqual([{ detail: { telephone: '03-3847-8609 → 03-1111-2222' } }]);
  });

  it('serve municipalities, each by one office; another takes them over', async () => {
    await anOffice(parts, '13010');
    await serve('13010', ['13101', '13105', '13106']);
    await serve('13020', ['13106', '13107']);
    expect(await servedBy('13010')).toEqual(['千代田区', '文京区']);
    expect(await servedBy('13020')).toEqual(['台東区', '墨田区']);
    const office = await officeOfMunicipality(parts.database.reading, '13106');
    expect(office?.number).toBe('13020');
    expect(await officeOfMunicipality(parts.database.reading, '13108')).toBeUndefined();
  });

  it('keep what they serve in other prefectures, and take no town of another for theirs', async () => {
    await serve('13020', ['11203', '13101'], '11');
    expect(await servedBy('13020')).toEqual(['川口市', '台東区', '墨田区']);
    await serve('13020', [], '11');
    expect(await servedBy('13020')).toEqual(['台東区', '墨田区']);
  });

  it('close only when others serve their towns and their staff have moved', async () => {
    await aStaffMember(parts, { officeNumber: '13020' });
    expect(await close('13020')).toEqual({ ok: false, fault: 'offices.close.serves-municipalities' });
    await serve('13010', ['13101', '13105', '13106', '13107']);
    expect(await close('13020')).toEqual({ ok: false, fault: 'offices.close.has-staff' });
    await cloned.database.pool.query('update staff set closed_at = now()');
    expect((await close('13020')).ok).toBe(true);
    expect(await close('13020')).toEqual({ ok: false, fault: 'offices.closed' });
    expect(await serve('13020', ['13101'])).toEqual({ ok: false, fault: 'offices.closed' });
    expect((await listOffices(parts.database.reading)).map(({ number }) => number)).toEqual(['13010']);
    expect(await listOffices(parts.database.reading, { closedToo: true })).toHaveLength(2);
    expect(await close('99999')).toEqual({ ok: false, fault: 'offices.unknown' });
  });
});

describe('job seeker numbers', () => {
  it('are given out one by one, never twice, also by many at the same moment on two nodes', async () => {
    await anOffice(parts, '13010');
    const nodes = [cloned.database, cloned.openAgain()];
    const numbers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (nodes[index % 2] ?? cloned.database).transaction((tx) => nextJobSeekerNumber(tx, '13010')),
      ),
    );
    const serials = numbers.map((number) => Number(number.split('-')[1])).sort((a, b) => a - b);
    expect(serials).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(numbers.every((number) => /^13010-\d{1,8}$/u.test(number))).toBe(true);
  });

  it('are free again when what they were for did not happen', async () => {
    const before = await parts.database.transaction((tx) => nextJobSeekerNumber(tx, '13010'));
    await parts.database
      .transaction(async (tx) => {
        await nextJobSeekerNumber(tx, '13010');
        throw new Error('it did not happen');
      })
      .catch(() => undefined);
    const after = await parts.database.transaction((tx) => nextJobSeekerNumber(tx, '13010'));
    expect(Number(after.split('-')[1])).toBe(Number(before.split('-')[1]) + 1);
  });

  it('end with eight digits', async () => {
    await cloned.database.pool.query("update offices set next_serial = 99999999 where number = '13010'");
    const last = await parts.database.transaction((tx) => nextJobSeekerNumber(tx, '13010'));
    expect(last).toBe('13010-99999999');
    await expect(parts.database.transaction((tx) => nextJobSeekerNumber(tx, '13010'))).rejects.toThrow();
  });
});
