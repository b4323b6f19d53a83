import type { VNode } from 'preact';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Card, Panel, PanelRow } from '#ui/card.tsx';
import { Checkbox, CheckboxGroup, RadioGroup, Select } from '#ui/choice-fields.tsx';
import { ConsentItem } from '#ui/consent-item.tsx';
import { DateGroup } from '#ui/date-group.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorPageBody } from '#ui/error-page-body.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { EnterSubmits, Form } from '#ui/form.tsx';
import { PageHeading, Prose, Section, WithSide } from '#ui/page-heading.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { PasswordRules } from '#ui/password-rules.tsx';
import { Progress } from '#ui/progress.tsx';
import { Table } from '#ui/table.tsx';
import { Tag, TagRow } from '#ui/tag.tsx';
import { PasswordField, ReadOnlyField, TextArea, TextField } from '#ui/text-field.tsx';
import { Timeline } from '#ui/timeline.tsx';

const longName = '株式会社ハローワークケアサービスインターナショナルホールディングス飯田橋第二営業所';
const longAddress = `${'a'.repeat(64)}@${'b'.repeat(31)}.example`;

const sexes = [
  { value: 'female', label: '女' },
  { value: 'male', label: '男', hint: '求人の条件で、法律が認めるときだけ使います。' },
  { value: 'unsaid', label: '答えない' },
];

const steps = [
  { label: '利用規約の確認', state: 'done' },
  { label: 'パスワード登録申込のための必要な情報の入力', state: 'current' },
  { label: 'パスワード登録', state: 'next' },
  { label: '登録完了', state: 'next' },
] as const;

const at = <T,>(show: boolean, value: T): T | undefined => (show ? value : undefined);

