import type { VNode } from 'preact';
import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { TwoDimensionalCode } from '#ui/two-dimensional-code.tsx';

/** CSS pixels, quiet zone included: 44 mm on paper, of which 32 mm are dark. */
const edge = 168;

/**
 * What a reader at the counter types: the 求職番号 as it is printed beside it, and nothing else. It opens nothing without
 * a member of staff, and says nothing about the person.
 */
export const codeTextOf = (number: string): string => shownJobSeekerNumber(number);

export function ReceptionCode({ number }: { number: string }): VNode {
  return (
    <div class="reception-code">
      <TwoDimensionalCode
        text={codeTextOf(number)}
        label="窓口で読み取る、求職番号の2次元コード"
        size={edge}
      />
    </div>
  );
}
