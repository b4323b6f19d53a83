import type { VNode } from 'preact';

/** A long heading that may break between its two words only. */
export function HeadingInWords({ start, end }: { start: string; end: string }): VNode {
  return (
    <>
      <span class="nowrap">{start}</span>
      <wbr />
      <span class="nowrap">{end}</span>
    </>
  );
}
