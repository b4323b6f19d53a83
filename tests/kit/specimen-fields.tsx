import type { VNode } from 'preact';
import { longAddress, longName } from '#kit/specimen-words.ts';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { Checkbox, CheckboxGroup, RadioGroup, Select } from '#ui/choice-fields.tsx';
import { ConsentItem } from '#ui/consent-item.tsx';
import { DateGroup } from '#ui/date-group.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { EnterSubmits, Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { PasswordRules } from '#ui/password-rules.tsx';
import { Progress } from '#ui/progress.tsx';
import { PasswordField, ReadOnlyField, TextArea, TextField } from '#ui/text-field.tsx';

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

const dayError = '生年月日の「日」を入力してください。';
const phoneError = '電話番号の数字が1つ足りません。今の入力は10桁です。090で始まる番号は11桁です。';
const sexError = '性別を選んでください。答えたくないときは「答えない」を選べます。';

const at = <T,>(show: boolean, value: T): T | undefined => (show ? value : undefined);

function PersonFields({ wrong }: { wrong: boolean }): VNode {
  return (
    <>
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
    </>
  );
}

function ReachFields({ wrong }: { wrong: boolean }): VNode {
  return (
    <>
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
    </>
  );
}

function WorkFields({ wrong }: { wrong: boolean }): VNode {
  return (
    <>
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
    </>
  );
}

function AccountFields({ wrong }: { wrong: boolean }): VNode {
  return (
    <>
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
    </>
  );
}

function Consents({ wrong }: { wrong: boolean }): VNode {
  return (
    <>
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
    </>
  );
}

function Buttons(): VNode {
  return (
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
  );
}

/** Every field, as it stands first (`wrong` false) and after a press that met errors. */
export function FieldsPage({ wrong }: { wrong: boolean }): VNode {
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
        <PersonFields wrong={wrong} />
        <ReachFields wrong={wrong} />
        <WorkFields wrong={wrong} />
        <AccountFields wrong={wrong} />
        <Consents wrong={wrong} />
        <Buttons />
      </Form>
    </>
  );
}
