import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mountCounter } from '#features/counter/mount.ts';
import type { Role } from '#features/staff/index.ts';
import { aDesk, type StaffedDesk, sitDown } from '#kit/desk.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { visitor } from '#kit/visitor.ts';
import type { Route } from '#platform/http/route.ts';
import { listAuditEntriesOf } from '#platform/recording/audit.ts';

let portal: TestPortal;
let routes: readonly Route[];
let number: string;
const desks = new Map<string, StaffedDesk>();

const roles = ['counter', 'chief', 'administrator'] as const;
const offices = { own: '13010', other: '14010' } as const;

beforeAll(async () => {
  portal = await openTestPortal();
  routes = mountCounter(portal.parts, { workSources: [] }).routes;
  number = (await aJobSeeker(portal.parts, { number: '13010-77' })).number;
  await anAccount(portal.parts, { jobSeekerNumber: number });
  for (const role of roles) {
    for (const [office, officeNumber] of Object.entries(offices)) {
      desks.set(`${role} ${office}`, await aDesk(portal.parts, { role, officeNumber }));
    }
  }
});
afterAll(() => portal.close());

const draftId = '00000000-0000-4000-8000-000000000000';
const pathOf = ({ path }: Route, person: string): string =>
  path.replace(':number', person).replace(':draft', draftId).replace(':step', 'person');

interface Asked {
  readonly status: number;
  readonly location: string;
}

/** One request without following where it leads. */
async function ask(route: Route, person: string, desk: StaffedDesk | undefined): Promise<Asked> {
  const headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' };
  if (desk !== undefined) headers['cookie'] = `${portal.parts.cookies.nameOf('counter')}=${desk.token}`;
  const url = new URL(pathOf(route, person), portal.baseUrl);
  if (desk === undefined || route.method === 'GET') {
    const init = { method: route.method, headers, redirect: 'manual' as const };
    return statusOf(await fetch(url, init));
  }
  const browser = visitor(portal.baseUrl);
  sitDown(browser, portal.parts, desk);
  const home = await browser.open('/counter/settings');
  const token = /name="form-token" value="([^"]+)"/u.exec(home.html)?.[1] ?? '';
  const body = new URLSearchParams({ 'form-token': token });
  return statusOf(await fetch(url, { method: 'POST', headers, body, redirect: 'manual' }));
}

const statusOf = (response: Response): Asked => ({
  status: response.status,
  location: response.headers.get('location') ?? '',
});

const isAboutOne = (route: Route): boolean => route.path.includes(':number');

/** What the declaration of a route means for a person of the own office, another office's, and one that is not there. */
const expected = (route: Route, role: Role, record: 'own' | 'foreign' | 'unknown'): 'in' | 403 | 404 => {
  const owner = { id: '', name: '', role };
  if (route.may !== 'signed-in') throw new Error(`${route.name} lets anybody in`);
  if (route.right !== undefined && !route.right(owner)) return 403;
  return isAboutOne(route) && record !== 'own' ? 404 : 'in';
};

describe('who may come to the counter’s pages [s-az1]', () => {
  it('has a right on every route but the first page, which shows nobody without one', () => {
    expect(routes.filter(({ right }) => right === undefined).map(({ name }) => name)).toEqual([
      'counter.home',
    ]);
  });

  it('leads whoever is signed out to the login, whatever the route', async () => {
    for (const route of routes) {
      const { status, location } = await ask(route, number, undefined);
      expect([route.name, status, location]).toEqual([
        route.name,
        303,
        expect.stringMatching(/^\/counter\/login/u),
      ]);
    }
  });

  it.each(roles)(
    'answers the role %s as each route declares, for own, foreign and unknown people',
    async (role) => {
      const own = desks.get(`${role} own`);
      const other = desks.get(`${role} other`);
      for (const route of routes) {
        const wanted = [
          ['own', number, own],
          ['foreign', number, other],
          ['unknown', '13010-999', own],
          ['unknown', 'nonsense', own],
        ] as const;
        for (const [record, person, desk] of wanted) {
          const { status } = await ask(route, person, desk);
          const answer = status === 403 || status === 404 ? status : 'in';
          expect([route.name, record, answer]).toEqual([route.name, record, expected(route, role, record)]);
          expect(status).toBeLessThan(500);
        }
      }
    },
  );

  it('writes a refused record down with who, role and office [s-aud1] [s-aud2]', async () => {
    const entries = await listAuditEntriesOf(
      portal.parts.database.reading,
      { kind: 'job-seeker', id: number },
      1000,
    );
    const refused = entries.filter(({ result }) => result === 'record.other-office');
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.map(({ actor_office }) => actor_office))).toEqual(new Set(['14010']));
    expect(refused.every(({ actor_id, actor_role }) => actor_id !== null && actor_role !== null)).toBe(true);
  });

  it('writes down who asked for a page that their role has no right to [s-aud1]', async () => {
    const chiefOnly = routes.find(({ name }) => name === 'counter.record.unavailable');
    const desk = desks.get('counter own');
    if (chiefOnly === undefined || desk === undefined) throw new Error('nothing to refuse');
    expect((await ask(chiefOnly, number, desk)).status).toBe(403);
    const { rows } = await portal.cloned.database.pool.query(
      `select action, result, actor_role, detail->>'route' as route from audit_trail
        where actor_id = $1 order by number desc limit 1`,
      [desk.staffId],
    );
    expect(rows[0]).toEqual({
      action: 'access.refuse',
      result: 'forbidden',
      actor_role: 'counter',
      route: 'counter.record.unavailable',
    });
  });
});
