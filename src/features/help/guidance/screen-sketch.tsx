import type { VNode } from 'preact';

interface Marked {
  /** Number of the place, as the text beside the sketch calls it: 1 is shown as ①. */
  readonly mark?: number;
}

export type SketchPart = Marked &
  (
    | { readonly kind: 'field'; readonly label: string; readonly value?: string }
    | { readonly kind: 'button'; readonly label: string; readonly main?: boolean }
    | { readonly kind: 'box'; readonly label: string; readonly ticked?: boolean }
    | { readonly kind: 'link' | 'text'; readonly label: string }
  );

export interface ScreenSketchProps {
  /** What the figure shows; read aloud, while the sketch itself is for eyes only. */
  readonly caption: string;
  /** Top line of the screen, or the subject of the mail. */
  readonly title: string;
  readonly parts: readonly SketchPart[];
  readonly isMail?: boolean;
}

const circledOne = '①'.codePointAt(0) ?? 0;
export const circled = (mark: number): string => String.fromCodePoint(circledOne + mark - 1);

function Inside({ part }: { part: SketchPart }): VNode {
  switch (part.kind) {
    case 'field':
      return (
        <>
          <span class="sketch-label">{part.label}</span>
          <span class="sketch-control">{part.value ?? ''}</span>
        </>
      );
    case 'button':
      return <span class={part.main ? 'sketch-button sketch-main' : 'sketch-button'}>{part.label}</span>;
    case 'box':
      return (
        <span class="sketch-choice">
          <span class="sketch-box">{part.ticked ? '✓' : ''}</span>
          {part.label}
        </span>
      );
    case 'link':
      return <span class="sketch-link">{part.label}</span>;
    case 'text':
      return <span>{part.label}</span>;
  }
}

/** A drawing of a screen in words and lines: it grows with the letters and needs no picture file. */
export function ScreenSketch({ caption, title, parts, isMail }: ScreenSketchProps): VNode {
  return (
    <figure class="sketch">
      <div class={isMail ? 'sketch-screen sketch-mail' : 'sketch-screen'} aria-hidden="true">
        <p class="sketch-title">{isMail ? `件名：${title}` : title}</p>
        {parts.map((part) => (
          <p class="sketch-part" key={part.label}>
            <span class="sketch-mark">{part.mark === undefined ? '' : circled(part.mark)}</span>
            <span class="sketch-inside">
              <Inside part={part} />
            </span>
          </p>
        ))}
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
