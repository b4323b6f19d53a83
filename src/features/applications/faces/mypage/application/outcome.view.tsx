import type { VNode } from 'preact';
import { japaneseDate, japaneseDateTime } from '#kernel/time.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Section } from '#ui/page-heading.tsx';
import type { ApplicationRow } from '../../../store/tables.ts';

interface OutcomeProps {
  readonly application: ApplicationRow;
}

/** When, where, and what the employer wrote with it. */
export function InterviewFacts({ application }: OutcomeProps): VNode | null {
  const { interview_at, interview_place, interview_words, interview_accepted_at } = application;
  if (interview_at === null) return null;
  return (
    <Section heading="面接">
      <DefinitionList
        rows={[
          { term: '日時', value: japaneseDateTime(interview_at) },
          { term: '場所', value: <span class="user-text">{interview_place ?? ''}</span> },
          ...(interview_words
            ? [{ term: '会社からの連絡', value: <span class="user-text">{interview_words}</span> }]
            : []),
          {
            term: '返事',
            value:
              interview_accepted_at === null
                ? 'まだ返事をしていません'
                : `${japaneseDateTime(interview_accepted_at)}に、行くと返事をしました`,
          },
        ]}
      />
    </Section>
  );
}

/** 採用／不採用, and what differs from the posting. */
export function ResultFacts({ application }: OutcomeProps): VNode | null {
  const { result, starts_on } = application;
  if (result === null) return null;
  const { outcome, words, differences } = result;
  const userText = (text: string): VNode => <span class="user-text">{text}</span>;
  return (
    <Section heading="選考の結果">
      <DefinitionList
        rows={[
          { term: '結果', value: outcome === 'hired' ? '採用' : '不採用' },
          ...(starts_on === null ? [] : [{ term: '働き始める日', value: japaneseDate(starts_on) }]),
          ...(words === '' ? [] : [{ term: '会社から', value: userText(words) }]),
          ...(outcome === 'hired'
            ? [
                {
                  term: '求人票とちがう条件',
                  value: differences === '' ? 'ありません' : userText(differences),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
