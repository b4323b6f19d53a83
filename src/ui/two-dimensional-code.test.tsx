import { renderToString } from 'preact-render-to-string';
import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import { TwoDimensionalCode } from './two-dimensional-code.tsx';

const text = 'https://localhost:3000/opening/code?number=13010-1';

/** Paints the path module by module, as a browser would. */
function painted(html: string): Set<string> {
  const dark = new Set<string>();
  for (const [, x = '', y = '', run = ''] of html.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/gu)) {
    for (let step = 0; step < Number(run); step += 1) dark.add(`${Number(x) + step},${y}`);
  }
  return dark;
}

describe('a two-dimensional code', () => {
  const html = renderToString(<TwoDimensionalCode text={text} label="開設の画面を開くコード" />);

  it('paints exactly the dark modules, four of white around them', () => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    const expected = new Set<string>();
    for (let row = 0; row < modules.size; row += 1) {
      for (let column = 0; column < modules.size; column += 1) {
        if (modules.data[row * modules.size + column] === 1) expected.add(`${column + 4},${row + 4}`);
      }
    }
    expect(painted(html)).toEqual(expected);
    expect(html).toContain(`viewBox="0 0 ${modules.size + 8} ${modules.size + 8}"`);
  });

  it('has words for those who do not see it, and no style of its own', () => {
    expect(html).toContain('role="img"');
    expect(html).toContain('aria-label="開設の画面を開くコード"');
    expect(html).not.toContain('style');
    expect(html).not.toContain(text);
  });
});
