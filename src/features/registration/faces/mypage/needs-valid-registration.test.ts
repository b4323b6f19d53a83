import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { freePort } from '#kit/free-port.ts';
import { formsOf } from '#kit/page-parts.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';
import { goTo, showText } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Feature } from '#platform/parts.ts';
import { type UnavailableFunction, unavailableWhileInvalid } from '../../rules/unavailable-while-invalid.ts';
import { needsValidRegistration } from './needs-valid-registration.tsx';

let portal: TestPortal;
let server: FastifyInstance;
let baseUrl: string;
const sent: string[] = [];

const pathOf = (needed: string): string => `/mypage/of-the-test/${needed}`;

/** A page and a form behind the guard, as a slice of My Page has them. */
const guarded = (needed: UnavailableFunction): readonly Route[] => [
  needsValidRegistration(portal.parts, needed, {
    name: `test.${needed}`,
    method: 'GET',
    path: pathOf(needed),
    face: 'mypage',
    may: 'signed-in',
    handle: async ({ keptForm }) => showText(`open ${fieldOf(keptForm ?? {}, 'text')}`, 'text/plain'),
  }),
  needsValidRegistration(portal.parts, needed, {
    name: `test.${needed}.submit`,
    method: 'POST',
    path: pathOf(needed),
    face: 'mypage',
    may: 'signed-in',
    async handle({ form }) {
      sent.push(fieldOf(form, 'text'));
      return goTo(pathOf(needed));
    },
  }),
];

const functions = Object.keys(unavailableWhileInvalid) as UnavailableFunction[];

beforeAll(async () => {
  portal = await openTestPortal();
  (portal.features as Feature[]).push({ name: 'test', routes: functions.flatMap(guarded) });
  server = await portal.createServer();
  const port = await freePort();
  await server.listen({ port, host: '127.0.0.1' });
  baseUrl = `http://localhost:${port}`;
});
afterAll(async () => {
  await server.close();
  await portal.close();
});

const day = (iso: string) => Temporal.PlainDate.from(iso);

async function enter(facts: Parameters<typeof aJobSeeker>[1] = {}): Promise<Visitor> {
  portal.clock.set('2026-11-21T10:00');
  const { number } = await aJobSeeker(portal.parts, facts);
  const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
  const person = visitor(baseUrl);
  await signIn(person, portal.parts, id);
  return person;
}

const byWish = { invalid_since: day('2026-11-20'), invalid_reason: 'owner' } as const;

describe('what needs a valid registration', () => {
  it.each(functions)('is open while it is valid: %s', async (needed) => {
    const person = await enter();
    expect((await person.open(pathOf(needed))).text).toContain('open');
  });

  it.each(functions)(
    'is not to be had while it is invalid, and the reason is shown: %s [REG-8]',
    async (needed) => {
      const person = await enter(byWish);
      await person.open(pathOf(needed));
      expect(person.page.status).toBe(403);
      expect(person.page.text).toContain(
        `求職登録を2026年11月20日に無効にしたため、${unavailableWhileInvalid[needed]}は使えません。「有効にする」を押すと使えます。`,
      );
      await person.submit({});
      expect(person.page.url).toBe(pathOf(needed));
      expect(person.page.text).toContain('open');
    },
  );

  it('keeps what was posted until the registration is valid again [REG-8]', async () => {
    const person = await enter({ valid_through: day('2026-11-20') });
    await person.open('/mypage/settings/validity');
    const token = new Map(formsOf(person.page.html).at(-1)?.fields).get('form-token') ?? '';
    await person.post(pathOf('messages'), { 'form-token': token, text: 'おはようございます' });
    expect(person.page.status).toBe(403);
    expect(person.page.text).toContain(
      '求職登録が2026年11月20日で無効になったため、メッセージは使えません。',
    );
    expect(sent).toEqual([]);
    await person.submit({});
    expect(person.page.text).toContain('open おはようございます');
  });

  it('names the counter once the time to do it alone is over [REG-7]', async () => {
    const person = await enter({ valid_through: day('2026-09-30') });
    await person.open(pathOf('favourites'));
    expect(person.page.text).toContain('お気に入りの保存は使えません');
    expect(person.page.text).not.toContain('「有効にする」を押すと');
    expect(person.page.text).toContain('自分で有効にできるのは、2026年10月31日まででした');
  });

  it('leads somebody without a registration to the registration', async () => {
    const { id } = await anAccount(portal.parts);
    const person = visitor(baseUrl);
    await signIn(person, portal.parts, id);
    expect((await person.open(pathOf('messages'))).heading).toBe('求職登録');
  });
});
