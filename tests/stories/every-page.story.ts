import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type OpenBrowser, openBrowser } from '#kit/browser.ts';
import type { Inspector } from '#kit/inspection.ts';
import type { Route } from '#platform/http/route.ts';
import { compressedSize, faultsOfAnswer, faultsOfFile, isFile, limits } from './every-page/checks.ts';
import { counterVisits } from './every-page/counter.visits.ts';
import { counterRecordVisits } from './every-page/counter-record.visits.ts';
import { counterRegistrationVisits } from './every-page/counter-registration.visits.ts';
import { demonstrationVisits } from './every-page/demonstration.visits.ts';
import { documentsVisits } from './every-page/documents.visits.ts';
import { employerApplicationVisits } from './every-page/employer-applications.visits.ts';
import { employerEntranceVisits } from './every-page/employer-entrance.visits.ts';
import { employersVisits } from './every-page/employers.visits.ts';
import { type Ground, openGround } from './every-page/ground.ts';
import { helpVisits } from './every-page/help.visits.ts';
import { jobSearchVisits } from './every-page/job-search.visits.ts';
import { messagesVisits } from './every-page/messages.visits.ts';
import { mypageVisits } from './every-page/mypage.visits.ts';
import { officesVisits } from './every-page/offices.visits.ts';
import { onePersonVisits } from './every-page/one-person.visits.ts';
import { openingVisits } from './every-page/opening.visits.ts';
import { ownApplicationsVisits } from './every-page/own-applications.visits.ts';
import { ownDataVisits } from './every-page/own-data.visits.ts';
import { ownRecordVisits } from './every-page/own-record.visits.ts';
import { ownRegistrationVisits } from './every-page/own-registration.visits.ts';
import { ownSearchesVisits } from './every-page/own-searches.visits.ts';
import { paperFileVisits } from './every-page/paper-files.visits.ts';
import { problemVisits } from './every-page/problem.visits.ts';
import { signInVisits } from './every-page/sign-in.visits.ts';
import { staffVisits } from './every-page/staff.visits.ts';
import { vacancyOrderVisits } from './every-page/vacancy-orders.visits.ts';
import { isUnseen, type Look, type Visits } from './every-page/visits.ts';
import { deadForms, deadLinks, routeAt } from './every-page/ways.ts';

vi.setConfig({ testTimeout: 120_000 });

const visits: Visits = {
  ...helpVisits,
  ...openingVisits,
  ...signInVisits,
  ...employerEntranceVisits,
  ...employersVisits,
  ...mypageVisits,
  ...ownApplicationsVisits,
  ...ownDataVisits,
  ...ownRecordVisits,
  ...ownRegistrationVisits,
  ...staffVisits,
  ...officesVisits,
  ...counterVisits,
  ...onePersonVisits,
  ...counterRegistrationVisits,
  ...counterRecordVisits,
  ...demonstrationVisits,
  ...jobSearchVisits,
  ...ownSearchesVisits,
  ...documentsVisits,
  ...paperFileVisits,
  ...vacancyOrderVisits,
  ...employerApplicationVisits,
  ...messagesVisits,
};

let ground: Ground;
let browser: OpenBrowser;
let inspector: Inspector;
let routes: readonly Route[];
const followed = new Set<string>();

beforeAll(async () => {
  [ground, browser] = await Promise.all([openGround(), openBrowser()]);
  inspector = await browser.inspector(ground.portal.baseUrl);
  routes = ground.portal.features.flatMap((feature) => feature.routes);
});
afterAll(async () => {
  await browser.close();
  await ground.close();
});

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

describe.each(Object.entries(visits).filter(([, visit]) => !isUnseen(visit)))('%s', (name, states) => {
  it.each(Object.entries(states))('can be read, reached and used by everybody: %s', async (state, look) => {
    expect(await faultsIn(name, state, look as Look)).toEqual([]);
  });
});

describe('what goes wrong', () => {
  it.each(Object.entries(problemVisits))('is said in plain words with a way on: %s', async (state, look) => {
    ground.portal.clock.advance('PT1M');
    const seen = await look(ground);
    const { page } = seen;
    expect(page.status, state).toBeGreaterThanOrEqual(400);
    expect([
      ...faultsOfAnswer(page, undefined),
      ...(await inspector.inspect(page)),
      ...(await deadLinks(seen, followed)),
    ]).toEqual([]);
  });
});

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
  it.each(['css', 'js'] as const)('has a small enough %s', async (kind) => {
    const folder = new URL('../../dist/assets/', import.meta.url);
    const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8'));
    const content = readFileSync(new URL(manifest[`app.${kind}`], folder), 'utf8');
    expect(compressedSize(content)).toBeLessThanOrEqual(limits[kind]);
    expect(content).not.toMatch(/url\(["']?https?:|@import\s+["']https?:/u);
  });
});
