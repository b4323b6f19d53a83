import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type OpenBrowser, openBrowser } from '#kit/browser.ts';
import type { Inspector } from '#kit/inspection.ts';
import type { Route } from '#platform/http/route.ts';
import { faultsOfAnswer, faultsOfData, faultsOfFile, isData, isFile } from './checks.ts';
import { type Ground, openGround } from './ground.ts';
import { isUnseen, type Look, type States, type Visits } from './visits.ts';
import { deadForms, deadLinks, routeAt } from './ways.ts';

let ground: Ground;
let browser: OpenBrowser;
let inspector: Inspector;
let routes: readonly Route[];
const followed = new Set<string>();

const quiet = new Set(['normal', 'empty', 'longest']);

/** Looks a page over in one state: the answer, axe and width in a browser, and where it leads. */
async function faultsIn(name: string, state: string, look: Look): Promise<readonly string[]> {
  ground.portal.clock.advance('PT1M');
  const seen = await look(ground);
  const { page } = seen;
  const route = routes.find((one) => one.name === name);
  const landed = routeAt(routes, route?.method ?? 'GET', page.url);
  if (isFile(page)) return faultsOfFile(page, landed === route);
  const isThere = landed === route || !quiet.has(state);
  const isExpected = quiet.has(state) ? page.status === 200 : page.status < 500;
  const isRefused = state !== 'error' || page.status >= 400;
  if (route?.forPrograms !== undefined && isData(page))
    return faultsOfData(page, isThere && isExpected && isRefused);
  return [
    ...(isThere ? [] : [`landed on ${page.url}`]),
    ...(isExpected && isRefused ? [] : [`answered ${page.status}: ${page.text.slice(0, 300)}`]),
    ...faultsOfAnswer(page, landed),
    ...deadForms(routes, page.html).map((form) => `a form that leads nowhere: ${form}`),
    ...(await inspector.inspect(page)),
    ...(state === 'normal' ? await inspector.inspect(page, true) : []),
    ...(await deadLinks(seen, followed)).map((link) => `a link that leads nowhere: ${link}`),
  ];
}

async function faultsOfProblem(state: string, look: Look): Promise<readonly string[]> {
  ground.portal.clock.advance('PT1M');
  const seen = await look(ground);
  expect(seen.page.status, state).toBeGreaterThanOrEqual(400);
  return [
    ...faultsOfAnswer(seen.page, undefined),
    ...(await inspector.inspect(seen.page)),
    ...(await deadLinks(seen, followed)),
  ];
}

/** Opens a portal and looks over every page in every state that is named, and the pages for what goes wrong. */
export function lookOverEveryPage(visits: Visits, problems: States = {}): void {
  vi.setConfig({ testTimeout: 240_000 });

  beforeAll(async () => {
    [ground, browser] = await Promise.all([openGround(), openBrowser()]);
    inspector = await browser.inspector(ground.portal.baseUrl);
    routes = ground.portal.features.flatMap((feature) => feature.routes);
  });
  afterAll(async () => {
    await browser.close();
    await ground.close();
  });

  describe.each(Object.entries(visits).filter(([, visit]) => !isUnseen(visit)))('%s', (name, states) => {
    it.each(Object.entries(states))('can be read, reached and used by everybody: %s', async (state, look) => {
      expect(await faultsIn(name, state, look as Look)).toEqual([]);
    });
  });

  if (Object.keys(problems).length > 0) {
    describe('what goes wrong', () => {
      it.each(Object.entries(problems))('is said in plain words with a way on: %s', async (state, look) => {
        expect(await faultsOfProblem(state, look)).toEqual([]);
      });
    });
  }
}
