import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { visitor } from '#kit/visitor.ts';
import { runDeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import { chooseMailPace } from '../actions/choose-mail-pace.ts';
import { saveSearch } from '../actions/save-search.ts';
import { stopMark } from '../actions/stop-mails.ts';
import { newVacanciesMail } from '../mails/new-vacancies.mail.ts';
import type { MailPace } from '../rules/mail-pace.ts';
import { findAnySavedSearch, listSavedSearches } from '../store/saved-searches.store.ts';
import { newVacanciesSweep } from './new-vacancies.sweep.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  portal.clock.set('2026-11-21T10:00');
});
afterAll(() => portal.close());

/** Somebody with a saved search of words nobody else asks for. */
async function subscriber(words: string, pace: MailPace, record: object = {}) {
  const { parts } = portal;
  const { number } = await aJobSeeker(parts, record);
  const { id, address } = await anAccount(parts, { jobSeekerNumber: number });
  const conditions = `words=${encodeURIComponent(words)}`;
  await saveSearch(parts, id, { name: words, conditions }, parts.clock.now());
  const [saved] = await listSavedSearches(parts.database.reading, id);
  if (saved === undefined) throw new Error('nothing was saved');
  await chooseMailPace(parts.database.reading, saved, pace, parts.clock.now());
  return { searchId: saved.id, address };
}

const pass = async (): Promise<number> => {
  const { database, clock, log } = portal.parts;
  const count = await runDeadlineSweep(database, newVacanciesSweep(portal.parts), clock, log);
  expect(count.failed).toBe(0);
  return count.touched;
};

const mailings = async (address: string): Promise<readonly { searchId: string; at: string }[]> =>
  (
    await portal.cloned.database.pool.query(
      `select payload from mails where template = 'job-search.new-vacancies' and to_address = $1 order by requested_at`,
      [address],
    )
  ).rows.map(({ payload }) => payload);

const written = async (payload: { searchId: string; at: string }) =>
  newVacanciesMail(portal.parts).compose(portal.parts.database.reading, payload, portal.parts.clock.now());

describe('mails of what is new', () => {
  it('tells once of each vacancy that came in, from nine on the next day [JOB-3]', async () => {
    portal.clock.set('2026-11-21T10:00');
    await aVacancy(portal.parts, { facts: { title: '庭師の前からの求人' } });
    const { address } = await subscriber('庭師', 'daily');
    await aVacancy(portal.parts, { facts: { title: '庭師の新しい求人' } });
    await pass();
    portal.clock.set('2026-11-22T08:59:59');
    await pass();
    expect(await mailings(address)).toEqual([]);
    portal.clock.set('2026-11-22T09:00');
    await Promise.all([pass(), pass()]);
    const [first] = await mailings(address);
    expect(await mailings(address)).toHaveLength(1);
    const mail = first === undefined ? undefined : await written(first);
    expect(mail?.text).toContain('新しい求人が1件あります');
    expect(mail?.text).toContain('庭師の新しい求人');
    expect(mail?.text).not.toContain('あおぞら会');
    portal.clock.set('2026-11-23T09:00');
    await pass();
    expect(await mailings(address)).toHaveLength(1);
  });

  it('lists ten and tells how many more there are; a weekly one waits a week [JOB-3]', async () => {
    portal.clock.set('2026-11-23T10:00');
    const { address } = await subscriber('大工', 'weekly');
    for (let count = 1; count <= 12; count += 1) {
      await aVacancy(portal.parts, { facts: { title: `大工${count}号` } });
    }
    portal.clock.set('2026-11-29T12:00');
    await pass();
    expect(await mailings(address)).toEqual([]);
    portal.clock.set('2026-11-30T09:00');
    await pass();
    const [first] = await mailings(address);
    const mail = first === undefined ? undefined : await written(first);
    expect(mail?.text.match(/■/gu)).toHaveLength(10);
    expect(mail?.text).toContain('新しい求人が12件あります');
    expect(mail?.text).toContain('ほかに2件あります。');
  });

  it('stays silent while the registration is invalid [REG-8]', async () => {
    portal.clock.set('2026-12-01T10:00');
    const invalid = { invalid_since: Temporal.PlainDate.from('2026-11-30'), invalid_reason: 'owner' };
    const { address } = await subscriber('左官', 'daily', invalid);
    await aVacancy(portal.parts, { facts: { title: '左官' } });
    portal.clock.set('2026-12-02T09:00');
    await pass();
    expect(await mailings(address)).toEqual([]);
  });

  it('stops by one click without a login, not by opening the link [s-mail1]', async () => {
    portal.clock.set('2026-12-03T10:00');
    const { searchId } = await subscriber('漁師', 'daily');
    const paceNow = async () => (await findAnySavedSearch(portal.parts.database.reading, searchId))?.mail;
    const path = `/search-mails/${searchId}/${stopMark(portal.parts.secrets, searchId)}`;
    const browser = visitor(portal.baseUrl);
    expect((await browser.open(path)).text).toContain('メールを止める');
    expect(await paceNow()).toBe('daily');
    for (const wrong of [`${path}x`, `/search-mails/${searchId}/x`, '/search-mails/x/y']) {
      expect((await fetch(new URL(wrong, portal.baseUrl), { method: 'POST' })).status).toBe(404);
    }
    expect(await paceNow()).toBe('daily');
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    expect((await fetch(new URL(path, portal.baseUrl), { method: 'POST', body })).status).toBe(200);
    expect(await paceNow()).toBe('none');
    expect((await browser.submit({})).text).toContain('メールを止めました');
  });

  it('carries the headers by which mail programs stop it [s-mail1]', async () => {
    portal.clock.set('2026-12-04T10:00');
    const { address, searchId } = await subscriber('画家', 'daily');
    await aVacancy(portal.parts, { facts: { title: '画家' } });
    portal.clock.set('2026-12-05T09:00');
    await pass();
    const [first] = await mailings(address);
    const mail = first === undefined ? undefined : await written(first);
    expect(mail?.stopAddress).toContain(`/search-mails/${searchId}/`);
  });
});
