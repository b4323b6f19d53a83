import type { VNode } from 'preact';
import { isValid, type JobSeekerRow, shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { type Office, shownPostalCode } from '#features/offices/index.ts';
import { japaneseDate, type Temporal } from '#kernel/time.ts';
import { LinkButton } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Tag, TagRow } from '#ui/tag.tsx';
import { registrationOf } from '../../../actions/registration-of.ts';
import { paths } from '../../paths.ts';
import { LastLogin } from './last-login.tsx';

export const homeTitle = '求職者マイページホーム';

interface HomeViewProps {
  readonly record: JobSeekerRow;
  readonly office: Office | undefined;
  readonly previousLoginAt: Temporal.Instant | null;
  readonly now: Temporal.Instant;
}

export const HomeView = ({ record, office, previousLoginAt, now }: HomeViewProps): VNode => (
  <>
    <PageHeading note={<LastLogin at={previousLoginAt} />}>{homeTitle}</PageHeading>
    <RegistrationCard record={record} now={now} />
    {office === undefined ? null : <OfficeCard office={office} />}
    <Card heading="メールアドレスやパスワードの変更">
      <p>ログインに使うメールアドレス、パスワード、端末を確かめて、変えられます。</p>
      <p>
        <LinkButton href={paths.settings}>求職者情報・設定を開く</LinkButton>
      </p>
    </Card>
  </>
);

function RegistrationCard({ record, now }: { record: JobSeekerRow; now: Temporal.Instant }): VNode {
  const valid = isValid(registrationOf(record), now);
  return (
    <Card heading="登録の状態">
      <TagRow>
        <Tag kind={valid ? 'good' : 'error'}>{valid ? '有効' : '無効'}</Tag>
      </TagRow>
      <DefinitionList
        rows={[
          { term: '求職番号', value: <span class="nowrap">{shownJobSeekerNumber(record.number)}</span> },
          { term: '氏名', value: <span class="user-text">{record.name}</span> },
          { term: '有効期限', value: `${japaneseDate(record.valid_through)}まで` },
        ]}
      />
      {valid ? null : <InvalidWords record={record} />}
    </Card>
  );
}

function InvalidWords({ record }: { record: JobSeekerRow }): VNode {
  const { invalid_since: since, valid_through: through } = record;
  return (
    <>
      <p>
        {since === null
          ? `求職登録は、${japaneseDate(through)}で期限が切れました。`
          : `求職登録は、${japaneseDate(since)}から無効です。`}
      </p>
      <p>もう一度登録したいときは、担当のハローワークにご相談ください。</p>
    </>
  );
}

const OfficeCard = ({ office }: { office: Office }): VNode => (
  <Card heading="担当のハローワーク">
    <DefinitionList
      rows={[
        { term: '名前', value: office.name },
        { term: '住所', value: `〒${shownPostalCode(office.postalCode)} ${office.address}` },
        { term: '電話', value: <a href={`tel:${office.telephone}`}>{office.telephone}</a> },
        { term: '開いている時間', value: office.openingHours },
      ]}
    />
  </Card>
);
