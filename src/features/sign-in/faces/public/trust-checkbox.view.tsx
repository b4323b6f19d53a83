import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { Checkbox } from '#ui/choice-fields.tsx';

const trustDays = policy.trustedDevice.lifetime.total('hours') / 24;

/** LOGIN-3: the same at every kind of second step. */
export const TrustCheckbox = ({ checked }: { checked: boolean }): VNode => (
  <Checkbox
    name="trust"
    label="次回以降、同じ端末・ブラウザでログインする際にワンタイムパスワードを省略する"
    mark={false}
    hint={`${trustDays}日間、省略します。図書館など、ほかの人も使う端末では選ばないでください。`}
    checked={checked}
  />
);
