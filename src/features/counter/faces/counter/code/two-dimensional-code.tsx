import type { VNode } from 'preact';
import { create } from 'qrcode';

/** Light modules that a reader needs around the code. */
const quietZone = 4;

/** One path for all dark modules: a square of side 1 each. */
function darkModules(size: number, isDark: (row: number, column: number) => boolean): string {
  const path: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (isDark(row, column)) path.push(`M${column + quietZone} ${row + quietZone}h1v1h-1z`);
    }
  }
  return path.join('');
}

/** A QR code as a drawing of the page, so that nothing is fetched and print stays sharp. */
export function TwoDimensionalCode({ text, label }: { text: string; label: string }): VNode {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const whole = size + 2 * quietZone;
  return (
    <svg
      class="two-dimensional-code"
      viewBox={`0 0 ${whole} ${whole}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={whole} height={whole} fill="#fff" />
      <path d={darkModules(size, (row, column) => modules.get(row, column) === 1)} fill="#000" />
    </svg>
  );
}
