import { fail, ok, type Result } from '#kernel/result.ts';
import { joined, lettersOf, viewOf } from '#platform/files/bytes.ts';
import { isShowable } from '#platform/files/judge-png.ts';
import type { FileFault } from '#platform/files/media-types.ts';

const endOfImage = 0xd9;
const startOfScan = 0xda;
const comment = 0xfe;
const exif = 0xe1;
/** JFIF, colour profile, Adobe's colours: without them a picture looks different. */
const shownApplications = new Set([0xe0, 0xe2, 0xee]);
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;
/** Start of frame: the size of the picture */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Inside the picture's own data: a stuffed FF, or a restart. */
const isWithinScan = (marker: number): boolean => marker === 0 || (marker >= 0xd0 && marker <= 0xd7);

/** Writes the picture anew without place, time, device and comments; whatever follows its end is gone. */
export function judgeJpeg(bytes: Uint8Array): Result<Uint8Array, FileFault> {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let hasFrame = false;
  for (let at = 2; at + 2 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) break;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      if (!hasFrame) break;
      return ok(joined([...kept, bytes.subarray(at, at + 2)]));
    }
    if (at + 4 > bytes.length) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) break;
    const segment = bytes.subarray(at, end);
    if (isFrame(marker)) {
      if (hasFrame || segment.length < 9) break;
      hasFrame = true;
      if (!isShowable(view.getUint16(at + 7), view.getUint16(at + 5))) return fail('files.picture-size');
    }
    if (marker === startOfScan) {
      const next = endOfScan(bytes, end);
      kept.push(bytes.subarray(at, next));
      at = next;
      continue;
    }
    if (marker === exif) kept.push(...turning(segment));
    else if (marker !== comment && (!isApplication(marker) || shownApplications.has(marker)))
      kept.push(segment);
    at = end;
  }
  return fail('files.broken');
}

function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] === 0xff && bytes[at + 1] !== 0xff && !isWithinScan(bytes[at + 1] ?? 0)) return at;
  }
  return bytes.length;
}

const orientation = 0x0112;

/** Of all that a camera writes only how the picture is to be turned; nothing where it is upright. */
function turning(segment: Uint8Array): readonly Uint8Array[] {
  const start = 10;
  if (lettersOf(segment, 4, 10) !== 'Exif\0\0' || segment.length < start + 14) return [];
  const view = viewOf(segment);
  const little = lettersOf(segment, start, start + 2) === 'II';
  const table = start + view.getUint32(start + 4, little);
  if (table + 2 > segment.length) return [];
  const entries = view.getUint16(table, little);
  for (let index = 0; index < entries; index += 1) {
    const at = table + 2 + index * 12;
    if (at + 12 > segment.length) return [];
    if (view.getUint16(at, little) !== orientation) continue;
    const turned = view.getUint16(at + 8, little);
    return turned >= 2 && turned <= 8 ? [exifOf(turned)] : [];
  }
  return [];
}

/** The smallest Exif there is: one entry, big end first. */
const exifOf = (turned: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, exif, 0, 34],
    ...[0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0],
    ...[0, 0, 0, 0],
  ]);
