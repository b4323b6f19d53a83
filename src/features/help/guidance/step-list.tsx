import type { VNode } from 'preact';
import { ScreenSketch, type ScreenSketchProps } from './screen-sketch.tsx';

export interface GuideStep {
  readonly heading: string;
  readonly Text: () => VNode;
  readonly sketch?: ScreenSketchProps;
}

/** Numbered steps, each with its drawing where there is one. */
export function StepList({ steps }: { steps: readonly GuideStep[] }): VNode {
  return (
    <ol class="guide-steps">
      {steps.map(({ heading, Text, sketch }, index) => (
        <li key={heading}>
          <h3>{`手順${index + 1}　${heading}`}</h3>
          <Text />
          {sketch === undefined ? null : <ScreenSketch {...sketch} />}
        </li>
      ))}
    </ol>
  );
}
