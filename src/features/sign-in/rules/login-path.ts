export const home = '/mypage';

/** The login screen; `next` is where the person goes on afterwards, `ended` says why they see it. */
export function loginPath(next: string | undefined, ended: boolean): string {
  const query = new URLSearchParams();
  if (ended) query.set('ended', '1');
  if (next !== undefined && next !== home) query.set('next', next);
  return query.size === 0 ? '/login' : `/login?${query}`;
}
