import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '#kernel/result.ts';
import { Temporal } from '#kernel/time.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { type Answer, goTo, type Page } from '#platform/http/answer.ts';
import { type FormFields, fieldOf, type PageRequest } from '#platform/http/route.ts';
import { visitors } from './draft-owners.ts';
import { forgetExpiredDrafts } from './drafts.store.ts';
import type { Journey } from './journey.ts';
import type { CheckView, JourneyMount, StepView } from './journey-mount.ts';
import { journeyRoutes } from './journey-routes.ts';

interface TripAnswers {
  readonly goal: string;
  readonly code: string;
}

const trip: Journey<TripAnswers> = {
  name: 'trip',
  version: 2,
  lifetime: Temporal.Duration.from({ hours: 3 }),
  following: ['出発'],
  steps: [
    {
      key: 'goal',
      label: '行き先',
      parse: (fields) => {
        const typed = fieldOf(fields, 'goal');
        return typed === '' ? fail([{ name: 'goal', key: 'goal.empty' }]) : ok(typed);
      },
      asides: { open: (value) => (value === 'map' ? 'pages/map' : undefined) },
      summary: (goal) => [{ term: '行き先', value: goal }],
    },
    {
      key: 'code',
      label: '番号',
      parse: (fields) => ok(fieldOf(fields, 'code')),
      secretFields: ['code'],
    },
  ],
};

let cloned: ClonedDatabase;
beforeAll(async () => {
  cloned = await cloneDatabase();
});
afterAll(() => cloned.drop());

let now = Temporal.Instant.from('2026-11-02T01:00:00Z');
let shown: StepView | undefined;
let checked: CheckView | undefined;
let cookie: string | undefined;
beforeEach(() => {
  cookie = undefined;
  shown = undefined;
});

const page = (title: string): Page => ({ title, crumbs: [], body: null as never });
const show = (view: StepView): Page => {
  shown = view;
  return page('step');
};

function mountOf(options: { readonly check?: boolean; readonly journey?: Journey<TripAnswers> } = {}) {
  const mount: JourneyMount<TripAnswers> = {
    journey: options.journey ?? trip,
    name: 'trips.trip',
    base: '/trip',
    face: 'public',
    may: 'anyone',
    owners: visitors,
    database: cloned.database,
    views: {
      steps: { goal: show, code: show },
      ...(options.check === true
        ? {
            check: (view: CheckView) => {
              checked = view;
              return page('check');
            },
          }
        : {}),
    },
    complete: async (_request, answers) =>
      answers.code === 'WRONG'
        ? fail({ step: 'code', faults: [{ name: 'code', key: 'code.wrong' }], failedAttempt: true })
        : ok(goTo(`/bought/${answers.goal}`)),
  };
  return journeyRoutes(mount);
}

/** Sends a request the way the server does, and keeps cookies the way a browser does. */
async function send(
  method: 'GET' | 'POST',
  url: string,
  form: FormFields = {},
  routes = mountOf(),
): Promise<Answer> {
  const [path = '', query = ''] = url.split('?');
  const found = routes
    .filter((route) => route.method === method)
    .map((route) => ({
      route,
      match: new RegExp(`^${route.path.replace(/:(\w+)/gu, '(?<$1>[^/]+)')}$`, 'u').exec(path),
    }))
    .findLast(({ match }) => match !== null);
  if (found?.route.may !== 'anyone') throw new Error(`no route for ${method} ${path}`);
  const request = {
    now,
    url,
    params: { ...found.match?.groups },
    query: Object.fromEntries(new URLSearchParams(query)),
    form,
    cookie: () => cookie,
  } as unknown as PageRequest;
  const answer = await found.route.handle(request);
  cookie = answer.cookies?.find(({ name }) => name === 'visit')?.value ?? cookie;
  return answer;
}

