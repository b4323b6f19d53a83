const home = '/counter';
/** Nothing to look at: they only take a POST, or lead back to the sign-in. */
const notPages = ['/counter/login', '/counter/logout', '/counter/session'];

/** Where a sign-in leads: the page of the counter that was asked for, never anywhere else. */
export function nextPage(asked: string | null | undefined): string {
  if (asked === null || asked === undefined || !asked.startsWith('/')) return home;
  const base = 'http://counter.invalid';
  const url = URL.canParse(asked, base) ? new URL(asked, base) : undefined;
  if (url === undefined || url.origin !== base) return home;
  const { pathname, search } = url;
  const isOfCounter = pathname === home || pathname.startsWith(`${home}/`);
  const isPage = !notPages.some((path) => pathname === path || pathname.startsWith(`${path}/`));
  return isOfCounter && isPage ? `${pathname}${search}` : home;
}
