import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '#kernel/result.ts';
import { Temporal } from '#kernel/time.ts';
import { fieldOf } from '#platform/http/route.ts';
import {
  type DraftContent,
  emptyContent,
  mayReach,
  recordOf,
  standingOf,
  withNote,
  withoutSecrets,
  withStepSaved,
} from './draft.ts';
import type { Journey } from './journey.ts';

const now = Temporal.Instant.from('2026-11-02T01:00:00Z');

interface TripAnswers {
  readonly goal: string;
  readonly animal: 'yes' | 'no';
  /** Asked only with an animal. */
  readonly food: string;
  /** Offered for one goal; another goal makes the choice void. */
  readonly room: string;
  readonly thanks: string;
}

const word = (name: string) => (fields: Readonly<Record<string, string | readonly string[]>>) => {
  const typed = fieldOf(fields, name);
  return typed === '' ? fail([{ name, key: `${name}.empty` }]) : ok(typed);
};

const trip: Journey<TripAnswers> = {
  name: 'trip',
  version: 1,
  lifetime: Temporal.Duration.from({ hours: 3 }),
  steps: [
    { key: 'goal', label: '行き先', parse: word('goal') },
    {
      key: 'animal',
      label: '動物',
      parse(fields) {
        const typed = fieldOf(fields, 'animal');
        return typed === 'yes' || typed === 'no'
          ? ok(typed)
          : fail([{ name: 'animal', key: 'animal.empty' }]);
      },
    },
    {
      key: 'food',
      label: 'えさ',
      parse: word('food'),
      appliesWhen: ({ animal }) => animal === 'yes',
    },
    { key: 'room', label: '部屋', parse: word('room'), voidedBy: ['goal'] },
    { key: 'thanks', label: 'ひとこと', parse: word('thanks'), secretFields: ['password'] },
  ],
};

type Key = keyof TripAnswers;

function save(content: DraftContent, key: Key, value: string): DraftContent {
  const step = trip.steps.find((one) => one.key === key) ?? trip.steps[0];
  const fields = { [key]: value };
  const finished = step.parse(fields, { notes: [], now, answers: {} }).ok;
  return withStepSaved(trip, content, { step, fields, finished }, now);
}

const saveAll = (values: readonly (readonly [Key, string])[]): DraftContent =>
  values.reduce((content, [key, value]) => save(content, key, value), emptyContent);

const keysOf = (content: DraftContent) => standingOf(trip, content, now).steps.map(({ step }) => step.key);
const openOf = (content: DraftContent) => standingOf(trip, content, now).open?.key;

describe('a draft under way', () => {
  it('leads to the first step that is not finished, however far ahead others are', () => {
    const content = saveAll([
      ['goal', '京都'],
      ['animal', 'no'],
    ]);
    expect(openOf(content)).toBe('room');
    expect(mayReach(trip, standingOf(trip, content, now), 'thanks')).toBe(false);
    expect(openOf(save(content, 'goal', ''))).toBe('goal');
  });

  it('asks a step only when it applies, and remembers it while it does not', () => {
    const with1 = saveAll([
      ['goal', '京都'],
      ['animal', 'yes'],
      ['food', '魚'],
    ]);
    expect(keysOf(with1)).toEqual(['goal', 'animal', 'food', 'room', 'thanks']);
    const without1 = save(with1, 'animal', 'no');
    expect(keysOf(without1)).toEqual(['goal', 'animal', 'room', 'thanks']);
    expect(standingOf(trip, without1, now).answers.food).toBeUndefined();
    expect(standingOf(trip, save(without1, 'animal', 'yes'), now).answers.food).toBe('魚');
  });

  it('does not count a choice that another answer made void, until that answer is as it was', () => {
    const chosen = saveAll([
      ['goal', '京都'],
      ['animal', 'no'],
      ['room', '和室'],
    ]);
    const moved = save(chosen, 'goal', '奈良');
    expect(openOf(moved)).toBe('room');
    expect(recordOf(moved, 'room').fields).toEqual({ room: '和室' });
    expect(standingOf(trip, save(moved, 'goal', '京都'), now).answers.room).toBe('和室');
  });

  it('keeps wrong input exactly as typed, unfinished', () => {
    const content = saveAll([
      ['goal', '京都'],
      ['animal', 'かも'],
    ]);
    expect(recordOf(content, 'animal').fields).toEqual({ animal: 'かも' });
    expect(openOf(content)).toBe('animal');
  });

  it('changes the revision of a step only when its fields change', () => {
    const once = save(emptyContent, 'goal', '京都');
    const twice = save(save(once, 'goal', '京都'), 'animal', 'no');
    expect(recordOf(twice, 'goal').revision).toBe(recordOf(once, 'goal').revision);
    expect(recordOf(save(twice, 'goal', '奈良'), 'goal').revision).toBe(4);
  });

  it('keeps what the server noted through later saves, and notes a thing once', () => {
    const noted = withNote(withNote(emptyContent, 'goal', 'read'), 'goal', 'read');
    expect(recordOf(save(noted, 'goal', '京都'), 'goal').notes).toEqual(['read']);
  });

  it('hands no secret field to the table', () => {
    const [, , , , step = trip.steps[0]] = trip.steps;
    const fields = { thanks: 'はい', password: '@abcd1234' };
    const content = withStepSaved(trip, emptyContent, { step, fields, finished: true }, now);
    expect(JSON.stringify(withoutSecrets(trip, content))).not.toContain('@abcd1234');
  });
});

