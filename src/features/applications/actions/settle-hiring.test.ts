import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findJobSeeker, reactivateByOwner } from '#features/job-seekers/index.ts';
import { anApplication, aSeeker } from '#kit/applications.ts';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import type { Parts } from '#platform/parts.ts';
import type { ApplicationMove } from '../rules/application-moves.ts';
import type { ApplicationRow } from '../store/tables.ts';
import { makeMove } from './make-move.ts';

let cloned: ClonedDatabase;
let parts: Parts;
const clock = testClock('2026-11-21T10:00');

beforeAll(async () => {
  cloned = await cloneDatabase();
  parts = partsOn(cloned.database, clock);
});
afterAll(() => cloned.drop());

const byEmployer = (
  { id, establishment_number: establishmentNumber }: ApplicationRow,
  move: ApplicationMove,
) =>
  parts.database.transaction((tx) =>
    makeMove(
      tx,
      parts,
      {
        part: { side: 'employer', establishmentNumber },
        applicationId: id,
        move,
        actor: { kind: 'employer', establishmentNumber },
      },
      clock.now(),
    ),
  );

const standing = async (number: string) =>
  (await findJobSeeker(parts.database.reading, number))?.invalid_reason;

const mailsTo = async (address: string): Promise<readonly string[]> =>
  (
    await cloned.database.pool.query<{ template: string }>(
      'select template from mails where to_address = $1 order by requested_at',
      [address],
    )
  ).rows.map(({ template }) => template);

describe('being hired', () => {
  it('ends the registration when nothing else is open, with a mail, and may be taken back alone [REG-7]', async () => {
    const { number, accountId, address } = await aSeeker(parts);
    const application = await anApplication(parts, { number, accountId });
    expect((await byEmployer(application, 'hire')).ok).toBe(true);
    expect(await standing(number)).toBe('hired');
    expect(await mailsTo(address)).toContain('applications.registration-ended');
    const again = await parts.database.transaction((tx) =>
      reactivateByOwner(tx, number, { kind: 'job-seeker' }, clock.now()),
    );
    expect(again.ok).toBe(true);
    expect(await standing(number)).toBeNull();
  });

  it('leaves it valid while another employer is still to answer, and ends it with the last one [REG-7]', async () => {
    const { number, accountId } = await aSeeker(parts);
    const first = await anApplication(parts, { number, accountId });
    const second = await anApplication(parts, { number, accountId });
    await byEmployer(first, 'hire');
    expect(await standing(number)).toBeNull();
    await byEmployer(second, 'hire');
    expect(await standing(number)).toBe('hired');
  });
});
