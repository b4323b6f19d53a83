import { gzipSync } from 'node:zlib';
import { attributesOf, formsOf, headingOf } from '#kit/page-parts.ts';
import type { Visit } from '#kit/visitor.ts';
import type { Route } from '#platform/http/route.ts';

const kilobyte = 1024;
/** Compressed. */
export const limits = { html: 30 * kilobyte, css: 25 * kilobyte, js: 20 * kilobyte };

export const compressedSize = (content: string): number => gzipSync(content).byteLength;

const titleOf = (html: string): string => /<title>([^<]*)<\/title>/u.exec(html)?.[1] ?? '';
const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '');

function headingFaults(html: string): readonly string[] {
  const heading = withoutBlanks(headingOf(html));
  const title = withoutBlanks(titleOf(html)).replace(/^エラー:/u, '');
  const count = html.match(/<h1\b/gu)?.length ?? 0;
  return [
    ...(count === 1 ? [] : [`${count} h1`]),
    ...(heading !== '' && title.startsWith(heading) ? [] : [`the title 「${title}」 is not 「${heading}」`]),
  ];
}

const isOwn = (address: string): boolean => /^(\/(?!\/)|#|\?|data:|$)/u.test(address);

/** Everything a browser would load or send by itself comes from this origin. */
function originFaults(html: string): readonly string[] {
  const loaded = [
    ...['img', 'script', 'iframe', 'source', 'audio', 'video'].flatMap((tag) =>
      attributesOf(html, tag, 'src'),
    ),
    ...attributesOf(html.replace(/<link rel="canonical"[^>]*>/gu, ''), 'link', 'href'),
    ...attributesOf(html, 'form', 'action'),
    ...attributesOf(html, 'button', 'formaction'),
  ];
  return loaded.filter((address) => !isOwn(address)).map((address) => `loads or sends to ${address}`);
}

function policyFaults(html: string): readonly string[] {
  // Data for search engines is no script: no browser runs it.
  const inlineScript = /<script\b(?! type="application\/ld\+json")[^>]*>[^<]/u.test(html);
  return [
    ...(/\sstyle="/u.test(html) ? ['an inline style'] : []),
    ...(/<style\b/u.test(html) ? ['a style element'] : []),
    ...(inlineScript ? ['an inline script'] : []),
    ...(/\son[a-z]+="/u.test(html) ? ['an inline handler'] : []),
    ...(html.includes('<html lang="ja"') ? [] : ['no lang=ja']),
  ];
}

export const isPersonal = ({ face, personal }: Route): boolean => face !== 'public' || personal === true;

function headerFaults(headers: Headers, route: Route | undefined): readonly string[] {
  const policy = headers.get('content-security-policy') ?? '';
  const cache = headers.get('cache-control') ?? '';
  const mustNotStay = route === undefined || isPersonal(route);
  return [
    ...(policy.includes("default-src 'none'") && policy.includes("frame-ancestors 'none'") ? [] : ['no CSP']),
    ...(policy.includes('unsafe') || policy.includes('http') ? [`a weak CSP: ${policy}`] : []),
    ...(headers.get('x-content-type-options') === 'nosniff' ? [] : ['no nosniff']),
    ...(headers.get('referrer-policy') === null ? ['no referrer policy'] : []),
    ...(mustNotStay && cache !== 'no-store' ? [`a personal page that browsers keep: ${cache}`] : []),
  ];
}

function sizeFaults(html: string): readonly string[] {
  const size = compressedSize(html);
  return size <= limits.html ? [] : [`${size} bytes of HTML, compressed`];
}

/** Names of one page stand for one thing each. */
function idFaults(html: string): readonly string[] {
  const ids = [...html.matchAll(/\sid="([^"]*)"/gu)].map(([, id = '']) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} twice`);
}

/** GET changes nothing: a form that is sent as GET carries no token and no password. */
const getFormFaults = (html: string): readonly string[] =>
  formsOf(html)
    .filter(({ method, fields }) => method === 'get' && fields.some(([name]) => /token|password/u.test(name)))
    .map(({ action }) => `a GET form with a secret: ${action}`);

/** All that can be told from the answer itself. */
export const faultsOfAnswer = ({ html, headers }: Visit, route: Route | undefined): readonly string[] => [
  ...headingFaults(html),
  ...originFaults(html),
  ...policyFaults(html),
  ...headerFaults(headers, route),
  ...sizeFaults(html),
  ...idFaults(html),
  ...getFormFaults(html),
];

export const isFile = ({ headers }: Visit): boolean => headers.has('content-disposition');

/** A paper, or what somebody handed in: it is looked at elsewhere; here it may do nothing in a browser. */
export const faultsOfFile = (page: Visit, isThere: boolean): readonly string[] => {
  const policy = page.headers.get('content-security-policy') ?? '';
  const how = page.headers.get('content-disposition') ?? '';
  const isOurs = page.headers.get('content-type') === 'application/pdf' && how.startsWith('inline;');
  return [
    ...(isThere && page.status === 200 ? [] : [`answered ${page.status} at ${page.url}`]),
    ...(page.headers.get('x-content-type-options') === 'nosniff' ? [] : ['no nosniff']),
    ...(page.headers.get('cache-control') === 'no-store' ? [] : ['a file that browsers keep']),
    ...(policy.includes("default-src 'none'") && (isOurs || policy.includes('sandbox'))
      ? []
      : ['a weak CSP']),
    ...(isOurs || how.startsWith('attachment;') ? [] : [`shown in the browser: ${how}`]),
  ];
};

export const isData = ({ headers }: Visit): boolean =>
  !headers.has('content-disposition') && !(headers.get('content-type') ?? '').startsWith('text/html');

/** What programs read: from anywhere, with nothing in it that a browser would run. */
export const faultsOfData = ({ status, url, headers }: Visit, isExpected: boolean): readonly string[] => {
  const policy = headers.get('content-security-policy') ?? '';
  return [
    ...(isExpected ? [] : [`answered ${status} at ${url}`]),
    ...(headers.get('x-content-type-options') === 'nosniff' ? [] : ['no nosniff']),
    ...(policy.includes("default-src 'none'") ? [] : ['no CSP']),
    ...(headers.get('access-control-allow-origin') === '*' ? [] : ['closed to other origins']),
    ...(headers.has('set-cookie') ? ['a cookie'] : []),
  ];
};
