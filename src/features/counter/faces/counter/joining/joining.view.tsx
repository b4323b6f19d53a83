import type { VNode } from 'preact';
import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDate, japaneseDateTime } from '#kernel/time.ts';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { RadioGroup } from '#ui/choice-fields.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { Lines } from '#ui/items/lines.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { comparedRecords } from '../../../rules/compared-records.ts';
import { seenOf } from '../../../rules/joining.ts';
import { ReasonField } from '../counter-fields.view.tsx';
import { recordPath } from '../counter-paths.ts';
import { myPageWords } from '../record/my-page.text.ts';
import type { Pair, PairedRecord } from './read-pair.ts';

interface JoiningViewProps {
  readonly pair: Pair;
  readonly living: string;
  readonly reason: string;
  readonly errors: readonly FieldError[];
  readonly formToken: string;
}

const numberOf = ({ person }: PairedRecord): string => shownJobSeekerNumber(person.number);

export function JoiningView({ pair, living, reason, errors, formToken }: JoiningViewProps): VNode {
  const [first, second] = pair;
  return (
    <>
      <p>2つが同じ人の記録か、項目ごとに見くらべてください。</p>
      <Compared pair={pair} />
      <Form action={recordPath(first.person.number, 'joining')} formToken={formToken}>
        <input type="hidden" name="with" value={second.person.number} />
        <input type="hidden" name="seen" value={seenOf([first.person, second.person])} />
        <RadioGroup
          name="living"
          label="残す求職番号"
          required
          hint="登録の内容は、残す番号のものになります。もう1つの内容は、履歴に残ります。"
          options={pair.map((one) => ({ value: one.person.number, label: numberOf(one) }))}
          value={living}
          error={errorOf(errors, 'living')}
        />
        <ReasonField value={reason} errors={errors} hint="同じ人だとわかったわけを書いてください。" />
        <p>開設中のマイページとその設定は、残す番号に移ります。</p>
        <p>まとめた日から{policy.joinedRecords.undoDays}日のあいだ、元に戻せます。</p>
        <ButtonRow>
          <Button>1つにまとめる</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

const kinds = { online: 'オンライン登録者', counter: 'ハローワーク利用登録者' } as const;

/** What stands beside the items. */
const factsOf = ({ person, officeName, myPage }: PairedRecord): readonly (readonly [string, string])[] => [
  ['登録の区分', kinds[person.kind]],
  ['安定所', officeName],
  ['登録した日時', japaneseDateTime(person.registered_at)],
  [
    '登録の期限',
    person.invalid_since === null
      ? `${japaneseDate(person.valid_through)}まで`
      : `${japaneseDate(person.invalid_since)}に無効になりました`,
  ],
  ['マイページ', myPageWords(myPage).word],
];

function Answer({ lines, hides }: { lines: readonly string[]; hides: boolean }): VNode {
  if (hides) return <span>入力あり（ここでは隠しています）</span>;
  return lines.length === 0 ? <span>（入力なし）</span> : <Lines lines={lines} />;
}

const difference = (differs: boolean): VNode | string => (differs ? <Tag kind="warning">違い</Tag> : '同じ');

function Compared({ pair }: { pair: Pair }): VNode {
  const [first, second] = pair;
  const others = factsOf(second);
  const facts = factsOf(first).map(([label, value], index) => {
    const other = others[index]?.[1] ?? '';
    return [label, value, other, difference(value !== other)];
  });
  const items = comparedRecords(first.person, second.person).map((item) => [
    item.label,
    <Answer lines={item.first} hides={item.firstHides} />,
    <Answer lines={item.second} hides={item.secondHides} />,
    difference(item.differs),
  ]);
  return (
    <Table
      caption="2つの記録の内容"
      columns={['項目', numberOf(first), numberOf(second), '違い'].map((label) => ({ label }))}
      rows={[...facts, ...items]}
      empty={<p>ありません。</p>}
    />
  );
}
