import type { VNode } from 'preact';
import {
  type JobSeekerRow,
  registrationState,
  registrationSteps,
  shownJobSeekerNumber,
} from '#features/job-seekers/index.ts';
import type { Office } from '#features/offices/index.ts';
import { showItems } from '#kernel/items/read-items.ts';
import { japanDay, japaneseDateBothCalendars, type Temporal } from '#kernel/time.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Whole } from '#ui/figures.tsx';
import { ShownItems } from '#ui/items/shown-items.tsx';
import { Section } from '#ui/page-heading.tsx';
import { PaperFrame, type PaperWay } from './paper-frame.tsx';
import { kindWords, registrationPaperTitle, validityWords } from './paper-words.ts';
import { ReceptionCode } from './reception-code.tsx';

interface RegistrationPaperProps {
  readonly person: JobSeekerRow;
  readonly office: Office | undefined;
  /** Whether health, reasons for leaving and the like are to stand on it. */
  readonly sensitive: boolean;
  readonly now: Temporal.Instant;
  readonly ways: readonly PaperWay[];
}

/** 求職登録票: everything that is registered, by the table of items [REG-6] [REG-7]. */
export function RegistrationPaper({ person, office, sensitive, now, ways }: RegistrationPaperProps): VNode {
  return (
    <PaperFrame title={registrationPaperTitle} now={now} ways={ways}>
      <div class="paper-head">
        <div class="paper-head-words">
          <DefinitionList
            rows={[
              { term: '求職番号', value: <Whole>{shownJobSeekerNumber(person.number)}</Whole> },
              { term: '登録した日', value: japaneseDateBothCalendars(japanDay(person.registered_at)) },
              { term: '有効期限', value: validityWords(registrationState(person, now)) },
              { term: '登録の区分', value: kindWords[person.kind] },
              { term: '担当のハローワーク', value: office?.name ?? person.office_number },
            ]}
          />
        </div>
        <ReceptionCode number={person.number} />
      </div>
      {sensitive ? null : <p>障害、仕事を辞めた理由などの項目は、のせていません。</p>}
      {registrationSteps.map(({ key, label, items }) => {
        const rows = showItems(items, person.answers, { sensitive });
        if (rows.length === 0) return null;
        return (
          <Section key={key} heading={label}>
            <ShownItems rows={rows.map((row) => ({ term: row.label, lines: row.lines }))} />
          </Section>
        );
      })}
    </PaperFrame>
  );
}
