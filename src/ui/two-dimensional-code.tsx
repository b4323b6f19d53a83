import type { VNode } from 'preact';
import { create } from 'qrcode';

/** ISO/IEC 18004: four modules of white around the code. */
const quietZone = 4;

type TwoDimensionalCodeProps = {
  /** What a camera reads. */
  text: string;
  /** For ears: what the code is for, never what it holds. */
  label: string;
  /** Edge in CSS pixels, quiet zone included; 232 is a little over 61 mm on paper. */
  size?: number | undefined;
};

/** One run of dark modules a row becomes one stroke of the path. */
function darkRuns(size: number, isDark: (row: number, column: number) => boolean): string {
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column;
      while (column < size && isDark(row, column)) column += 1;
      if (column > start)
        runs.push(`M${start + quietZone} ${row + quietZone}h${column - start}v1H${start + quietZone}z`);
    }
  }
  return runs.join('');
}

interface DrawnCode {
  readonly edge: number;
  readonly path: string;
}

/** The same code is shown again and again, and drawing it costs as much as a page; the oldest give way. */
const drawn = new Map<string, DrawnCode>();
const mostDrawn = 1000;

function draw(text: string): DrawnCode {
  const known = drawn.get(text);
  if (known !== undefined) return known;
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const path = darkRuns(modules.size, (row, column) => modules.data[row * modules.size + column] === 1);
  const code = { edge: modules.size + 2 * quietZone, path };
  const [oldest] = drawn.keys();
  if (drawn.size >= mostDrawn && oldest !== undefined) drawn.delete(oldest);
  drawn.set(text, code);
  return code;
}

export function TwoDimensionalCode({ text, label, size = 232 }: TwoDimensionalCodeProps): VNode {
  const { edge, path } = draw(text);
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${edge} ${edge}`}
      shape-rendering="crispEdges"
    >
      <rect width={edge} height={edge} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
