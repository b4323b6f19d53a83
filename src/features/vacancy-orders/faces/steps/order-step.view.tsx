import type { VNode } from 'preact';
import type { ItemTable } from '#kernel/items/item.ts';
import { japanDay } from '#kernel/time.ts';
import type { StepView } from '#platform/journeys/journey-mount.ts';
import { acceptedField } from '#platform/journeys/posted-step.ts';
import { warningId } from '#platform/journeys/submit-step.ts';
import { Banner } from '#ui/banner.tsx';
import { StepForm } from '#ui/items/step-form.tsx';
import { backField } from '../../actions/order-journey.ts';
import type { OrderStep } from '../../items/order-step.ts';
import { sentencesOf } from '../../rules/order-words.ts';
import { type Remark, remarkLabel, remarksOfStep } from '../../rules/remarks.ts';

interface OrderStepProps {
  readonly step: OrderStep;
  readonly view: StepView;
  readonly remarks: readonly Remark[];
}

/** What the office remarked stands at the item itself, ahead of its own hint. */
const withRemarks = (items: ItemTable, remarks: readonly Remark[]): ItemTable =>
  Object.fromEntries(
    Object.entries(items).map(([key, item]) => {
      const words = remarks.filter((one) => one.item === key).map((one) => one.words);
      const hint = [...words.map((one) => `ハローワークから：${one}`), item.hint ?? ''].join(' ').trim();
      return [key, words.length === 0 ? item : { ...item, hint }];
    }),
  );

function Remarks({ remarks }: { remarks: readonly Remark[] }): VNode | null {
  if (remarks.length === 0) return null;
  return (
    <Banner kind="warning" heading="ハローワークから、直してほしいところがあります">
      <ul>
        {remarks.map((remark) => (
          <li key={remark.item}>
            <a href={`#${remark.item}`}>{remarkLabel(remark)}</a>：{remark.words}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

/** A screen of an order [EMP-1]. */
export function OrderStepScreen({ step, view, remarks }: OrderStepProps): VNode {
  const { request, back, backTo, toCheck } = view;
  const own = remarksOfStep(remarks, step.key);
  const sentences = sentencesOf(view.warnings);
  const backLabel = toCheck ? { label: '確認の画面へ戻る' } : {};
  return (
    <StepForm
      title={step.label}
      action={view.action}
      formToken={request.formToken}
      hidden={view.hidden}
      items={withRemarks(step.items, own)}
      fields={view.fields}
      today={japanDay(request.now)}
      errors={sentencesOf(view.faults)}
      warnings={view.warnings.map((warning, index) => ({
        id: warningId(warning),
        text: sentences[index]?.text ?? '',
      }))}
      acceptedField={acceptedField}
      progress={view.progress}
      overview={view.overview}
      savable={view.savable}
      autosave={view.savable}
      back={
        back === undefined || backTo === undefined
          ? undefined
          : { href: back, name: backField, value: backTo, ...backLabel }
      }
      edited={view.edited}
      savedElsewhere={view.savedElsewhere}
      byOthers
      lost={view.lost}
      note={
        <>
          {step.intro === undefined ? null : <p>{step.intro}</p>}
          <Remarks remarks={own} />
        </>
      }
    />
  );
}
