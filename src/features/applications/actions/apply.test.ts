import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockJobSeeker } from '#features/job-seekers/index.ts';
import { lockVacancy, setVacancyState } from '#features/vacancies/index.ts';
import type { Result } from '#kernel/result.ts';
import { Temporal } from '#kernel/time.ts';
import { anApplication, anInvitation, aSeeker } from '#kit/applications.ts';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import { aVacancy } from '#kit/vacancies.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { listEvents } from '../store/applications.store.ts';
import { findInvitation } from '../store/invitations.store.ts';
import { findLetterOf } from '../store/referral-letters.store.ts';
import { applyTo } from './apply.ts';
import { moveOneInvitation } from './move-invitation.ts';

let cloned: ClonedDatabase;
let parts: Parts;
const clock = testClock('2026-11-21T10:00');

beforeAll(async () => {
  cloned = await cloneDatabase();
  parts = partsOn(cloned.database, clock);
});
afterAll(() => cloned.drop());

const actor = { kind: 'job-seeker' } as const;

const apply = (number: string, vacancyNumber: string, channel: 'self' | 'online-referral' = 'self') =>
  parts.database.transaction((tx) =>
    applyTo(tx, parts, { number, vacancyNumber, channel, motive: '働きたいです。', actor }, clock.now()),
  );

type Act = (tx: Tx) => Promise<Result<unknown, string>>;

/** The second begins while the first has done its work and is not committed yet. */
async function oneBeforeTheOther(first: Act, second: Act) {
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
  const { promise: isDone, resolve: done } = Promise.withResolvers<void>();
  const early = parts.database.transaction(async (tx) => {
    const outcome = await first(tx);
    done();
    await mayEnd;
    return outcome;
  });
  await isDone;
  const late = parts.database.transaction(second);
  end();
  return Promise.all([early, late]);
}

describe('applying', () => {
  it('freezes what was sent, begins the time line, and issues no letter for one who applies alone [REFER-3]', async () => {
    const row = await anApplication(parts, { motive: '人の役に立ちたいです。' });
    expect(row.state).toBe('applied');
    expect(row.sent.motive).toBe('人の役に立ちたいです。');
    expect(row.sent.person.name).toBe('山田　花子');
    const { reading } = parts.database;
    expect((await listEvents(reading, row.id)).map(({ kind, side }) => [kind, side])).toEqual([
      ['apply', 'job-seeker'],
    ]);
    expect(await findLetterOf(reading, row.id)).toBeUndefined();
  });

  it('to what the office recommended for it is the referral: the letter is there at once [REFER-2]', async () => {
    const row = await anApplication(parts, { channel: 'online-referral' });
    const letter = await findLetterOf(parts.database.reading, row.id);
    expect(letter?.contents.person.number).toBe(row.job_seeker_number);
    expect(letter?.contents.vacancy.number).toBe(row.sent.vacancy.number);
    expect(letter?.contents.staffName).toBe('');
  });

  it('alone is not to be had where the employer is not named, whatever an import says of it [JOB-5] [REFER-3]', async () => {
    const { number } = await aSeeker(parts);
    for (const disclosure of [3, 4] as const) {
      const made = await apply(number, await aVacancy(parts, { disclosure }));
      expect(made, String(disclosure)).toMatchObject({ fault: 'application.not-online' });
    }
  });

  it('is one application, however often the button is pressed at once [REFER-3]', async () => {
    const { number } = await aSeeker(parts);
    const vacancyNumber = await aVacancy(parts);
    const made = await Promise.all([apply(number, vacancyNumber), apply(number, vacancyNumber)]);
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(made.find(({ ok }) => !ok)).toMatchObject({ fault: 'application.exists' });
  });

  it('or the end of the vacancy: whichever is first counts, and nobody applies to what is over [REFER-3]', async () => {
    const { number } = await aSeeker(parts);
    const vacancyNumber = await aVacancy(parts);
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    let held = (): void => undefined;
    const isHeld = new Promise<void>((resolve) => {
      held = resolve;
    });
    const ending = parts.database.transaction(async (tx) => {
      await lockVacancy(tx, vacancyNumber);
      held();
      await ended;
      await setVacancyState(tx, vacancyNumber, 'stopped', clock.now());
    });
    await isHeld;
    const applying = apply(number, vacancyNumber);
    end();
    await ending;
    expect(await applying).toMatchObject({ ok: false, fault: 'application.vacancy-over' });
  });

  it("or the office's withdrawal of what it recommended: whichever is first counts, the other is told [REFER-2]", async () => {
    for (const first of ['apply', 'withdraw'] as const) {
      const { number } = await aSeeker(parts);
      const vacancyNumber = await aVacancy(parts);
      const { id } = await anInvitation(parts, { number, vacancyNumber });
      const acts = {
        apply: (tx: Tx) =>
          applyTo(
            tx,
            parts,
            { number, vacancyNumber, channel: 'online-referral', invitationId: id, motive: '', actor },
            clock.now(),
          ),
        withdraw: (tx: Tx) =>
          moveOneInvitation(
            tx,
            parts,
            { id, move: 'withdraw', by: 'office', isOurs: () => true, actor: { kind: 'staff' } },
            clock.now(),
          ),
      };
      const last = first === 'apply' ? 'withdraw' : 'apply';
      const [early, late] = await oneBeforeTheOther(acts[first], acts[last]);
      expect(early.ok).toBe(true);
      expect(late).toMatchObject({ ok: false, fault: 'invitation.over' });
      const held = await findInvitation(parts.database.reading, id);
      expect(held?.state).toBe(first === 'apply' ? 'applied' : 'withdrawn');
      const { rows } = await parts.database.pool.query(
        'select 1 from applications where job_seeker_number = $1',
        [number],
      );
      expect(rows).toHaveLength(first === 'apply' ? 1 : 0);
    }
  });

  it('needs what it answers, and never answers what was brought before somebody else [REFER-2]', async () => {
    const { number } = await aSeeker(parts);
    const theirs = await anInvitation(parts);
    const vacancyNumber = await aVacancy(parts);
    expect(await apply(number, vacancyNumber, 'online-referral')).toMatchObject({ fault: 'invitation.over' });
    const stolen = await parts.database.transaction((tx) =>
      applyTo(
        tx,
        parts,
        { number, vacancyNumber, channel: 'online-referral', invitationId: theirs.id, motive: '', actor },
        clock.now(),
      ),
    );
    expect(stolen).toMatchObject({ ok: false, fault: 'invitation.not-yours' });
  });

  it('lets a registration in its last month run on by a month [REG-5]', async () => {
    const { number } = await aSeeker(parts, { valid_through: Temporal.PlainDate.from('2026-11-30') });
    await anApplication(parts, { number });
    const record = await parts.database.transaction((tx) => lockJobSeeker(tx, number));
    expect(record?.valid_through.toString()).toBe('2026-12-31');
  });
});