/** What a plain list of the last saves says: the oracle for any order of saving and going back. */
function expectedAnswers(saves: readonly (readonly [Key, string])[]): Partial<Record<Key, string>> {
  const last = new Map<Key, string>();
  let goalAtRoom: string | undefined;
  for (const [key, value] of saves) {
    last.set(key, value);
    if (key === 'room') goalAtRoom = last.get('goal') || undefined;
  }
  const animal = last.get('animal');
  const goal = last.get('goal') || undefined;
  const expected: Partial<Record<Key, string>> = {};
  if (goal !== undefined) expected.goal = goal;
  if (animal === 'yes' || animal === 'no') expected.animal = animal;
  const food = last.get('food');
  if (animal === 'yes' && food) expected.food = food;
  const room = last.get('room');
  if (room && goalAtRoom === goal) expected.room = room;
  const thanks = last.get('thanks');
  if (thanks) expected.thanks = thanks;
  return expected;
}

describe('in any order of saving, going back and jumping', () => {
  const oneSave = fc.oneof(
    fc.tuple(fc.constant<Key>('goal'), fc.constantFrom('京都', '奈良', '')),
    fc.tuple(fc.constant<Key>('animal'), fc.constantFrom('yes', 'no', '?')),
    fc.tuple(fc.constant<Key>('food'), fc.constantFrom('魚', '米', '')),
    fc.tuple(fc.constant<Key>('room'), fc.constantFrom('和室', '洋室', '')),
    fc.tuple(fc.constant<Key>('thanks'), fc.constantFrom('はい', '')),
  );

  it('every answer that still applies is kept, and nothing else counts', () => {
    fc.assert(
      fc.property(fc.array(oneSave, { maxLength: 30 }), (saves) => {
        const content = saveAll(saves);
        expect(standingOf(trip, content, now).answers).toEqual(expectedAnswers(saves));
      }),
    );
  });

  it('nothing that was typed last is ever lost, and every reachable step comes after finished ones only', () => {
    fc.assert(
      fc.property(fc.array(oneSave, { maxLength: 30 }), (saves) => {
        const content = saveAll(saves);
        for (const [key, value] of new Map(saves))
          expect(recordOf(content, key).fields).toEqual({ [key]: value });
        const standing = standingOf(trip, content, now);
        const reachable = standing.steps.filter(({ step }) => mayReach(trip, standing, step.key));
        expect(reachable.slice(0, -1).every(({ done }) => done)).toBe(true);
      }),
    );
  });
});

describe('a step that may be left out', () => {
  const free: Journey<Pick<TripAnswers, 'goal' | 'thanks'>> = {
    name: 'free-trip',
    version: 1,
    lifetime: trip.lifetime,
    order: 'free',
    steps: [
      { key: 'goal', label: '行き先', parse: word('goal') },
      {
        key: 'thanks',
        label: 'ひとこと',
        parse: (fields) => (fieldOf(fields, 'thanks') === 'no!' ? fail([]) : ok(fieldOf(fields, 'thanks'))),
        mayLeaveOut: (fields) => fieldOf(fields, 'thanks') === '',
      },
    ],
  };
  const [goal, thanks] = free.steps;
  const to = withStepSaved(free, emptyContent, { step: goal, fields: { goal: '海' }, finished: true }, now);
  const standing = (content: DraftContent) => standingOf(free, content, now);

  it('counts as done unopened, and still is not begun', () => {
    expect(standing(to)).toMatchObject({ open: undefined, answers: { goal: '海', thanks: '' } });
    expect(standing(to).steps.map(({ state }) => state)).toEqual(['done', 'not-begun']);
  });

  it.each(['yes', 'no!'])('is open as soon as anything stands in it that is not finished: %s', (typed) => {
    const step = thanks ?? goal;
    const begun = withStepSaved(free, to, { step, fields: { thanks: typed }, finished: false }, now);
    expect(standing(begun).open?.key).toBe('thanks');
    expect(standing(begun).answers).toEqual({ goal: '海' });
  });
});
