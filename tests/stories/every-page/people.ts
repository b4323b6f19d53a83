import { updateAccount } from '#features/accounts/index.ts';
import { anIssuedCode } from '#kit/account-creation-codes.ts';
import { aJobSeeker, newAddress } from '#kit/people.ts';
import { type Ground, longestRecord } from './ground.ts';
import { look } from './visits.ts';

let counted = 0;

/** Who a record belongs to, by what has happened to it. */
export const people = {
  'never opened': async ({ parts }: Ground) => (await aJobSeeker(parts)).number,
  'with a code': async ({ parts }: Ground) => {
    const { number } = await aJobSeeker(parts);
    await anIssuedCode(parts, number);
    return number;
  },
  'by reset': async ({ parts }: Ground) =>
    (await aJobSeeker(parts, { email: newAddress(), emailRegisteredAt: '2026-03-22T10:00' })).number,
  open: async ({ person }: Ground) => (await person()).number,
  longest: async ({ person }: Ground) => {
    counted += 1;
    const address = `${'x'.repeat(60)}${counted}@${'m'.repeat(32)}.jp`;
    return (await person({ address, record: longestRecord })).number;
  },
  locked: async ({ person, stranger }: Ground) => {
    const { number, address } = await person();
    const browser = stranger();
    for (let count = 1; count <= 5; count += 1) {
      await look(browser, '/login', { address, password: 'wrong#1234' });
    }
    return number;
  },
  left: async ({ person, parts }: Ground) => {
    const { number, id } = await person();
    await updateAccount(parts.database.reading, id, { withdrawn_at: parts.clock.now() });
    return number;
  },
  'left long ago': async ({ person, parts }: Ground) => {
    const { number, id } = await person();
    const left = parts.clock.now().subtract({ hours: 24 * 40 });
    const opened = left.subtract({ hours: 24 });
    await updateAccount(parts.database.reading, id, { withdrawn_at: left, opened_at: opened });
    return number;
  },
  unavailable: async ({ person, parts }: Ground) => {
    const { number, id } = await person();
    const changes = { unavailable_since: parts.clock.now(), unavailable_reason: '理由'.repeat(100) };
    await updateAccount(parts.database.reading, id, changes);
    return number;
  },
} as const;
