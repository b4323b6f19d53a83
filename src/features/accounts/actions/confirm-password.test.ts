import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Entrance, openEntrance } from '#kit/entrance.ts';
import { accountOf, anAccount, type Person } from '#kit/people.ts';
import type { Session } from '#platform/security/session.ts';
import { beginSession, useSession } from '#platform/security/sessions.ts';
import { checkPassword } from './check-password.ts';
import { confirmPassword } from './confirm-password.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const anyone = { kind: 'anonymous' as const };
const owner = { kind: 'job-seeker' as const };
const wrong = 'wrong#1234';

const signIn = ({ id }: Person) => {
  const begun = { face: 'mypage' as const, ownerId: id, device: 'Mac' };
  return beginSession(entrance.parts.database.reading, begun, entrance.clock.now());
};

async function confirm(
  person: Person,
  session: Session,
  password: string,
  parts = entrance.parts,
): Promise<string> {
  const account = await accountOf(parts, person.id);
  const confirmed = await confirmPassword(parts, { account, session, password }, owner, entrance.clock.now());
  return confirmed.ok ? 'right' : confirmed.fault;
}

async function atTheLogin(person: Person, password: string): Promise<string> {
  const account = await accountOf(entrance.parts, person.id);
  const tried = { address: account, account, password };
  const checked = await checkPassword(entrance.parts, tried, anyone, entrance.clock.now());
  return checked.ok ? 'right' : checked.fault;
}

const howIs = (token: string) =>
  useSession(entrance.parts.database.reading, 'mypage', token, entrance.clock.now());

it('lets the signed-in owner go on while a stranger has locked the login [LOGIN-4, s-ses5]', async () => {
  const person = await anAccount(entrance.parts);
  const { session } = await signIn(person);
  for (let count = 1; count <= 5; count += 1) await atTheLogin(person, wrong);
  expect(await atTheLogin(person, person.password)).toBe('password.locked');
  expect(await confirm(person, session, wrong)).toBe('password.wrong');
  expect(await confirm(person, session, person.password)).toBe('right');
});

it('ends the session at the fifth wrong one, and only this session [LOGIN-4, s-ses5]', async () => {
  const person = await anAccount(entrance.parts);
  const [found, other] = [await signIn(person), await signIn(person)];
  for (let count = 1; count <= 4; count += 1) {
    expect(await confirm(person, found.session, wrong)).toBe('password.wrong');
  }
  expect((await howIs(found.token)).alive).toBe(true);
  expect(await confirm(person, found.session, wrong)).toBe('password.session-ended');
  expect(await howIs(found.token)).toMatchObject({ alive: false, reason: 'wrong-passwords' });
  expect(await confirm(person, found.session, person.password)).toBe('password.session-ended');
  expect((await howIs(other.token)).alive).toBe(true);
  expect(await confirm(person, other.session, person.password)).toBe('right');
  expect(await atTheLogin(person, person.password)).toBe('right');
});

it('begins to count anew after a right one [LOGIN-4]', async () => {
  const person = await anAccount(entrance.parts);
  const { session, token } = await signIn(person);
  for (let round = 1; round <= 2; round += 1) {
    for (let count = 1; count <= 4; count += 1) await confirm(person, session, wrong);
    expect(await confirm(person, session, person.password)).toBe('right');
  }
  expect((await howIs(token)).alive).toBe(true);
});

it('looks at five of ten tries at the same moment on two nodes [LOGIN-4]', async () => {
  const person = await anAccount(entrance.parts);
  const { session } = await signIn(person);
  const nodes = [entrance.parts, entrance.otherNode()];
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) => confirm(person, session, wrong, nodes[index % 2])),
  );
  expect(answers.filter((answer) => answer === 'password.wrong')).toHaveLength(4);
  expect(answers.filter((answer) => answer === 'password.session-ended')).toHaveLength(6);
});

it('tells the owner by mail, with a way to say 「身に覚えがない」 [s-not1]', async () => {
  const person = await anAccount(entrance.parts);
  const { session } = await signIn(person);
  await entrance.post.deliver();
  for (let count = 1; count <= 6; count += 1) await confirm(person, session, wrong);
  const mails = (await entrance.post.deliver()).filter(({ to }) => to === person.address);
  expect(mails.map(({ subject }) => subject)).toEqual(['【ハローワーク】ログアウトのお知らせ']);
  expect(mails[0]?.text).toContain('その端末をログアウトしました');
  expect(mails[0]?.text).toContain('/not-me/');
});
