import type { VNode } from 'preact';
import { japanDay } from '#kernel/time.ts';
import type { CheckView, StepView } from '#platform/journeys/journey-mount.ts';
import { acceptedField } from '#platform/journeys/posted-step.ts';
import { warningId } from '#platform/journeys/submit-step.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { ShownItems } from '#ui/items/shown-items.tsx';
import { StepForm } from '#ui/items/step-form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import type { EstablishmentStep } from '../../items/establishment-step.ts';
import { backField } from './establishment-journey.ts';
import { sentencesOf } from './establishment-words.ts';

/** A screen of a registration under way, for the employer and for the counter alike. */
export function StepScreen({ step, view }: { step: EstablishmentStep; view: StepView }): VNode {
  const { request, back, backTo, toCheck } = view;
  const sentences = sentencesOf(step, view.warnings);
  return (
    <StepForm
      title={step.label}
      action={view.action}
      formToken={request.formToken}
      hidden={view.hidden}
      items={step.items}
      fields={view.fields}
      today={japanDay(request.now)}
      errors={sentencesOf(step, view.faults)}
      warnings={view.warnings.map((warning, index) => ({
        id: warningId(warning),
        text: sentences[index]?.text ?? '',
      }))}
      acceptedField={acceptedField}
      progress={view.progress}
      overview={view.overview}
      savable={view.savable}
      autosave={false}
      back={
        back === undefined || backTo === undefined
          ? undefined
          : { href: back, name: backField, value: backTo, ...(toCheck ? { label: '確認の画面へ戻る' } : {}) }
      }
      edited={view.edited}
      savedElsewhere={view.savedElsewhere}
      lost={view.lost}
      note={step.intro === undefined ? undefined : <p>{step.intro}</p>}
    />
  );
}

export const checkTitle = '入力内容の確認';

interface CheckScreenProps {
  readonly view: CheckView;
  readonly intro: string;
  readonly submitLabel: string;
}

/** All answers, each with its way to change it and to come back here. */
export function CheckScreen({ view, intro, submitLabel }: CheckScreenProps): VNode {
  return (
    <>
      <PageHeading>{checkTitle}</PageHeading>
      {view.changedMeanwhile ? (
        <Banner kind="warning" heading="別の画面で、内容が変わりました">
          <p>まだ終わっていません。今の内容を確かめて、もう一度「{submitLabel}」を押してください。</p>
        </Banner>
      ) : null}
      <p>{intro}</p>
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
