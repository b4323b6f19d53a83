import { setTimeout as later } from 'node:timers/promises';
import { policy } from '#kernel/policy.ts';
import type { Database } from '#platform/database/database.ts';
import { openIndexCalls } from './keep-index-asking.ts';

/** To be waited for after each transaction of whoever writes much: until every index follows it, and for a rest. */
export type GiveWay = () => Promise<void>;

const { restShare, longestRest, patience, impatience } = policy.vacancies.givingWay;

/**
 * Work in many transactions that never makes a search wait for long, or what somebody else wrote be found late. Where no
 * index is kept at present, nobody is waited for. A node that was silent once is hardly waited for until it answers.
 */
export async function givingWay<Outcome>(
  database: Pick<Database, 'url'>,
  work: (giveWay: GiveWay) => Promise<Outcome>,
): Promise<Outcome> {
  const calls = await openIndexCalls(database);
  let begun = performance.now();
  let isAnySilent = false;
  async function giveWay(): Promise<void> {
    const worked = performance.now() - begun;
    const most = (isAnySilent ? impatience : patience).total('milliseconds');
    const { nodes, silent } = await calls.ask('follow', { first: most, next: most });
    isAnySilent = silent > 0;
    if (nodes.length > 0) await later(Math.min(worked * restShare, longestRest.total('milliseconds')));
    begun = performance.now();
  }
  try {
    return await work(giveWay);
  } finally {
    await calls.close();
  }
}
