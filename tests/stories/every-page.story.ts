import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import type { Route } from '#platform/http/route.ts';
import { compressedSize, limits } from './every-page/checks.ts';
import { counterPages } from './every-page/pages-of-counter.ts';
import { employersPages } from './every-page/pages-of-employers.ts';
import { everybodyPages } from './every-page/pages-of-everybody.ts';
import { jobSeekersPages } from './every-page/pages-of-my-page.ts';
import { isUnseen, type Visits } from './every-page/visits.ts';

const visits: Visits = { ...everybodyPages, ...jobSeekersPages, ...counterPages, ...employersPages };

let portal: TestPortal;
let routes: readonly Route[];

beforeAll(async () => {
  portal = await openTestPortal({ smtpUrl: undefined });
  routes = portal.features.flatMap((feature) => feature.routes);
});
afterAll(() => portal.close());

describe('the table of routes', () => {
  it('has a visit for every page, and for every form a visit or the reason why there is none', () => {
    const unvisited = routes.filter(({ name, method }) => {
      const visit = visits[name];
      return visit === undefined || (method === 'GET' && isUnseen(visit));
    });
    expect(unvisited.map(({ name }) => name)).toEqual([]);
  });

  it('has every route that is visited', () => {
    const names = routes.map(({ name }) => name);
    expect(Object.keys(visits).filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('what all pages load', () => {
  it('has small enough scripts with what single pages load besides', () => {
    const folder = new URL('../../dist/assets/', import.meta.url);
    const manifest: Record<string, string> = JSON.parse(
      readFileSync(new URL('manifest.json', folder), 'utf8'),
    );
    const scripts = Object.entries(manifest).flatMap(([name, file]) => (name.endsWith('.js') ? [file] : []));
    const sizes = scripts.map((file) => compressedSize(readFileSync(new URL(file, folder), 'utf8')));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(limits.js);
  });

  it.each(['css', 'js'] as const)('has a small enough %s', async (kind) => {
    const folder = new URL('../../dist/assets/', import.meta.url);
    const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8'));
    const content = readFileSync(new URL(manifest[`app.${kind}`], folder), 'utf8');
    expect(compressedSize(content)).toBeLessThanOrEqual(limits[kind]);
    expect(content).not.toMatch(/url\(["']?https?:|@import\s+["']https?:/u);
  });
});
