import type { VNode } from 'preact';
import type { Children } from './content.ts';

type BannerKind = 'info' | 'done' | 'warning' | 'error';

const words: Record<BannerKind, { word: string; sign: string }> = {
  info: { word: 'お知らせ', sign: 'i' },
  done: { word: '完了', sign: '✓' },
  warning: { word: '注意', sign: '!' },
  error: { word: 'エラー', sign: '×' },
};

type BannerProps = {
  kind: BannerKind;
  heading: string;
  /** Instead of the kind's own: what is wrong is a state, and nobody's error. */
  word?: string | undefined;
  children?: Children;
  id?: string | undefined;
  /** Brings people here without any script; at most one thing of a page. */
  autofocus?: boolean | undefined;
};

/** Never hides itself; what succeeded is told on the next page. */
export function Banner({ kind, heading, word, children, id, autofocus }: BannerProps): VNode {
  const { word: usual, sign } = words[kind];
  return (
    <section
      class={`banner banner-${kind}`}
      id={id}
      tabindex={autofocus ? -1 : undefined}
      autofocus={autofocus ?? false}
    >
      <p class="banner-kind">
        <span class="banner-sign" aria-hidden="true">
          {sign}
        </span>
        {word ?? usual}
      </p>
      <h2>{heading}</h2>
      {children}
    </section>
  );
}
