import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registrationSteps } from '#features/job-seekers/index.ts';
import { Temporal } from '#kernel/time.ts';
import { type Act, acts, pairs } from '#kit/registration-acts.ts';
import type { FormFields } from '#platform/http/route.ts';
import {
  type DraftContent,
  emptyContent,
  recordOf,
  sameFields,
  standingOf,
} from '#platform/journeys/draft.ts';
import type { AnyStep, Journey } from '#platform/journeys/journey.ts';
import { judgePosted, type SaveOutcome, stepVoid, warningId } from '#platform/journeys/submit-step.ts';
import { type AnswersByStep, allAnswers, journeySteps } from './registration-steps.ts';

const now = Temporal.Instant.from('2026-11-21T01:00:00Z');

const journey: Journey<AnswersByStep> = {
  name: 'registration',
  version: 1,
  lifetime: Temporal.Duration.from({ hours: 24 }),
  order: 'free',
  steps: journeySteps(),
};

type AStep = AnyStep<AnswersByStep>;

const stepNamed = (key: string): AStep => journey.steps.find((step) => step.key === key) ?? journey.steps[0];

const post = (
  content: DraftContent,
  { key, fields, intent }: Act,
  revision = content.revision,
): SaveOutcome =>
  judgePosted(journey, content, stepNamed(key), { fields, revision, toCheck: false, intent }, now);

/** As a person does it who is told of warnings. */
function perform(
  content: DraftContent,
  one: Act,
): { readonly outcome: SaveOutcome; readonly after: DraftContent } {
  const first = post(content, one);
  const after = 'content' in first ? first.content : content;
  if (first.kind !== 'warned' || !one.accepts) return { outcome: first, after };
  const accepted = first.warnings.map(warningId);
  return perform(after, { ...one, intent: { kind: 'go-on', accepted }, accepts: false });
}

const contentAfter = (all: readonly Act[]): DraftContent =>
  all.reduce((content, one) => perform(content, one).after, emptyContent);

const standing = (content: DraftContent) => standingOf(journey, content, now);

/** As it stands, or as it would be tidied. */
function saysTheSame(content: DraftContent, stored: FormFields, { key, fields }: Act): boolean {
  if (sameFields(stored, fields)) return true;
  const step = stepNamed(key);
  const given = { notes: [], now, answers: standing(content).answers };
  const parsed = step.parse(fields, given);
  return parsed.ok && sameFields(stored, step.tidy?.(parsed.value as never, given, fields) ?? fields);
}

const runs = { numRuns: 100 };

describe('what these tests type', () => {
  it('finishes every screen often enough to prove something', () => {
    const finished = new Map<string, number>();
    let shown = 0;
    for (const all of fc.sample(acts, { numRuns: 300, seed: 7 })) {
      const { steps } = standing(contentAfter(all));
      for (const { step, done } of steps) if (done) finished.set(step.key, (finished.get(step.key) ?? 0) + 1);
      if (steps.some(({ step }) => step.key === 'disability')) shown += 1;
    }
    expect(shown).toBeGreaterThan(15);
    for (const { key } of registrationSteps) expect(finished.get(key), key).toBeGreaterThan(5);
  });
});

