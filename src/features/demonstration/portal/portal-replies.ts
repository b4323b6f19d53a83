import type { IncomingMessage, ServerResponse } from 'node:http';
import type { VNode } from 'preact';
import { renderDocument } from '#ui/render-document.ts';

const largestForm = 10_000;

/** The fields of a small form. */
export async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const piece of request) {
    text += String(piece);
    if (text.length > largestForm) break;
  }
  return new URLSearchParams(text);
}

export function cookieOf({ headers }: IncomingMessage, name: string): string | undefined {
  const pairs = (headers.cookie ?? '').split('; ').map((pair) => pair.split('='));
  return pairs.find(([key]) => key === name)?.[1];
}

/** An empty value takes the cookie away. */
export function setCookie(response: ServerResponse, name: string, value: string): void {
  const end = value === '' ? '; Max-Age=0' : '';
  response.appendHeader('set-cookie', `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${end}`);
}

/** `site`: where a form may lead in the end, through the redirects of the standard. */
export function showPage(response: ServerResponse, site: string, page: VNode, status = 200): void {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    `form-action 'self' ${site}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'content-security-policy': policy.join('; '),
  });
  response.end(renderDocument(page));
}

export function goTo(response: ServerResponse, path: string): void {
  response.writeHead(303, { location: path }).end();
}
