import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyIn } from '#kit/mail-server.ts';
import { aJobSeeker, anAccount, newAddress } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { type Visit, type Visitor, visitor } from '#kit/visitor.ts';

const subject = '【ハローワーク】パスワード登録申込受付通知';
const password = '@abcd1234';

let portal: TestPortal;
let person: Visitor;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());
beforeEach(() => {
  person = visitor(portal.baseUrl);
});

async function ask(email: string, year = '1985'): Promise<Visit> {
  await person.open('/opening/earlier');
  await person.submit({ open: 'privacy-policy' });
  await person.submit({});
  await person.submit({ open: 'terms-of-use' });
  await person.submit({});
  await person.submit({ 'agree-privacy-policy': 'yes', 'agree-terms-of-use': 'yes' });
  return person.submit({
    email,
    'birth-date-year': year,
    'birth-date-month': '４',
    'birth-date-day': '1',
  });
}

describe('opening with the address registered at the counter', () => {
  it('goes from address and birth date to an open My Page [CODE-10] [MAIL-6]', async () => {
    const email = newAddress();
    const seeker = await aJobSeeker(portal.parts, { email, emailRegisteredAt: '2026-03-22T23:59' });
    await ask(email);
    expect(person.page.heading).toBe('パスワード登録');
    const key = keyIn(await portal.mail.waitFor(email, subject));
    await person.submit({ password, 'password-confirmation': password, key });
    expect(person.page.heading).toBe('パスワード登録完了');
    const { rows } = await portal.cloned.database.pool.query(
      'select job_seeker_number, opened_by from accounts where address_key = $1',
      [email],
    );
    expect(rows).toEqual([{ job_seeker_number: seeker.number, opened_by: 'earlier' }]);
  });

  it('shows the same whatever is known of the address, and mails what to do [CODE-10] [s-enu1]', async () => {
    const right = newAddress();
    await aJobSeeker(portal.parts, { email: right, emailRegisteredAt: '2026-03-22T23:59' });
    const newer = newAddress();
    await aJobSeeker(portal.parts, { email: newer, emailRegisteredAt: '2026-03-23T00:00' });
    const wrongYear = newAddress();
    await aJobSeeker(portal.parts, { email: wrongYear, emailRegisteredAt: '2026-03-01T10:00' });
    const { address: open } = await anAccount(portal.parts);
    const cases = [
      { email: right, year: '1985', mail: subject },
      {
        email: newer,
        year: '1985',
        mail: 'マイページの開設について',
        words: '「アカウント作成コード」が必要です',
      },
      {
        email: wrongYear,
        year: '1986',
        mail: 'マイページの開設について',
        words: '手続きを進められませんでした',
      },
      {
        email: newAddress(),
        year: '1985',
        mail: 'マイページの開設について',
        words: '手続きを進められませんでした',
      },
      { email: open, year: '1985', mail: 'アカウントはすでにあります', words: '/login' },
    ];
    const pages = new Set<string>();
    for (const { email, year, mail, words = '' } of cases) {
      person = visitor(portal.baseUrl);
      const page = await ask(email, year);
      pages.add(`${page.status} ${page.text.replaceAll(email, 'ADDRESS')}`);
      expect((await portal.mail.waitFor(email, mail)).text).toContain(words);
    }
    expect(pages.size).toBe(1);
  });

  it('opens nothing for two records with the same address and birth date', async () => {
    const email = newAddress();
    await aJobSeeker(portal.parts, { email, emailRegisteredAt: '2026-03-01T10:00' });
    await aJobSeeker(portal.parts, { email, emailRegisteredAt: '2026-03-02T10:00' });
    await ask(email);
    expect((await portal.mail.waitFor(email, 'マイページの開設について')).text).toContain('窓口');
  });
});
