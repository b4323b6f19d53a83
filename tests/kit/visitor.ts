import { formsOf, headingOf, wordsOf } from './page-parts.ts';

/** A browser without script: keeps cookies, follows redirects, fills in the forms that stand on the page. */
export interface Visit {
  readonly status: number;
  readonly url: string;
  readonly html: string;
  readonly headers: Headers;
  /** The page's words, without marks. */
  readonly text: string;
  readonly heading: string;
}

export interface Visitor {
  readonly cookies: Map<string, string>;
  open(path: string): Promise<Visit>;
  /** Sends the form of the present page whose action ends with `action` (or its only POST form), fields added. */
  submit(fields: Readonly<Record<string, string>>, action?: string): Promise<Visit>;
  /** Posts without looking at any page. */
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Record<string, string>,
  ): Promise<Visit>;
  readonly page: Visit;
  /** The same browser in another tab, at another node: with the cookies and the page of this moment. */
  tab(baseUrl: string): Visitor;
}

const mostRedirects = 8;

/** What a tab has from the one it was opened from. */
interface Opener {
  readonly cookies: ReadonlyMap<string, string>;
  readonly page: Visit | undefined;
}

/** `forwardedFor`: the address a trusted proxy would name. */
export function visitor(
  baseUrl: string,
  userAgent = 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0',
  forwardedFor?: string,
  opener?: Opener,
): Visitor {
  const cookies = new Map<string, string>(opener?.cookies);
  let page: Visit | undefined = opener?.page;

  const keepCookies = (headers: Headers): void => {
    for (const line of headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value === '' || /Max-Age=0/u.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
  };

  const ask = async (path: string, init: RequestInit, redirects = 0): Promise<Visit> => {
    const url = new URL(path, baseUrl);
    const headers = new Headers(init.headers);
    headers.set('user-agent', userAgent);
    if (forwardedFor !== undefined) headers.set('x-forwarded-for', forwardedFor);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    keepCookies(response.headers);
    const location = response.headers.get('location');
    if (location !== null && redirects < mostRedirects) {
      await response.arrayBuffer();
      return ask(location, {}, redirects + 1);
    }
    const html = await response.text();
    page = {
      status: response.status,
      url: url.pathname + url.search,
      html,
      headers: response.headers,
      text: wordsOf(html),
      heading: headingOf(html),
    };
    return page;
  };

  const send = (path: string, body: URLSearchParams, headers: Record<string, string> = {}): Promise<Visit> =>
    ask(path, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', ...headers } });

  const post: Visitor['post'] = (path, fields, headers) => send(path, new URLSearchParams(fields), headers);

  return {
    cookies,
    post,
    open: (path) => ask(path, {}),
    tab: (otherBaseUrl) => visitor(otherBaseUrl, userAgent, forwardedFor, { cookies, page }),
    get page() {
      if (page === undefined) throw new Error('the visitor has opened no page');
      return page;
    },
    submit(fields, action) {
      const forms = formsOf(page?.html ?? '').filter(
        ({ action: own, method }) => method === 'post' && !own.endsWith('/logout'),
      );
      const form = action === undefined ? forms[0] : forms.find(({ action: own }) => own.endsWith(action));
      if (form === undefined) throw new Error(`no form ${action ?? ''} stands on ${page?.url}`);
      const target = form.action === '' ? (page?.url ?? '/') : form.action;
      // A name that stands there several times is sent as often, unless something else is typed into it.
      const standing = form.fields.filter(([name]) => !Object.hasOwn(fields, name)).map(([...pair]) => pair);
      return send(target, new URLSearchParams([...standing, ...Object.entries(fields)]));
    },
  };
}
