import type { VNode } from 'preact';
import { japaneseDateTime } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { LinkButton } from '#ui/buttons.tsx';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import type { ApplicationRow } from '../../../store/tables.ts';
import type { Surroundings } from './surroundings.ts';

interface DoneProps {
  readonly done: string | undefined;
  readonly application: ApplicationRow;
  readonly around: Surroundings;
}

/** What was just done, and what comes of it. */
export function DoneBanner({ done, application, around }: DoneProps): VNode | null {
  const { state, interview_at } = application;
  if (done === 'read') {
    return (
      <Banner kind="done" heading="応募の内容を確認しました">
        <p>応募した方のマイページに、確認したことが表示されます。</p>
      </Banner>
    );
  }
  if (done === 'interview' && interview_at !== null) {
    return (
      <Banner kind="done" heading="面接の予定を知らせました">
        <p>{japaneseDateTime(interview_at)}の面接です。応募した方に、メールとマイページで知らせました。</p>
      </Banner>
    );
  }
  if (done === 'result' && (state === 'hired' || state === 'rejected')) {
    return (
      <Banner kind="done" heading="選考の結果を知らせました">
        <p>応募した方に、メールとマイページで知らせました。ハローワークにも届いています。</p>
        {state === 'hired' ? <Hired around={around} /> : null}
      </Banner>
    );
  }
  if (done === 'no-show' && state === 'no-show') {
    return (
      <Banner kind="done" heading="面接不参加を報告しました">
        <p>応募した方に知らせました。応募した方は、異議を申し立てられます。</p>
      </Banner>
    );
  }
  return done === 'meanwhile' ? <ChangedMeanwhile /> : null;
}

/** Somebody else was first: a second user of the establishment, the office, or the person. */
export const ChangedMeanwhile = (): VNode => (
  <Banner kind="warning" heading="この応募は、さきに変わりました">
    <p>今の内容は、下のとおりです。</p>
  </Banner>
);

function Hired({ around: { vacancy, count } }: Pick<DoneProps, 'around'>): VNode | null {
  const { number, state, answers } = vacancy.vacancy;
  const wanted = answers.hiring;
  if (wanted === undefined) return null;
  const isFull = count.hired >= wanted;
  return (
    <>
      <p>
        この求人の採用人数は{wanted}名です。採用は{count.hired}名になりました。
      </p>
      {isFull && state === 'open' ? (
        <>
          <p>採用人数に届きました。続けて募集しないときは、求人の募集を終えてください。</p>
          <p>
            <LinkButton href={employerApplicationPaths.fillVacancy(number)}>求人の募集を終える</LinkButton>
          </p>
        </>
      ) : null}
    </>
  );
}
