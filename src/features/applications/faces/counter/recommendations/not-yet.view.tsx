import type { VNode } from 'preact';
import { Banner } from '#ui/banner.tsx';

/** REFER-1: for ハローワーク利用登録者 alone. */
export const NotYet = ({ confirmation }: { readonly confirmation: string }): VNode => (
  <Banner kind="warning" heading="オンライン登録者には、まだ求人をおすすめできません。">
    <p>
      <a href={confirmation}>窓口で本人を確かめる</a>と、おすすめできます。
    </p>
  </Banner>
);