const wayOf = (answer: Answer): string => (answer.kind === 'redirect' ? answer.to : answer.kind);
const statusOf = (answer: Answer): number => (answer.kind === 'page' ? answer.status : 0);
const revisionShown = (): string => shown?.hidden['revision'] ?? '';

async function begun(goal = '京都'): Promise<string> {
  return wayOf(await send('POST', '/trip', { goal })).replace('/code', '');
}

const countDrafts = async (): Promise<number> => {
  const { rows } = await cloned.database.pool.query('select count(*) from journey_drafts');
  return Number(rows[0].count);
};

describe('a journey on the web', () => {
  it('shows its first step without making a draft', async () => {
    const before = await countDrafts();
    await send('GET', '/trip');
    expect(shown?.progress).toMatchObject({ step: 1, of: 3, label: '行き先' });
    expect(shown?.action).toBe('/trip');
    expect(await countDrafts()).toBe(before);
  });

  it('makes the draft with the first post and goes on to the next step', async () => {
    const draft = await begun();
    await send('GET', `${draft}/code`);
    expect(shown?.progress.steps.map(({ state }) => state)).toEqual(['done', 'current', 'next']);
    expect(shown?.back).toBe(`${draft}/goal`);
    await send('GET', `${draft}/goal`);
    expect(shown?.fields).toEqual({ goal: '京都' });
  });

  it('shows the fault and what was typed, and keeps it', async () => {
    const answer = await send('POST', '/trip', { goal: '' });
    expect(statusOf(answer)).toBe(422);
    expect(shown?.faults).toEqual([{ name: 'goal', key: 'goal.empty' }]);
    const { action = '' } = shown ?? {};
    expect(wayOf(await send('GET', action.replace('/goal', '/code')))).toBe(action);
  });

  it('leaves a step by a further button without losing what was typed', async () => {
    const answer = await send('POST', '/trip', { goal: 'まだ途中', open: 'map' });
    expect(wayOf(answer)).toMatch(/^\/trip\/[0-9a-f-]{36}\/pages\/map$/u);
    const draft = wayOf(answer).replace('/pages/map', '');
    await send('GET', `${draft}/goal`);
    expect(shown?.fields).toEqual({ goal: 'まだ途中' });
    expect(wayOf(await send('GET', `${draft}/code`))).toBe(`${draft}/goal`);
  });

  it('completes from the last step and puts a refusal back on its step', async () => {
    const draft = await begun();
    const refused = await send('POST', `${draft}/code`, { code: 'WRONG' });
    expect(refused).toMatchObject({ status: 422, failedAttempt: true });
    expect(shown?.fields).toEqual({ code: 'WRONG' });
    expect(wayOf(await send('POST', `${draft}/code`, { code: 'RIGHT' }))).toBe('/bought/京都');
  });

  it('never stores a secret field', async () => {
    const draft = await begun();
    await send('POST', `${draft}/code`, { code: 'A7K29QXM4R' });
    const { rows } = await cloned.database.pool.query('select answers::text from journey_drafts');
    expect(JSON.stringify(rows)).not.toContain('A7K29QXM4R');
  });

  it('tells a second tab what the first saved, shows both, and takes the second when it insists', async () => {
    const draft = await begun();
    await send('GET', `${draft}/goal`);
    const old = revisionShown();
    await send('POST', `${draft}/goal`, { goal: '奈良', revision: old });
    const answer = await send('POST', `${draft}/goal`, { goal: '大阪', revision: old });
    expect(statusOf(answer)).toBe(409);
    expect(shown?.fields).toEqual({ goal: '大阪' });
    expect(shown?.savedElsewhere).toEqual({ goal: '奈良' });
    expect(wayOf(await send('POST', `${draft}/goal`, { goal: '大阪', revision: revisionShown() }))).toBe(
      `${draft}/code`,
    );
  });

  it('lets two tabs that save at the same moment follow one another: one of them is told', async () => {
    const draft = await begun();
    await send('GET', `${draft}/goal`);
    const revision = revisionShown();
    const answers = await Promise.all(
      ['奈良', '大阪'].map((goal) => send('POST', `${draft}/goal`, { goal, revision })),
    );
    expect(answers.map(statusOf).sort()).toEqual([0, 409]);
  });

  it('shows a draft to nobody but its owner', async () => {
    const draft = await begun();
    cookie = 'another visitor';
    expect(wayOf(await send('GET', `${draft}/code`))).toBe('/trip?lost=yes');
    expect(wayOf(await send('POST', `${draft}/code`, { code: 'x' }))).toBe('/trip?lost=yes');
    await send('GET', '/trip?lost=yes');
    expect(shown?.lost).toBe(true);
  });

  it('takes a first step all the same when its draft is gone', async () => {
    const draft = await begun();
    await cloned.database.pool.query('delete from journey_drafts');
    const answer = wayOf(await send('POST', `${draft}/goal`, { goal: '奈良' }));
    expect(answer).toMatch(/\/code$/u);
    expect(answer).not.toContain(draft);
  });

  it('forgets a draft after its time, and not before', async () => {
    const draft = await begun();
    const start = now;
    now = start.add({ hours: 2, minutes: 59 });
    await forgetExpiredDrafts(cloned.database.reading, now);
    await send('GET', `${draft}/code`);
    expect(shown?.fields).toEqual({});
    now = start.add({ hours: 3 });
    expect(wayOf(await send('GET', `${draft}/code`))).toBe('/trip?lost=yes');
    await forgetExpiredDrafts(cloned.database.reading, now);
    expect(await countDrafts()).toBe(0);
    now = start;
  });

  it('upgrades a draft of an older version, or begins anew where that is not possible', async () => {
    const draft = await begun();
    const upgrade: Journey<TripAnswers>['upgrade'] = (from, { goal }) =>
      from === 2 && goal !== undefined ? { goal: { ...goal, fields: { goal: '新しい京都' } } } : undefined;
    await send('GET', `${draft}/goal`, {}, mountOf({ journey: { ...trip, version: 3, upgrade } }));
    expect(shown?.fields).toEqual({ goal: '新しい京都' });
    const withoutUpgrade = mountOf({ journey: { ...trip, version: 3 } });
    expect(wayOf(await send('GET', `${draft}/goal`, {}, withoutUpgrade))).toBe('/trip?lost=yes');
  });
});

