import { nextPath } from '#platform/http/next-path.ts';
import { counterHome } from '../counter-paths.ts';

/** Nothing to look at: they only take a POST, or lead back to the sign-in. */
const notPages = ['/counter/login', '/counter/logout', '/counter/session'];

/** Where a sign-in leads: the page of the counter that was asked for, else the first one. */
export function nextPage(asked: string | undefined): string {
  const path = nextPath(asked, counterHome);
  const isPage = !notPages.some(
    (one) => path === one || path?.startsWith(`${one}/`) || path?.startsWith(`${one}?`),
  );
  return path !== undefined && isPage ? path : counterHome;
}
