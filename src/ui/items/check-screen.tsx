import type { VNode } from 'preact';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import type { Children } from '#ui/content.ts';
import { Form } from '#ui/form.tsx';
import { ShownItems } from '#ui/items/shown-items.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';

export const checkTitle = '入力内容の確認';

/** What the check page of a journey is made of. */
interface CheckedAnswers {
  readonly request: { readonly formToken: string | undefined };
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly changedMeanwhile: boolean;
  readonly sections: readonly {
    readonly label: string;
    readonly rows: readonly { readonly term: string; readonly value: string; readonly change?: string }[];
    readonly change: string;
  }[];
  readonly back: string;
}

interface CheckScreenProps {
  readonly view: CheckedAnswers;
  /** Stands before everything that is to be checked. */
  readonly before?: Children;
  readonly intro: string;
  readonly submitLabel: string;
  /** What has not been done yet: まだ終わっていません。 */
  readonly notYet?: string;
  readonly children?: Children;
}

/** All answers, each with its way to change it and to come back here. */
export function CheckScreen(props: CheckScreenProps): VNode {
  const { view, before, intro, submitLabel, notYet = 'まだ終わっていません。', children } = props;
  return (
    <>
      <PageHeading>{checkTitle}</PageHeading>
      {view.changedMeanwhile ? (
        <Banner kind="warning" heading="別の画面で、内容が変わりました">
          <p>
            {notYet}今の内容を確かめて、もう一度「{submitLabel}」を押してください。
          </p>
        </Banner>
      ) : null}
      {before}
      <p>{intro}</p>
      {children}
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