describe('the registration in any order of screens, saves, going on and jumps [REG-1] [REG-4]', () => {
  it('never loses what was typed last: it stands as typed, or tidied to the same answers', () => {
    fc.assert(
      fc.property(acts, (all) => {
        let content = emptyContent;
        for (const one of all) {
          const others = registrationSteps.map(({ key }) => key).filter((key) => key !== one.key);
          const { outcome, after } = perform(content, one);
          const step = stepNamed(one.key);
          const kept = recordOf(after, one.key).fields;
          for (const key of others) {
            expect(recordOf(after, key).fields).toEqual(recordOf(content, key).fields);
          }
          if (outcome.kind === 'finished') {
            const given = { notes: [], now, answers: standing(content).answers };
            expect(step.parse(kept, given)).toEqual(step.parse(one.fields, given));
          } else if (outcome.kind === 'edited') {
            expect(kept).toEqual(step.edit?.(one.fields, outcome.value)?.fields ?? one.fields);
          } else {
            expect(kept).toEqual(one.fields);
          }
          content = after;
        }
      }),
      runs,
    );
  });

  it('counts exactly the screens that were finished as they stand and apply', () => {
    fc.assert(
      fc.property(acts, (all) => {
        let content = emptyContent;
        const finishedAs = new Map<string, FormFields>();
        for (const one of all) {
          const { outcome, after } = perform(content, one);
          const kept = recordOf(after, one.key).fields;
          if (outcome.kind === 'finished') finishedAs.set(one.key, kept);
          else if (!sameFields(finishedAs.get(one.key) ?? { no: 'form' }, kept)) finishedAs.delete(one.key);
          content = after;
          const { steps, answers } = standing(content);
          const shown = steps.map(({ step }) => step.key);
          const counted = steps.filter(({ done }) => done).map(({ step }) => step.key);
          expect(counted).toEqual(shown.filter((key) => finishedAs.has(key)));
          expect(Object.keys(answers).sort()).toEqual([...counted].sort());
        }
      }),
      runs,
    );
  });

  it('asks for 「障害情報」 by the last finished answer, says before it becomes void, and gives it back [REG-2]', () => {
    fc.assert(
      fc.property(acts, (all) => {
        let content = emptyContent;
        let lastFinished: string | undefined;
        for (const one of all) {
          const before = content;
          const wasShown = standing(before).steps.some(({ step }) => step.key === 'disability');
          const wasTyped = Object.values(recordOf(before, 'disability').fields).some((value) => value !== '');
          const first = post(content, one);
          const { outcome, after } = perform(content, one);
          if (one.key === 'basic' && outcome.kind === 'finished') {
            lastFinished = String(recordOf(after, 'basic').fields['disability'] ?? '');
            if (wasShown && wasTyped && lastFinished !== 'yes') {
              const told = first.kind === 'warned' ? first.warnings.map(({ key }) => key) : [];
              expect(told).toContain(stepVoid);
            }
          }
          content = after;
          const { steps } = standing(content);
          expect(steps.some(({ step }) => step.key === 'disability')).toBe(lastFinished === 'yes');
        }
        const { answers } = standing(content);
        const disability = content.finished['disability'] !== undefined;
        if (lastFinished !== 'yes') expect(answers['disability']).toBeUndefined();
        else expect(answers['disability'] !== undefined).toBe(disability);
      }),
      runs,
    );
  });

  it('shows both to the second of two tabs that changed a screen, unless both say the same', () => {
    fc.assert(
      fc.property(acts, pairs, (all, [one, other]) => {
        const seen = contentAfter(all);
        const { after } = perform(seen, one);
        const late = post(after, other, seen.revision);
        const saved = recordOf(after, one.key);
        const isSame = saysTheSame(after, saved.fields, other);
        if (saved.revision > seen.revision && !isSame) {
          expect(late).toEqual({ kind: 'saved-elsewhere', savedElsewhere: saved.fields });
        } else {
          expect(late.kind).not.toBe('saved-elsewhere');
        }
      }),
      runs,
    );
  });

  it('changes nothing by sending a finished, tidied screen once more', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const content = contentAfter(all);
        const { answers } = standing(content);
        for (const { step, done } of standing(content).steps) {
          if (!done) continue;
          const again = perform(content, {
            key: step.key,
            fields: recordOf(content, step.key).fields,
            intent: { kind: 'go-on', accepted: [] },
            accepts: true,
          });
          expect(allAnswers(standing(again.after).answers)).toEqual(allAnswers(answers));
        }
      }),
      { numRuns: 60 },
    );
  });
});
