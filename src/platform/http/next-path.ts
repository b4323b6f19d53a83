const stranger = 'https://stranger.invalid';

/**
 * Where to go on after signing in, as a page or cookie handed it over: only a path of our own under `under`
 * (`/mypage`), with its query. Undefined for everything else, so that no link leads people elsewhere.
 */
export function nextPath(given: string | undefined, under: string): string | undefined {
  if (given === undefined || !given.startsWith('/') || !URL.canParse(given, stranger)) return undefined;
  const { origin, pathname, search } = new URL(given, stranger);
  if (origin !== stranger) return undefined;
  return pathname === under || pathname.startsWith(`${under}/`) ? `${pathname}${search}` : undefined;
}
