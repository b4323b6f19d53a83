import type { Parts } from '#platform/parts.ts';
import { beginSession } from '#platform/security/sessions.ts';
import type { Visitor } from './visitor.ts';

/** From now on this browser is logged in with that account, as after a login. */
export async function signIn(browser: Visitor, parts: Parts, accountId: string): Promise<void> {
  const begun = { face: 'mypage', ownerId: accountId, device: 'Windows の Firefox' } as const;
  const { token } = await parts.database.transaction((tx) => beginSession(tx, begun, parts.clock.now()));
  browser.cookies.set(parts.cookies.nameOf('mypage'), token);
}
