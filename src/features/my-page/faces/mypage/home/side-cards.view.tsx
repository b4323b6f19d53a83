import type { VNode } from 'preact';
import {
  publicationState,
  publicationWords,
  type RegistrationState,
  shownJobSeekerNumber,
} from '#features/job-seekers/index.ts';
import { shownPostalCode } from '#features/places/index.ts';
import { daysLeftWords, type OwnStanding, ReceptionCode } from '#features/registration/index.ts';
import { japaneseDate, type Temporal } from '#kernel/time.ts';
import { LinkButton } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Whole } from '#ui/figures.tsx';
import { Tag, TagRow } from '#ui/tag.tsx';
import { paths } from './paths.ts';

interface StatusCardProps {
  readonly standing: OwnStanding;
  readonly state: RegistrationState;
  readonly now: Temporal.Instant;
}

const kindWords = { online: 'オンライン登録者', counter: 'ハローワーク利用登録者' } as const;

/** 有効 or 無効, until when, and 求職公開 [REG-7] [HOME-4]. */
export function StatusCard({ standing, state, now }: StatusCardProps): VNode {
  const publication = publicationState(standing, standing.publication, now);
  return (
    <Card heading="登録の状態">
      <TagRow>
        <Tag kind={state.kind === 'valid' ? 'good' : 'error'}>{state.kind === 'valid' ? '有効' : '無効'}</Tag>
      </TagRow>
      <DefinitionList
        rows={[
          { term: '求職番号', value: <Whole>{shownJobSeekerNumber(standing.number)}</Whole> },
          { term: '区分', value: kindWords[standing.kind] },
          ...termRows(state),
        ]}
      />
      <p>求職公開状況: {publicationWords[publication]}</p>
      <p>
        <a href={paths.record}>登録した内容を見る</a>
      </p>
      <p>
        <a href={paths.publication}>求職公開を変更する</a>
      </p>
      <p>
        <a href={paths.validity}>有効／無効を変更する</a>
      </p>
    </Card>
  );
}

const termRows = (state: RegistrationState) =>
  state.kind === 'valid'
    ? [
        { term: '有効期限', value: `${japaneseDate(state.through)}まで` },
        { term: '残りの日数', value: daysLeftWords(state.daysLeft) },
      ]
    : [{ term: '無効になった日', value: japaneseDate(state.since) }];

export const codeId = 'code';

/** HOME-5: for the reader at the counter. */
export const ReceptionCard = ({ number }: { number: string }): VNode => (
  <Card heading="窓口で見せるバーコード" id={codeId}>
    <ReceptionCode number={number} />
    <p>ハローワークの窓口で、この画面を見せてください。</p>
    <p>
      <LinkButton href={paths.receptionPaper}>ハローワーク受付票を表示</LinkButton>
    </p>
  </Card>
);

export const OfficeCard = ({ standing }: { standing: OwnStanding }): VNode => (
  <Card heading="担当のハローワーク">
    <DefinitionList
      rows={[
        { term: '名前', value: standing.officeName },
        { term: '住所', value: `〒${shownPostalCode(standing.officePostalCode)} ${standing.officeAddress}` },
        { term: '電話', value: <a href={`tel:${standing.officeTelephone}`}>{standing.officeTelephone}</a> },
        { term: '開いている時間', value: standing.officeHours },
      ]}
    />
  </Card>
);
