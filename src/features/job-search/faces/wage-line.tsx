import type { VNode } from 'preact';

/** An amount and its unit never part; between two amounts the line may break. */
export const WageLine = ({ words }: { words: string }): VNode => (
  <>
    {words.split('～').map((part, index, all) => (
      <span key={part} class="amount">
        {part}
        {index < all.length - 1 ? '～' : ''}
      </span>
    ))}
  </>
);
