import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenBrowser, openBrowser } from './browser.ts';
import type { Inspector } from './inspection.ts';
import { openTestPortal, type TestPortal } from './portal.ts';

let portal: TestPortal;
let browser: OpenBrowser;
let inspector: Inspector;

beforeAll(async () => {
  [portal, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  inspector = await browser.inspector(portal.baseUrl);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="ja"><head><title>題</title>${head}</head><body><main><h1>題</h1>${body}</main></body></html>`;

const wrong = { url: '/wrong', html: page('<p><img src="/x.png"></p>') };
const right = { url: '/right', html: page('<p>よい</p>') };

describe('a page that is looked over', () => {
  it('has no faults where there are none', async () => {
    expect(await inspector.inspect(right)).toEqual([]);
  });

  it('has its faults each time it is seen, between others and with other digits', async () => {
    const first = await inspector.inspect(wrong);
    expect(first.join()).toContain('image-alt');
    expect(await inspector.inspect(right)).toEqual([]);
    expect(await inspector.inspect({ ...wrong, html: page('<p><img src="/x.png"></p>') })).toEqual(first);
    expect(await inspector.inspect({ ...wrong, html: page('<p>1<img src="/x.png"></p>') })).not.toEqual([]);
    expect(await inspector.inspect({ ...wrong, html: page('<p>2<img src="/x.png"></p>') })).not.toEqual([]);
  });

  it('may be no wider than a phone', async () => {
    const wide = await inspector.inspect({ url: '/wide', html: page(`<p>${'W'.repeat(100)}</p>`) });
    expect(wide.join()).toContain('px wide');
  });

  it('has the colours of its style sheet', async () => {
    const style = '<style>p { color: #ccc; background: #fff }</style>';
    const pale = await inspector.inspect({ url: '/pale', html: page('<p>うすい</p>', style) });
    expect(pale.join()).toContain('color-contrast');
  });

  it('is looked over with what its script made of it, and the next is as if that had never run', async () => {
    const script = '<script>onload = () => document.querySelector("p").remove()</script>';
    const seen = { url: '/script', html: page('<p><img src="/y.png"></p>', script) };
    expect(await inspector.inspect(seen, true)).toEqual([]);
    const without = await inspector.inspect({ ...seen, html: page('<p><img src="/y.png"></p>') });
    expect(without.join()).toContain('image-alt');
  });

  it('may load itself anew without reaching the next', async () => {
    const refresh = '<meta http-equiv="refresh" content="1; url=/elsewhere">';
    const again = await inspector.inspect({ url: '/again', html: page('<p>あと</p>', refresh) });
    expect(again.join()).toContain('meta-refresh');
    expect(await inspector.inspect({ url: '/after', html: page('<p>つぎ</p>') })).toEqual([]);
  });
});