/** Every field, as it stands first (`wrong` false) and after a press that met errors. */
export function FieldsPage({ wrong }: { wrong: boolean }): VNode {
  const dayError = '生年月日の「日」を入力してください。';
  const phoneError = '電話番号の数字が1つ足りません。今の入力は10桁です。090で始まる番号は11桁です。';
  const sexError = '性別を選んでください。答えたくないときは「答えない」を選べます。';
  return (
    <>
      <Progress step={2} of={4} label="必要な情報の入力" steps={steps} />
      <PageHeading note="すべて入力しても5分ほどです">必要な情報の入力（パスワード登録申込）</PageHeading>
      <ErrorSummary
        errors={
          wrong
            ? [
                { name: 'birth', text: dayError },
                { name: 'sex', text: sexError },
                { name: 'phone', text: phoneError },
              ]
            : []
        }
      />
      <Form action="/specimen/fields" formToken="token" id="fields">
        <EnterSubmits label="次へ進む" />
        <TextField
          name="person"
          label="氏名"
          required
          hint={
            <>
              姓と名のあいだを空けてください。<span class="example">例：山田　花子</span>
            </>
          }
          autocomplete="name"
          value="髙﨑　葛󠄀葉"
        />
        <DateGroup
          name="birth"
          label="生年月日"
          required
          autocomplete="bday"
          hint="西暦で入力してください。昭和60と書いてもかまいません。"
          values={{ year: '1985', month: '4', day: wrong ? '' : '1' }}
          wrong={['day']}
          error={at(wrong, dayError)}
          after={<a href="/calendar">和暦と西暦の表を見る</a>}
        />
        <RadioGroup
          name="sex"
          label="性別"
          required
          options={sexes}
          value={at(!wrong, 'female')}
          error={at(wrong, sexError)}
        />
        <TextField
          name="postcode"
          label="郵便番号"
          width={9}
          inputmode="numeric"
          autocomplete="postal-code"
          value="100-0001"
          after={
            <Button kind="secondary" name="look-up" value="address" formNoValidate>
              住所を入れる
            </Button>
          }
        />
        <TextField
          name="phone"
          label="電話番号"
          required
          type="tel"
          autocomplete="tel"
          width={16}
          hint="ハイフン（-）は、あってもなくてもかまいません。"
          value={wrong ? '090-1234-567' : ''}
          error={at(wrong, phoneError)}
        />
        <TextField name="wage" label="希望する賃金" width={8} after="円以上" inputmode="numeric" />
        <Select
          name="prefecture"
          label="都道府県"
          emptyLabel="選んでください"
          options={[
            { value: '13', label: '東京都' },
            { value: 'long', label: longName },
          ]}
          value="long"
        />
        <CheckboxGroup
          name="work-days"
          label="働ける曜日"
          hint="いくつでも選べます。"
          options={[
            { value: 'mon', label: '月曜日' },
            { value: 'sat', label: longName },
          ]}
          values={['sat']}
          error={at(wrong, '曜日を1つ以上選んでください。')}
        />
        <TextArea name="wishes" label="仕事についての希望" hint="600字まで" value="夜勤のない仕事" />
        <Checkbox
          name="skip-code"
          label="次回以降、同じ端末・ブラウザでログインする際にワンタイムパスワードを省略する"
        />
        <ReadOnlyField name="mail" label="メールアドレス" value={longAddress} autocomplete="username" />
        <PasswordField
          name="password"
          label="登録するパスワード"
          required
          autocomplete="new-password"
          hint={<PasswordRules fieldName="password" />}
          error={at(wrong, '記号が入っていません。使える記号：@#%&()*+-./:;<=>?')}
        />
        <ConsentItem
          document={{ name: 'agree-privacy', label: 'プライバシーポリシー', read: true }}
          openName="open"
          openValue="privacy"
          checked
        />
        <ConsentItem
          document={{ name: 'agree-terms', label: '利用規約', read: false }}
          openName="open"
          openValue="terms"
          error={at(wrong, '「利用規約」を開いて、同意してください。')}
        />
        <ButtonRow>
          <Button>次へ進む</Button>
          <Button kind="secondary" name="leave" value="yes">
            キャンセル
          </Button>
          <Button kind="danger" name="drop" value="yes">
            入力した内容を消す
          </Button>
          <Button kind="plain" name="back" value="yes">
            前へ戻る
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}

function Facts(): VNode {
  return (
    <DefinitionList
      rows={[
        { term: '求職番号', value: '13010-01234567' },
        { term: '有効期限', value: '2021年11月30日' },
        {
          term: 'メールアドレス',
          value: longAddress,
          action: { label: '変更する', href: '/settings/mail', hidden: 'メールアドレスを' },
        },
      ]}
    />
  );
}

const columns = [
  { label: '応募者' },
  { label: '応募日' },
  { label: '段階' },
  { label: '待ち日数', numeric: true },
];

/** Boxes, lists and tables: one, many, none, and the longest that comes. */
export function BoxesPage(): VNode {
  return (
    <>
      <PageHeading note="前回のログイン日時: 2021年09月21日 10時00分">求職者マイページホーム</PageHeading>
      <Banner kind="done" heading="応募しました">
        <p>2021年09月18日 10時00分。会社の返事はメッセージに届きます。</p>
      </Banner>
      <Banner kind="warning" heading="確認してください" />
      <Banner kind="error" heading={`${longName}の求人は終わりました`} />
      <WithSide
        side={
          <>
            <Card heading="登録の状態">
              <Facts />
              <LinkButton href="/receipt">ハローワーク受付票を表示</LinkButton>
            </Card>
            <Card heading="求職者マイページ外へリンクします。">
              <p>
                <a href="/training">職業訓練検索</a>
              </p>
            </Card>
          </>
        }
      >
        <Panel kind="awaiting" heading="あなたの返事を待っています（2件）">
          <PanelRow
            action={
              <LinkButton href="/interview" kind="primary">
                {'面接の日を選ぶ'}
              </LinkButton>
            }
          >
            <p>
              <a href="/interview">面接の日を選んでください</a>
            </p>
            <TagRow>
              <Tag kind="warning">2021年09月24日（金）まで</Tag>
            </TagRow>
          </PanelRow>
          <PanelRow action={<LinkButton href="/messages">メッセージを読む</LinkButton>}>
            <p>{longName}</p>
          </PanelRow>
        </Panel>
        <Section heading="応募中の求人">
          <p>全2件中最新の求人を表示しています。</p>
          <Card heading={<a href="/job">{longName}</a>} level={3} id="job-1">
            <TagRow>
              <Tag kind="good">有効</Tag>
              <Tag kind="error">無効</Tag>
              <Tag kind="info">面接の日を決めています</Tag>
              <Tag>フルタイム</Tag>
            </TagRow>
            <ButtonRow>
              <Button kind="secondary" hidden="介護福祉士を">
                お気に入り
              </Button>
              <LinkButton href="/job">詳細を表示</LinkButton>
            </ButtonRow>
          </Card>
          <Details summary="メールが届かないとき">
            <p>迷惑メールのフォルダーを確かめてください。</p>
          </Details>
        </Section>
        <Section heading="応募者">
          <Table
            caption="応募者4名"
            columns={columns}
            rows={[
              ['山田 花子', '2021年09月18日', <Tag kind="warning">書類選考</Tag>, '3日'],
              [longAddress, '2021年09月18日 10時00分', longName, '1,284日'],
            ]}
            empty={<p />}
          />
          <Table
            caption="お気に入り"
            columns={columns}
            rows={[]}
            empty={
              <EmptyState>
                <p>お気に入りはまだありません。求人の「お気に入り」を押すと、ここに並びます（300件まで）。</p>
                <p>
                  <a href="/search">求人をさがす</a>
                </p>
              </EmptyState>
            }
          />
          <Pagination page={5} pages={65} hrefOf={(page) => `/search?page=${page}`} />
        </Section>
        <Section heading="これまでの動き">
          <Timeline
            rows={[
              { when: '2021年09月20日 14時05分', who: longName, what: '書類選考を通りました。' },
              { when: '2021年09月18日 10時00分', who: 'あなた', what: <a href="/job">応募しました。</a> },
            ]}
          />
        </Section>
      </WithSide>
    </>
  );
}

export function ReadingPage(): VNode {
  return (
    <>
      <ErrorPageBody
        kind="too-many"
        requestId="01JABCDEF0123456789"
        retryAfterMinutes={30}
        wayOn={[
          { label: 'トップページへ', href: '/' },
          { label: 'お問い合わせ先', href: '/contact' },
        ]}
      />
      <Prose>
        <h2>第1条（目的）</h2>
        <p>この文書は、求職者マイページの使い方のきまりを説明します。</p>
        <ul>
          <li>紹介状（ハローワークがあなたを会社に紹介する書類）</li>
        </ul>
      </Prose>
    </>
  );
}
