import type { EntrancePaths } from '#features/accounts/index.ts';

/** The login screen; `next` is where the person goes on afterwards, `ended` why the last login is over. */
export function loginPath(
  { home, login }: Pick<EntrancePaths, 'home' | 'login'>,
  next: string | undefined,
  ended: string | undefined,
): string {
  const query = new URLSearchParams();
  if (ended !== undefined) query.set('ended', ended);
  if (next !== undefined && next !== home) query.set('next', next);
  return query.size === 0 ? login : `${login}?${query}`;
}
