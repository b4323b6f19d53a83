import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccountByAddress } from '#features/accounts/index.ts';
import { signInEmployer } from '#kit/employers.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { beginSession } from '#platform/security/sessions.ts';
import { type DemonstrationLogin, listDemonstrationLogins } from '../../../store/tables.ts';
import { type TourStep, tour } from '../../../town/tour.ts';
import { hrefOf } from './tour.page.tsx';

let portal: TestPortal;
let logins: readonly DemonstrationLogin[];

beforeAll(async () => {
  portal = await openTestPortal({ smtpUrl: undefined });
  await portal.settleDemonstration();
  logins = await listDemonstrationLogins(portal.parts.database.reading);
});

afterAll(() => portal.close());

async function enter(browser: Visitor, { face, login }: TourStep): Promise<void> {
  const { parts } = portal;
  if (face === 'counter') return enterCounter(browser, login);
  const sought = { face, address_key: login } as const;
  const account = await findAccountByAddress(parts.database.reading, sought);
  if (account === undefined) throw new Error(`${login} does not live in the town`);
  await (face === 'mypage' ? signIn : signInEmployer)(browser, parts, account.id);
}

async function enterCounter(browser: Visitor, loginName: string): Promise<void> {
  const { parts, cloned, clock } = portal;
  const { rows } = await cloned.database.pool.query('select id from staff where login_name = $1', [
    loginName,
  ]);
  const begun = { face: 'counter', ownerId: String(rows[0]?.id), device: 'Windows の Firefox' } as const;
  const { token } = await parts.database.transaction((tx) => beginSession(tx, begun, clock.now()));
  browser.cookies.set(parts.cookies.nameOf('counter'), token);
}

const steps = tour.flatMap(({ steps: all }) => all);

describe('the tour for newcomers', () => {
  it('names only people who can log in, on the page that lists them', async () => {
    const browser = visitor(portal.baseUrl);
    await browser.open('/_demo/tour');
    expect(browser.page.status).toBe(200);
    expect(browser.page.html.split('href="/_mailbox"').length - 1).toBe(2);
    for (const { login, face } of steps) {
      expect(logins.find((one) => one.login === login)?.face, login).toBe(face);
      expect(browser.page.html).toContain(login);
    }
  });

  it('leads each of them to a page that is there and shows what the step is about', async () => {
    const browser = visitor(portal.baseUrl);
    for (const step of steps) {
      await enter(browser, step);
      await browser.open(hrefOf(step, logins));
      expect(browser.page.status, step.open.href).toBe(200);
      expect(browser.page.html, `${step.login} ${step.open.href}`).toContain(step.shows);
    }
  });
});
