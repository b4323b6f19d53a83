import { isPastJapanDay, Temporal } from '#kernel/time.ts';
import { type ApplicationState, isOpen } from './application-moves.ts';
import { type Awaited, awaitedOf } from './awaited.ts';

/** The groups by which an employer looks through applications. */
export const applicantGroups = {
  awaiting: '返事を待っている',
  open: '選考中',
  over: '選考が終わった',
  all: 'すべて',
} as const;

export type ApplicantGroup = keyof typeof applicantGroups;

export const isApplicantGroup = (value: string): value is ApplicantGroup =>
  Object.hasOwn(applicantGroups, value);

/** As little of an application as deciding its place in the list takes. */
export interface ApplicantFacts {
  readonly id: string;
  readonly state: ApplicationState;
  readonly applied_at: Temporal.Instant;
  readonly read_at: Temporal.Instant | null;
  readonly interview_at: Temporal.Instant | null;
  readonly interview_accepted_at: Temporal.Instant | null;
}

export interface PlacedApplicant {
  readonly id: string;
  readonly awaited: Awaited | undefined;
}

const groupsOf = (state: ApplicationState, awaited: Awaited | undefined): readonly ApplicantGroup[] => {
  if (!isOpen(state)) return ['over', 'all'];
  return awaited?.of === 'employer' ? ['awaiting', 'open', 'all'] : ['open', 'all'];
};

export interface ApplicantList {
  readonly counts: Readonly<Record<ApplicantGroup, number>>;
  /** In the order in which they want an answer: the employer's turn first, the nearest day ahead; then the newest. */
  readonly placed: readonly PlacedApplicant[];
}

/** The applications of one group in their order, and how many every group has. */
export function listApplicants(
  all: readonly ApplicantFacts[],
  group: ApplicantGroup,
  now: Temporal.Instant,
): ApplicantList {
  const facts = all.map((one) => {
    const awaited = awaitedOf(one, now);
    return { one, awaited, groups: groupsOf(one.state, awaited) };
  });
  const count = (of: ApplicantGroup): number => facts.filter(({ groups }) => groups.includes(of)).length;
  const placed = facts
    .filter(({ groups }) => groups.includes(group))
    .sort((a, b) => {
      const [first, second] = [dayFor(a.awaited), dayFor(b.awaited)];
      if (first !== undefined && second !== undefined) {
        const byDay = Temporal.PlainDate.compare(first, second);
        if (byDay !== 0) return byDay;
        return Temporal.Instant.compare(a.one.applied_at, b.one.applied_at);
      }
      if ((first === undefined) !== (second === undefined)) return first === undefined ? 1 : -1;
      return Temporal.Instant.compare(b.one.applied_at, a.one.applied_at);
    })
    .map(({ one, awaited }) => ({ id: one.id, awaited }));
  return {
    counts: { awaiting: count('awaiting'), open: count('open'), over: count('over'), all: facts.length },
    placed,
  };
}

const dayFor = (awaited: Awaited | undefined): Temporal.PlainDate | undefined =>
  awaited?.of === 'employer' ? awaited.by : undefined;

/** Whether the employer lets somebody wait beyond the day. */
export const isOverdue = (awaited: Awaited | undefined, now: Temporal.Instant): boolean =>
  awaited?.of === 'employer' && isPastJapanDay(awaited.by, now);
