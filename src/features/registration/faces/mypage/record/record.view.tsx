import type { VNode } from 'preact';
import type { Answers, JobSeekerRow, RegistrationStep } from '#features/job-seekers/index.ts';
import { Banner } from '#ui/banner.tsx';
import { Lines } from '#ui/items/lines.tsx';
import { ShownItems } from '#ui/items/shown-items.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { isJoined } from './own-record.ts';
import { changePath, recordCrumb, recordPaths } from './record-paths.ts';
import { applyingItems, applyingSteps, fixedItems } from './step-for-owner.ts';

interface RecordViewProps {
  readonly record: JobSeekerRow;
  /** The labels of what was just changed; none: nothing was different. Undefined: nobody just changed anything. */
  readonly changed: readonly string[] | undefined;
}

/** REG-7: everything that is registered, screen by screen, each item with its way to change it. */
export function RecordView({ record, changed }: RecordViewProps): VNode {
  const steps = applyingSteps(record);
  const mayChange = !isJoined(record);
  return (
    <>
      <PageHeading>{recordCrumb.label}</PageHeading>
      {changed === undefined ? null : <Changed labels={changed} record={record} />}
      {mayChange ? <p>どの項目も、ここから見て、変えられます。</p> : <Joined />}
      <nav aria-label="画面の一覧">
        <ul>
          {steps.map(({ key, label }) => (
            <li key={key}>
              <a href={`#${key}`}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        <a href={recordPaths.changes}>変更の履歴を見る</a>
      </p>
      {steps.map((step) => (
        <Screen key={step.key} step={step} record={record} mayChange={mayChange} />
      ))}
    </>
  );
}

const Joined = (): VNode => (
  <Banner kind="info" heading="この登録は、ほかの登録にまとめました">
    <p>ここでは見るだけです。変えたいときは、担当のハローワークにご相談ください。</p>
  </Banner>
);

const isEmpty = ({ items }: RegistrationStep, answers: Answers): boolean =>
  Object.keys(items).every((key) => answers[key] === undefined);

/** What a change brought that nobody has filled in yet: 「障害情報」. */
const newScreens = (record: JobSeekerRow): readonly RegistrationStep[] =>
  applyingSteps(record).filter((step) => step.appliesWhen !== undefined && isEmpty(step, record.answers));

function Changed({ labels, record }: { labels: readonly string[]; record: JobSeekerRow }): VNode {
  if (labels.length === 0) {
    return (
      <Banner kind="info" heading="変わったところはありません">
        <p>登録した内容は、もとのままです。</p>
      </Banner>
    );
  }
  return (
    <Banner kind="done" heading="変更しました">
      <Lines lines={labels} />
      {newScreens(record).map(({ key, label }) => (
        <p key={key}>
          「{label}」の画面が加わりました。<a href={changePath(key)}>「{label}」を入力する</a>
        </p>
      ))}
    </Banner>
  );
}

function Screen(props: { step: RegistrationStep; record: JobSeekerRow; mayChange: boolean }): VNode {
  const { step, record, mayChange } = props;
  const answers: Answers = record.answers;
  const fixed = fixedItems(record);
  const items = Object.entries(applyingItems(step, answers));
  return (
    <Section heading={step.label} id={step.key}>
      <ShownItems
        rows={items.map(([key, item]) => ({
          term: item.label,
          lines: answers[key] === undefined ? [] : item.show(answers[key]),
          change:
            mayChange && !fixed.includes(key)
              ? { href: changePath(step.key, key), hidden: `${item.label}を` }
              : undefined,
        }))}
      />
      {items.some(([key]) => fixed.includes(key)) ? <CounterChanges /> : null}
    </Section>
  );
}

/** Why there is no 「変更する」 beside them. */
export const CounterChanges = (): VNode => (
  <p>
    氏名、氏名（カナ）、生年月日は、窓口で書類を見て確かめました。変わったときは、書類を持って、ハローワークの窓口へお越しください。
  </p>
);
