import type { VNode } from 'preact';
import type { Fields } from '#kernel/items/item.ts';
import type { ShownItem } from '#kernel/items/read-items.ts';
import type { Temporal } from '#kernel/time.ts';
import { acceptedField, revisionField } from '#platform/journeys/posted-step.ts';
import { Banner } from '#ui/banner.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { ShownItems } from '#ui/items/shown-items.tsx';
import { StepForm } from '#ui/items/step-form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import type { EstablishmentStep } from '../../../items/establishment-step.ts';
import { employerPaths, establishmentStepPath } from '../../../rules/employer-paths.ts';
import { standingWords } from '../../../rules/standing.ts';
import type { Establishment } from '../../../store/establishments.store.ts';

export const establishmentTitle = '事業所の情報';

interface EstablishmentViewProps {
  readonly establishment: Establishment;
  readonly sections: readonly { readonly step: EstablishmentStep; readonly items: readonly ShownItem[] }[];
  /** The screen that was just changed. */
  readonly done: string | undefined;
}

export function EstablishmentView({ establishment, sections, done }: EstablishmentViewProps): VNode {
  const changed = sections.find(({ step }) => step.key === done);
  return (
    <>
      <PageHeading>{establishmentTitle}</PageHeading>
      {changed === undefined ? null : (
        <Banner kind="done" heading={`「${changed.step.label}」を変更しました`}>
          <p>出している求人にも、すぐに出ます。</p>
        </Banner>
      )}
      <DefinitionList
        rows={[
          { term: '事業所番号', value: establishment.number },
          { term: '登録の状態', value: standingWords[establishment.standing] },
          ...(establishment.reason === null
            ? []
            : [
                {
                  term: 'ハローワークから',
                  value: <span class="user-text">{establishment.reason}</span>,
                },
              ]),
        ]}
      />
      {sections.map(({ step, items }) => (
        <Section key={step.key} heading={step.label}>
          {items.length === 0 ? <p>入力はありません。</p> : null}
          <ShownItems rows={items.map(({ label, lines }) => ({ term: label, lines }))} />
          <p>
            <a href={establishmentStepPath(step.key)}>「{step.label}」を変更する</a>
          </p>
        </Section>
      ))}
    </>
  );
}

interface ChangeViewProps {
  readonly step: EstablishmentStep;
  readonly formToken: string;
  readonly today: Temporal.PlainDate;
  readonly fields: Fields;
  readonly revision: number;
  readonly errors: readonly FieldError[];
  readonly edited: string | undefined;
  readonly savedElsewhere: Fields | undefined;
  readonly isRefused: boolean;
}

/** One screen of the record, opened to be changed. */
export function ChangeView({ step, revision, isRefused, ...shown }: ChangeViewProps): VNode {
  return (
    <StepForm
      {...shown}
      title={step.label}
      action={establishmentStepPath(step.key)}
      hidden={{ [revisionField]: String(revision) }}
      items={step.items}
      warnings={[]}
      acceptedField={acceptedField}
      savable={false}
      autosave={false}
      submitLabel="変更する"
      back={{ href: employerPaths.establishment, label: '変更しないで戻る' }}
      byOthers
      lost={false}
      note={
        isRefused ? (
          <p>変更すると、事業所の登録がもう一度ハローワークの確認に回ります。</p>
        ) : (
          <p>ここを変えると、この事業所の出している求人にも、すぐに出ます。</p>
        )
      }
    />
  );
}
