import type { VNode } from 'preact';
import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { fieldOf } from '#platform/http/route.ts';
import type { StepView } from '#platform/journeys/journey-mount.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import type { Children } from '#ui/content.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { EnterSubmits, Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Progress } from '#ui/progress.tsx';
import { counterPaths, recordPath } from '../counter-paths.ts';
import { registeredNumber } from './registered-note.ts';
import { registrationLabels, registrationTitle } from './registration.text.ts';

interface ScreenProps {
  readonly view: StepView;
  readonly errors: readonly FieldError[];
  readonly children: Children;
}

/** What both screens have in common: where one is, what is wrong, one form whose Enter goes on. */
export function RegistrationScreen({ view, errors, children }: ScreenProps): VNode {
  const { step, of, label, steps } = view.progress;
  return (
    <>
      <PageHeading>{registrationTitle}</PageHeading>
      <ErrorSummary errors={errors} />
      {view.lost ? (
        <Banner kind="info" heading="最初から入力してください">
          <p>前に入力した内容は、時間がたったため消えました。</p>
        </Banner>
      ) : null}
      <AlreadyRegistered number={registeredNumber(view.notes)} />
      {view.savedElsewhere === undefined ? null : <SavedElsewhere saved={view.savedElsewhere} />}
      <Progress step={step} of={of} label={label} steps={steps} />
      <Form action={view.action} formToken={view.request.formToken ?? ''}>
        <EnterSubmits label="次へ進む" />
        {Object.entries(view.hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <ButtonRow>
          <Button>次へ進む</Button>
          <LinkButton href={view.back ?? counterPaths.home}>
            {view.back === undefined ? 'やめる' : '前へ戻る'}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}

/** The button was pressed twice, or the way led back here. */
function AlreadyRegistered({ number }: { number: string | undefined }): VNode | null {
  if (number === undefined) return null;
  return (
    <Banner kind="done" heading="さきほどの内容は、登録しました">
      <p>
        <a href={recordPath(number)}>{shownJobSeekerNumber(number)}の記録を開く</a>
      </p>
      <p>下の欄は、次の人のためのものです。</p>
    </Banner>
  );
}

function SavedElsewhere({ saved }: { saved: NonNullable<StepView['savedElsewhere']> }): VNode {
  const rows = Object.entries(registrationLabels)
    .filter(([name]) => saved[name] !== undefined)
    .map(([name, term]) => ({ term, value: fieldOf(saved, name) || 'なし' }));
  return (
    <Banner kind="warning" heading="別の画面で、先に保存した内容があります">
      <p>下の入力欄は、この画面で入力した内容です。</p>
      <p>このまま進むと、この画面の内容になります。</p>
      <DefinitionList rows={rows} />
    </Banner>
  );
}
