import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreedVersions } from '#features/accounts/index.ts';
import { consentDocuments } from '#features/help/index.ts';
import { type Entrance, openEntrance } from '#kit/entrance.ts';
import { anAccount, type Person } from '#kit/people.ts';
import { listReadings } from '../store/consent-readings.store.ts';
import { agree } from './agree.ts';
import { openDocument } from './open-document.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const owner = { kind: 'job-seeker' as const };
const { privacy, terms } = consentDocuments;
const both = [privacy.key, terms.key];

const agreeTo = (person: Person, ticked: readonly string[]) =>
  agree(entrance.parts, person.id, ticked, owner, entrance.clock.now());

const open = (person: Person, document: typeof privacy | typeof terms, ticked?: readonly string[]) =>
  openDocument(entrance.parts, person.id, document, entrance.clock.now(), ticked);

const agreed = (person: Person) => agreedVersions(entrance.parts.database.reading, person.id);

it('takes no tick for a document that was never shown, and agrees to nothing then [CODE-2]', async () => {
  const person = await anAccount(entrance.parts, { agreedTo: 0 });
  await open(person, privacy);
  expect(await agreeTo(person, both)).toEqual({
    ok: false,
    fault: [{ document: 'terms-of-use', key: 'consent.unread' }],
  });
  expect(await agreed(person)).toEqual({ 'privacy-policy': 0, 'terms-of-use': 0 });
});

it('keeps the version agreed to, and forgets what was opened on the way [CODE-2]', async () => {
  const person = await anAccount(entrance.parts, { agreedTo: 0 });
  await open(person, privacy);
  await open(person, terms);
  expect((await agreeTo(person, both)).ok).toBe(true);
  expect(await agreed(person)).toEqual({
    'privacy-policy': privacy.version,
    'terms-of-use': terms.version,
  });
  expect(await listReadings(entrance.parts.database.reading, person.id)).toEqual([]);
});

it('keeps a tick while the other document is opened [CODE-2]', async () => {
  const person = await anAccount(entrance.parts, { agreedTo: 0 });
  await open(person, privacy, []);
  await open(person, terms, [privacy.key]);
  const readings = await listReadings(entrance.parts.database.reading, person.id);
  expect(readings.map(({ document, ticked }) => [document, ticked]).sort()).toEqual([
    ['privacy-policy', true],
    ['terms-of-use', false],
  ]);
});

it('is agreed once when sent from two tabs at the same moment [CODE-2]', async () => {
  const person = await anAccount(entrance.parts, { agreedTo: 0 });
  await open(person, privacy);
  await open(person, terms);
  const answers = await Promise.all([agreeTo(person, both), agreeTo(person, both)]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  const { rows } = await entrance.parts.database.pool.query(
    'select document from consents where account_id = $1 and version > 0',
    [person.id],
  );
  expect(rows).toHaveLength(2);
});
