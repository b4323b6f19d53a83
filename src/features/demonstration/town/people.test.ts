import { describe, expect, it } from 'vitest';
import {
  type Answers,
  isComplete,
  type Registration,
  readStep,
  registrationSteps,
  warningsOfStep,
} from '#features/job-seekers/index.ts';
import { writeItems } from '#kernel/items/read-items.ts';
import { Temporal } from '#kernel/time.ts';
import { people } from './people.ts';

const today = Temporal.PlainDate.from('2026-11-21');

/** What the screens say when these answers are typed into them. */
function throughTheScreens(
  registration: Registration,
  keys: readonly string[] = registrationSteps.map(({ key }) => key),
) {
  let answers: Answers = {};
  const objections: unknown[] = [];
  for (const step of registrationSteps.filter(({ key }) => keys.includes(key))) {
    if (step.appliesWhen?.(answers) === false) continue;
    const fields = writeItems(step.items, registration);
    const read = readStep(step, fields, { today, answers });
    if (!read.ok) objections.push(...read.fault);
    else {
      objections.push(...warningsOfStep(step, fields, read.value, { today, answers }));
      answers = { ...answers, ...read.value };
    }
  }
  return { answers, objections };
}

const registered = people.flatMap(({ name, record }) => (record === undefined ? [] : [{ name, record }]));
const onTheWay = people.flatMap(({ name, draft }) => (draft === undefined ? [] : [{ name, draft }]));

describe('the people of the demonstration', () => {
  it.each(registered)('$name has a registration that the screens take just so [REG-3]', ({ record }) => {
    const { answers, objections } = throughTheScreens(record.registration);
    expect(objections).toEqual([]);
    expect(answers).toEqual(record.registration);
    expect(isComplete(record.registration)).toBe(true);
  });

  it.each(onTheWay)('$name has finished the screens that are called so [REG-4]', ({ draft }) => {
    for (const [key, values] of Object.entries(draft.finished)) {
      const { answers, objections } = throughTheScreens(values, [key]);
      expect(objections, key).toEqual([]);
      expect(answers).toEqual(values);
    }
  });

  it('have an address each and try something each', () => {
    const addresses = people.flatMap(({ email }) => (email === undefined ? [] : [email]));
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(people.filter(({ tries }) => tries.length === 0)).toEqual([]);
    expect(people.filter(({ account, email }) => account !== undefined && email === undefined)).toEqual([]);
  });
});
