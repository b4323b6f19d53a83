import type { VNode } from 'preact';
import { erasedOn, type RegistrationState } from '#features/job-seekers/index.ts';
import { japaneseDate, japaneseDeadline, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { LinkButton } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { Tag, TagRow } from '#ui/tag.tsx';
import { daysLeftWords } from '../../../rules/days-left.ts';
import { becauseInvalid, type InvalidState } from '../../../rules/invalid-words.ts';
import type { OwnStanding } from '../../../store/find-own-standing.query.ts';
import { recordPaths } from '../record/record-paths.ts';
import { Reactivation } from './reactivation.view.tsx';
import { UnavailableList } from './unavailable-list.view.tsx';

export const validityTitle = '求職登録の有効／無効';

interface ValidityViewProps {
  readonly standing: OwnStanding;
  readonly state: RegistrationState;
  readonly now: Temporal.Instant;
  readonly formToken: string;
  readonly done: string | undefined;
}

export function ValidityView(props: ValidityViewProps): VNode {
  const { state } = props;
  return (
    <>
      <PageHeading>{validityTitle}</PageHeading>
      <Done {...props} />
      <TagRow>
        <Tag kind={state.kind === 'valid' ? 'good' : 'error'}>{state.kind === 'valid' ? '有効' : '無効'}</Tag>
      </TagRow>
      {state.kind === 'valid' ? <Valid state={state} /> : <Invalid {...props} state={state} />}
    </>
  );
}

function Done({ done, state }: ValidityViewProps): VNode | null {
  if (done === 'valid' && state.kind === 'valid') {
    return (
      <Banner kind="done" heading="有効にしました">
        <p>{japaneseDeadline(state.through)}は、すべての機能を使えます。</p>
      </Banner>
    );
  }
  if (done === 'invalid' && state.kind !== 'valid') {
    return (
      <Banner kind="done" heading="無効にしました">
        <p>登録した内容は、そのまま残っています。</p>
      </Banner>
    );
  }
  return null;
}

const Valid = ({ state }: { state: Extract<RegistrationState, { kind: 'valid' }> }): VNode => (
  <>
    <DefinitionList
      rows={[
        { term: '有効期限', value: japaneseDeadline(state.through) },
        { term: '残りの日数', value: daysLeftWords(state.daysLeft) },
      ]}
    />
    <p>期限の月に、窓口で相談するか、紹介を受けるか、求人に応募すると、期限が1か月延びます。</p>
    <p>期限の前に、メールでお知らせします。</p>
    <Section heading="仕事さがしを休むとき">
      <p>求職登録を無効にできます。登録した内容は残ります。</p>
      <p>
        <LinkButton href={endPath}>無効にする手続きへ進む</LinkButton>
      </p>
    </Section>
  </>
);

export const endPath = `${recordPaths.validity}/end`;

function Invalid({ standing, state, now, formToken }: ValidityViewProps & { state: InvalidState }): VNode {
  const reactivation = { state, validThrough: standing.valid_through, now, formToken };
  return (
    <>
      <p>{becauseInvalid(state)}、次のことは使えません。登録した内容は、いつでも見られます。</p>
      <UnavailableList />
      <Section heading="もう一度、有効にするとき">
        <Reactivation {...reactivation} />
      </Section>
      <Section heading="このままにするとき">
        <p>
          有効にしないままだと、{japaneseDate(erasedOn(standing))}に、マイページと登録した内容が消えます。
        </p>
        <p>消える前に、メールでお知らせします。</p>
      </Section>
    </>
  );
}
