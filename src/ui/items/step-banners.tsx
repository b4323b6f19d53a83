import type { VNode } from 'preact';
import type { Fields, ItemTable } from '#kernel/items/item.ts';
import type { Temporal } from '#kernel/time.ts';
import { Banner } from '../banner.tsx';
import { Lines } from './lines.tsx';
import { differingItems } from './shown-typed.ts';

export type StepWarning = {
  /** How it is accepted: the value of its hidden field. */
  id: string;
  text: string;
};

type WarningsProps = {
  warnings: readonly StepWarning[];
  acceptedField: string;
  goOnLabel: string;
  autofocus: boolean;
};

/** Orange: going on once more accepts just these points. */
export function StepWarnings({ warnings, acceptedField, goOnLabel, autofocus }: WarningsProps): VNode | null {
  if (warnings.length === 0) return null;
  return (
    <Banner kind="warning" heading="確認してください" autofocus={autofocus}>
      <ul class="step-warnings">
        {warnings.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      <p>このままでよければ、「{goOnLabel}」を押してください。直すこともできます。</p>
      {warnings.map(({ id }) => (
        <input key={id} type="hidden" name={acceptedField} value={id} />
      ))}
    </Banner>
  );
}

type SavedElsewhereProps = {
  items: ItemTable;
  elsewhere: Fields;
  here: Fields;
  today: Temporal.PlainDate;
  /** Shows what the other screen saved. */
  otherHref: string;
  goOnLabel: string;
  autofocus: boolean;
  /** Whether somebody else may have changed it: a record is not one person's alone. */
  byOthers: boolean;
};

const savedInAnotherTab = {
  heading: '別の画面でも、このページを保存しました',
  theirs: '別の画面で保存した内容',
};
const changedByOthers = {
  heading: '別の画面か、ほかの人が、この内容を変えました',
  theirs: '今の登録の内容',
};

/** Both versions, so that neither overwrites the other unseen. */
export function SavedElsewhere(props: SavedElsewhereProps): VNode {
  const { items, elsewhere, here, today, otherHref, goOnLabel, autofocus, byOthers } = props;
  const words = byOthers ? changedByOthers : savedInAnotherTab;
  const differing = differingItems(items, { elsewhere, here }, today);
  return (
    <Banner kind="warning" heading={words.heading} autofocus={autofocus}>
      <p>内容が違うところがあります。まだ、この画面の入力は保存していません。</p>
      <ul class="versions">
        {differing.map((item) => (
          <li key={item.label}>
            <p class="label">{item.label}</p>
            <dl>
              <dt>{words.theirs}</dt>
              <dd>
                <Lines lines={item.elsewhere} />
              </dd>
              <dt>この画面の入力</dt>
              <dd>
                <Lines lines={item.here} />
              </dd>
            </dl>
          </li>
        ))}
      </ul>
      <p>「{goOnLabel}」を押すと、この画面の入力に置きかわります。</p>
      <p>
        <a href={otherHref}>{words.theirs}を使う（この画面の入力は消えます）</a>
      </p>
    </Banner>
  );
}

export function Lost(): VNode {
  return (
    <Banner kind="warning" heading="前の入力が見つかりませんでした">
      <p>時間が過ぎたか、別の端末で終えたか、取りやめたためです。はじめから入れてください。</p>
    </Banner>
  );
}
