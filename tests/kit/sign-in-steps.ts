import { oneTimePasswordIn } from './mail-server.ts';
import type { Person } from './people.ts';
import type { TestPortal } from './portal.ts';
import type { Visit, Visitor } from './visitor.ts';

export const enterPassword = (who: Visitor, address: string, password: string): Promise<Visit> =>
  who.submit({ address, password }, '/login');

/** The digits of a login; its mail is written in the background. */
export const mailedTo = async (portal: TestPortal, address: string): Promise<string> =>
  oneTimePasswordIn(await portal.mail.waitFor(address, '【ハローワーク】ワンタイムパスワード通知'));

/** The whole way in, from a login screen to where it leads. */
export async function logsIn(
  portal: TestPortal,
  who: Visitor,
  { address, password }: Pick<Person, 'address' | 'password'>,
  path = '/login',
): Promise<Visit> {
  portal.mail.mails.splice(0);
  await who.open(path);
  await enterPassword(who, address, password);
  const typed = await mailedTo(portal, address);
  return who.submit({ 'one-time-password': typed }, '/login/one-time-password');
}

/** What a stranger can tell two answers apart by; what they typed themselves stands in both. */
export const looks = ({ status, html, headers }: Visit, address: string) => ({
  status,
  cacheControl: headers.get('cache-control'),
  html: html
    .replaceAll(address, 'ADDRESS')
    .replaceAll(/nonce="[^"]*"/gu, '')
    .replaceAll(/password-reset\/[\w-]{20,}/gu, 'password-reset/LINK'),
});
