import type { VNode } from 'preact';
import { japaneseDateTime, japaneseDateWithWeekday, Temporal } from '#kernel/time.ts';
import { Section } from '#ui/page-heading.tsx';
import { Timeline } from '#ui/timeline.tsx';
import type { Awaited } from '../../../rules/awaited.ts';
import { employerTurn } from '../../../rules/employer-turn.ts';
import { type ApplicationNews, newsWords } from '../../../rules/news-words.ts';
import { sideWords } from '../../../rules/sides.ts';
import type { ApplicationEvent } from '../../../store/applications.store.ts';

interface TimeLineProps {
  readonly events: readonly ApplicationEvent[];
  readonly awaited: Awaited | undefined;
}

/** Newest first, what comes next on top. */
export function TimeLine({ events, awaited }: TimeLineProps): VNode {
  const next =
    awaited === undefined
      ? []
      : [
          {
            when: `${japaneseDateWithWeekday(awaited.by)}まで`,
            who: awaited.of === 'employer' ? '次は、求人者' : '次は、求職者',
            what: employerTurn[awaited.what],
          },
        ];
  const past = events.toReversed().map(({ at, side, kind, detail }) => ({
    when: japaneseDateTime(at),
    who: sideWords[side],
    what: `${newsWords[kind as ApplicationNews]?.line ?? ''}${about(detail)}`,
  }));
  return (
    <Section heading="これまでの流れ">
      <Timeline rows={[...next, ...past]} />
    </Section>
  );
}

const about = ({ interviewAt }: ApplicationEvent['detail']): string =>
  interviewAt === undefined ? '' : `（${japaneseDateTime(Temporal.Instant.from(interviewAt))}）`;