describe('a journey with a page to check the answers', () => {
  const { steps, ...rest } = trip;
  const [goal, code] = steps;
  const { secretFields: _, ...openCode } = code as (typeof steps)[1] & { secretFields?: unknown };
  const journey = { ...rest, steps: [goal, openCode] } as unknown as Journey<TripAnswers>;
  const routes = () => mountOf({ check: true, journey });

  it('comes to it after the last step, and back to it after a change', async () => {
    const draft = await begun();
    const ended = await send('POST', `${draft}/code`, { code: 'RIGHT' }, routes());
    expect(wayOf(ended)).toBe(`${draft}/check`);
    await send('GET', `${draft}/check`, {}, routes());
    const change = checked?.sections[0]?.change ?? '';
    expect(checked?.sections[0]?.rows).toEqual([{ term: '行き先', value: '京都' }]);
    await send('GET', change, {}, routes());
    expect(shown?.hidden).toMatchObject({ to: 'check' });
    const form = { goal: '奈良', ...shown?.hidden };
    expect(wayOf(await send('POST', `${draft}/goal`, form, routes()))).toBe(`${draft}/check`);
    expect(wayOf(await send('POST', `${draft}/check`, {}, routes()))).toBe('/bought/奈良');
  });

  it('cannot be reached before every step is finished', async () => {
    const draft = await begun();
    expect(wayOf(await send('GET', `${draft}/check`, {}, routes()))).toBe(`${draft}/code`);
    expect(wayOf(await send('POST', `${draft}/check`, {}, routes()))).toBe(`${draft}/code`);
  });
});
