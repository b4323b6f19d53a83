import type { VNode } from 'preact';
import type { CheckView } from '#platform/journeys/journey-mount.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { ShownItems } from '#ui/items/shown-items.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { type Remark, remarkLabel } from '../../rules/remarks.ts';

export const checkTitle = '入力内容の確認';
const submitLabel = 'ハローワークに送る';

interface CheckProps {
  readonly view: CheckView;
  readonly remarks: readonly Remark[];
}

/** All answers, each with its way to change it and to come back here; and what the office had remarked. */
export function OrderCheckScreen({ view, remarks }: CheckProps): VNode {
  return (
    <>
      <PageHeading>{checkTitle}</PageHeading>
      {view.changedMeanwhile ? (
        <Banner kind="warning" heading="別の画面で、内容が変わりました">
          <p>まだ送っていません。今の内容を確かめて、もう一度「{submitLabel}」を押してください。</p>
        </Banner>
      ) : null}
      <RemarksAnswered remarks={remarks} />
      <p>まちがいがないか、確かめてください。送ったあと、ハローワークが内容を確かめます。</p>
      {view.sections.map(({ label, rows, change }) => (
        <Section key={label} heading={label}>
          {rows.length === 0 ? <p>入力はありません。</p> : null}
          <ShownItems
            rows={rows.map((row) => ({
              term: row.term,
              lines: row.value.split('\n'),
              change: row.change === undefined ? undefined : { href: row.change, hidden: `${row.term}を` },
            }))}
          />
          <p>
            <a href={change}>
              <span class="visually-hidden">{label}の</span>画面を開いて直す
            </a>
          </p>
        </Section>
      ))}
      <Form action={view.action} formToken={view.request.formToken}>
        {Object.entries(view.hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ButtonRow>
          <Button>{submitLabel}</Button>
          <LinkButton kind="plain" href={view.back}>
            前へ戻る
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}

const RemarksAnswered = ({ remarks }: { remarks: readonly Remark[] }): VNode | null =>
  remarks.length === 0 ? null : (
    <Banner kind="info" heading="ハローワークからの修正の依頼">
      <ul>
        {remarks.map((remark) => (
          <li key={remark.item}>
            {remarkLabel(remark)}：{remark.words}
          </li>
        ))}
      </ul>
    </Banner>
  );
