import type { VNode } from 'preact';
import { type JobSeekerRow, registrationState, shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import type { Office } from '#features/offices/index.ts';
import type { Temporal } from '#kernel/time.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Whole } from '#ui/figures.tsx';
import { PaperFrame, type PaperWay } from './paper-frame.tsx';
import { kindWords, receptionPaperTitle, validityWords } from './paper-words.ts';
import { ReceptionCode } from './reception-code.tsx';

interface ReceptionPaperProps {
  readonly person: JobSeekerRow;
  readonly office: Office | undefined;
  readonly now: Temporal.Instant;
  readonly ways: readonly PaperWay[];
}

/** 「ハローワーク受付票」: what a person shows at the counter [HOME-5]. */
export function ReceptionPaper({ person, office, now, ways }: ReceptionPaperProps): VNode {
  return (
    <PaperFrame title={receptionPaperTitle} now={now} ways={ways}>
      <div class="paper-head">
        <div class="paper-head-words">
          <p>求職番号</p>
          <p class="reception-number">
            <Whole>{shownJobSeekerNumber(person.number)}</Whole>
          </p>
          <p class="reception-name">{person.name} 様</p>
          <p>{person.kana}</p>
        </div>
        <ReceptionCode number={person.number} />
      </div>
      <DefinitionList
        rows={[
          { term: '有効期限', value: validityWords(registrationState(person, now)) },
          { term: '登録の区分', value: kindWords[person.kind] },
          { term: '担当のハローワーク', value: office?.name ?? person.office_number },
          ...(office === undefined
            ? []
            : [
                { term: '電話番号', value: office.telephone },
                { term: '開いている時間', value: office.openingHours },
              ]),
        ]}
      />
      <p>ハローワークに着いたら、窓口でこの受付票を見せてください。</p>
      <p>スマートフォンの画面でも使えます。どこのハローワークでも使えます。</p>
    </PaperFrame>
  );
}
