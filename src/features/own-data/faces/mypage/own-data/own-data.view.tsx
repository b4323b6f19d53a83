import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { japaneseDateTime, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { paths } from '../../../rules/paths.ts';

export const ownDataTitle = '自分の情報を受け取る';

interface OwnDataViewProps {
  readonly formToken: string;
  /** So many files were taken that the next one has to wait. */
  readonly tooManyUntil: Temporal.Instant | undefined;
}

const held: readonly (readonly [what: string, forWhat: string])[] = [
  ['アカウント', 'マイページに入る人を確かめるため'],
  ['求職登録と変更の履歴', '仕事の相談と紹介のため'],
  ['書きかけのもの', '入力の続きから始められるようにするため'],
  ['アカウント作成コードの記録', 'コードを使えるかを確かめるため'],
  ['同意した規約', 'どの版に同意したかを確かめるため'],
  ['ログインと端末', 'ほかの人のログインを見つけるため'],
  ['送ったメール', '届かないメールを調べるため'],
  ['だれがあなたの記録を見たか', '正しく使われていることを確かめるため'],
  ['そのほかの操作の記録', '不正がなかったことを確かめるため'],
];

export const OwnDataView = ({ formToken, tooManyUntil }: OwnDataViewProps): VNode => (
  <>
    <PageHeading>{ownDataTitle}</PageHeading>
    {tooManyUntil === undefined ? null : <TooMany until={tooManyUntil} />}
    <p>このサービスにある、あなたの情報のすべてを受け取れます。</p>
    <Section heading="何が、何のためにあるか">
      <DefinitionList rows={held.map(([term, value]) => ({ term, value }))} />
    </Section>
    <Section heading="入っていないもの">
      <p>パスワードやキーは入りません。元の形では、どこにもありません。</p>
      <p>職員の名前と、職員が書いた理由は入りません。窓口でお申し出ください。</p>
    </Section>
    <Section heading="画面で読む">
      <p>すべてを1つのページで読みます。印刷もできます。</p>
      <p>健康や退職の理由など、ほかの人に見せたくない項目も出ます。</p>
      <ButtonRow>
        <LinkButton href={paths.everything}>すべてを画面で読む</LinkButton>
      </ButtonRow>
    </Section>
    <FileForm formToken={formToken} />
  </>
);

const FileForm = ({ formToken }: Pick<OwnDataViewProps, 'formToken'>): VNode => (
  <Section heading="ファイルで受け取る">
    <p>ほかのソフトで使える形（JSON）のファイルです。</p>
    <p>24時間に{policy.ownData.files}回まで受け取れます。</p>
    <p>みんなで使うパソコンでは、受け取ったファイルを消してください。</p>
    <Form action={paths.file} formToken={formToken} stays>
      <ButtonRow>
        <Button>ファイルを受け取る</Button>
        <LinkButton href={paths.settings}>やめる</LinkButton>
      </ButtonRow>
    </Form>
  </Section>
);

const TooMany = ({ until }: { until: Temporal.Instant }): VNode => (
  <Banner kind="error" heading="少し待ってください">
    <p>この24時間に、{policy.ownData.files}回受け取りました。</p>
    <p>{japaneseDateTime(until)}から、また受け取れます。</p>
    <p>画面で読むことは、今でもできます。</p>
  </Banner>
);
