import type { VNode } from 'preact';
import { type JobSeekerRow, shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { Banner } from '#ui/banner.tsx';
import { Whole } from '#ui/figures.tsx';
import type { JoiningState } from '../../../actions/read-joining-state.ts';
import { joiningWith } from '../joining/joining-ways.ts';

interface JoiningNotesProps {
  readonly person: JobSeekerRow;
  readonly joining: JoiningState;
  readonly askedNumber: string | undefined;
  readonly ownOffice: string;
}

/** The way from a joined number, and who may have a second record: for staff only. */
export function JoiningNotes({ person, joining, askedNumber, ownOffice }: JoiningNotesProps): VNode {
  const { others } = joining;
  return (
    <>
      {askedNumber === undefined || askedNumber === person.number ? null : (
        <Banner kind="info" heading={`${shownJobSeekerNumber(askedNumber)}は、この記録にまとめました`}>
          <p>今の求職番号は、{shownJobSeekerNumber(person.number)}です。</p>
        </Banner>
      )}
      {others.length === 0 ? null : (
        <Banner kind="warning" heading="同じ人かもしれない記録があります">
          <p>氏名（カナ）、生年月日、電話番号が同じです。本人には知らせていません。</p>
          <ul>
            {others.map((other) => (
              <li key={other.number}>
                <a href={joiningWith(person.number, other, ownOffice)}>
                  <Whole>{shownJobSeekerNumber(other.number)}</Whole>
                  {other.office_number === ownOffice ? 'と見くらべる' : 'を開く（ほかの安定所）'}
                </a>
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}
