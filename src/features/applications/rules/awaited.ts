import { policy } from '#kernel/policy.ts';
import {
  isBefore,
  japanDay,
  japaneseDateWithWeekday,
  japaneseDeadline,
  japaneseTime,
  type Temporal,
} from '#kernel/time.ts';
import type { ApplicationState } from './application-moves.ts';
import type { Side } from './sides.ts';

/** What is awaited of whom, by when. */
export interface Awaited {
  readonly of: Extract<Side, 'job-seeker' | 'employer'>;
  readonly what: 'look' | 'answer' | 'accept-interview' | 'attend' | 'result';
  readonly by: Temporal.PlainDate;
}

interface ApplicationFacts {
  readonly state: ApplicationState;
  readonly applied_at: Temporal.Instant;
  readonly read_at: Temporal.Instant | null;
  readonly interview_at: Temporal.Instant | null;
  readonly interview_accepted_at: Temporal.Instant | null;
}

const after = (at: Temporal.Instant, days: number): Temporal.PlainDate => japanDay(at).add({ days });

/** Each side always knows whose turn it is; undefined once an application is over. */
export function awaitedOf(application: ApplicationFacts, now: Temporal.Instant): Awaited | undefined {
  const { state, applied_at, read_at, interview_at, interview_accepted_at } = application;
  const { lookDays, answerDays, resultDays } = policy.applications;
  switch (state) {
    case 'applied':
      return { of: 'employer', what: 'look', by: after(applied_at, lookDays) };
    case 'read':
      return { of: 'employer', what: 'answer', by: after(read_at ?? applied_at, answerDays) };
    case 'interview': {
      if (interview_at === null) return { of: 'employer', what: 'answer', by: after(applied_at, answerDays) };
      if (!isBefore(now, interview_at))
        return { of: 'employer', what: 'result', by: after(interview_at, resultDays) };
      return interview_accepted_at === null
        ? { of: 'job-seeker', what: 'accept-interview', by: japanDay(interview_at) }
        : { of: 'job-seeker', what: 'attend', by: japanDay(interview_at) };
    }
    default:
      return undefined;
  }
}

/** Until when, in words: an interview has its hour, everything else the whole of its last day. */
export function awaitedUntil(
  { what, by }: Awaited,
  { interview_at }: Pick<ApplicationFacts, 'interview_at'>,
): string {
  if (interview_at === null || (what !== 'attend' && what !== 'accept-interview'))
    return japaneseDeadline(by);
  const moment = `${japaneseDateWithWeekday(japanDay(interview_at))}${japaneseTime(interview_at)}`;
  return what === 'attend' ? moment : `${moment}まで`;
}

export const awaitedWords: Readonly<Record<Awaited['what'], string>> = {
  look: '求人者が応募の内容を確認します',
  answer: '求人者が面接の予定か結果を知らせます',
  'accept-interview': '面接の予定への返事',
  attend: '面接に行く',
  result: '求人者が選考の結果を知らせます',
};
