import type { VNode } from 'preact';
import { fieldOf } from '#platform/http/route.ts';
import type { StepView } from '#platform/journeys/journey-mount.ts';
import { Banner } from '#ui/banner.tsx';
import type { Children, Content } from '#ui/content.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Progress } from '#ui/progress.tsx';

interface OpeningScreenProps {
  readonly heading: Content;
  readonly view: StepView;
  readonly errors: readonly FieldError[];
  /** Between the heading and the form. */
  readonly before?: Children;
  /** The screen itself tells the steps, so that they do not stand there twice. */
  readonly stepsToldBelow?: boolean;
  /** The fields' names with what people call them. */
  readonly labels: Readonly<Record<string, string>>;
  readonly children: Children;
}

/** What the screens of all openings have in common: where one is, what is wrong, one form. */
export function OpeningScreen({
  heading,
  view,
  errors,
  before,
  labels,
  stepsToldBelow = false,
  children,
}: OpeningScreenProps): VNode {
  const { step, of, label, steps } = view.progress;
  return (
    <>
      <PageHeading>{heading}</PageHeading>
      <ErrorSummary errors={errors} />
      {view.lost ? <Lost /> : null}
      {view.savedElsewhere === undefined ? null : (
        <SavedElsewhere saved={view.savedElsewhere} labels={labels} />
      )}
      <Progress step={step} of={of} label={label} steps={stepsToldBelow ? undefined : steps} />
      {before}
      <Form action={view.action}>
        {Object.entries(view.hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
      </Form>
    </>
  );
}

function Lost(): VNode {
  return (
    <Banner kind="info" heading="最初から入力してください">
      <p>前に入力した内容は、時間がたったため消えました。</p>
      <p>別の端末やブラウザで入力した内容も、ここには出ません。</p>
    </Banner>
  );
}

function SavedElsewhere({
  saved,
  labels,
}: {
  saved: NonNullable<StepView['savedElsewhere']>;
  labels: Readonly<Record<string, string>>;
}): VNode {
  const rows = Object.entries(labels).map(([name, term]) => ({
    term,
    value: fieldOf(saved, name) || 'まだありません',
  }));
  return (
    <Banner kind="warning" heading="別の画面で、先に保存した内容があります">
      <p>下の入力欄は、この画面で入力した内容です。</p>
      <p>このまま進むと、この画面の内容になります。</p>
      <DefinitionList rows={rows} />
    </Banner>
  );
}
