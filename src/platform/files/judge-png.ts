import { crc32 } from 'node:zlib';
import { fail, ok, type Result } from '#kernel/result.ts';
import { joined, lettersOf, viewOf } from '#platform/files/bytes.ts';
import type { FileFault } from '#platform/files/media-types.ts';

/** Edges of a picture in pixels, and how many of them: what a viewer can hold. */
const longestEdge = 20_000;
const mostPixels = 100_000_000;

export const isShowable = (width: number, height: number): boolean =>
  width > 0 && height > 0 && width <= longestEdge && height <= longestEdge && width * height <= mostPixels;

/** What a picture needs to be shown. Texts, times, places and whatever else somebody put in stay out. */
const shown = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
  'IDAT',
  'IEND',
]);
const signature = 8;

/** Writes the picture anew from the chunks that show something. Whatever follows its end is gone. */
export function judgePng(bytes: Uint8Array): Result<Uint8Array, FileFault> {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, signature)];
  const names = new Set<string>();
  for (let at = signature; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) break;
    const name = lettersOf(bytes, at + 4, at + 8);
    if (names.size === 0 && (name !== 'IHDR' || length !== 13)) break;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) break;
    if (name === 'IHDR' && !isShowable(view.getUint32(at + 8), view.getUint32(at + 12))) {
      return fail('files.picture-size');
    }
    names.add(name);
    if (shown.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return names.has('IDAT') ? ok(joined(kept)) : fail('files.broken');
    at = end;
  }
  return fail('files.broken');
}
