import { constants, inflateSync } from 'node:zlib';
import { fail, ok, type Result } from '#kernel/result.ts';
import { lettersOf } from '#platform/files/bytes.ts';
import type { FileFault } from '#platform/files/media-types.ts';

/** Bytes of objects that are packed inside a PDF, all together. */
const mostUnpacked = 32 * 1024 * 1024;
const mostPackedStreams = 4000;
/** Letters between the beginning of such an object and its bytes */
const longestDictionary = 2000;

/** A name may be written with numbers for its letters: /#4aavaScript. */
const written = (name: string): string =>
  [...name]
    .map((letter) => {
      const hex = letter.charCodeAt(0).toString(16);
      const cases = [...hex].map((digit) =>
        /[a-f]/u.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit,
      );
      return `(?:${letter}|#${cases.join('')})`;
    })
    .join('');

const active = new RegExp(
  `/(?:${['JavaScript', 'Launch', 'RichMedia', 'EmbeddedFile'].map(written).join('|')})`,
  'u',
);
const forms = new RegExp(`/${written('XFA')}[\\s\\[(<0-9/]`, 'u');
const locked = new RegExp(`/${written('Encrypt')}[\\s<0-9]`, 'u');
const packed = new RegExp(`/${written('ObjStm')}`, 'gu');
const byFlate = new RegExp(`/${written('FlateDecode')}`, 'u');
const filtered = new RegExp(`/${written('Filter')}`, 'gu');

/** A PDF from its first byte to its last, without anything that acts by itself. */
export function judgePdf(bytes: Uint8Array): Result<Uint8Array, FileFault> {
  const text = lettersOf(bytes);
  const end = text.lastIndexOf('%%EOF');
  if (!/^%PDF-[12]\.\d/u.test(text) || end < 0) return fail('files.broken');
  // Something else may begin behind the end: a program, or another kind of file.
  if (!/^[\s\0]*$/u.test(text.slice(end + 5))) return fail('files.broken');
  if (!/\bstartxref\b/u.test(text)) return fail('files.broken');
  if (locked.test(text)) return fail('files.locked');
  if (active.test(text) || forms.test(text)) return fail('files.active');
  const fault = faultOfPacked(bytes, text);
  return fault === undefined ? ok(bytes) : fail(fault);
}

/** Objects may stand packed in streams of their own; they are unpacked as far as is needed to look at them. */
function faultOfPacked(bytes: Uint8Array, text: string): FileFault | undefined {
  let left = mostUnpacked;
  let seen = 0;
  for (const { index } of text.matchAll(packed)) {
    seen += 1;
    if (seen > mostPackedStreams) return 'files.expands';
    const near = text.slice(Math.max(0, index - longestDictionary), index + longestDictionary);
    const begun = near.slice(0, Math.min(index, longestDictionary)).lastIndexOf('obj');
    const stream = /stream\r?\n/u.exec(near.slice(Math.max(0, begun)));
    // Only a name somewhere in the text, or an object that no viewer would find either.
    if (stream === null) continue;
    const dictionary = near.slice(Math.max(0, begun)).slice(0, stream.index);
    const start = Math.max(0, index - longestDictionary) + Math.max(0, begun);
    const opened = unpacked(bytes.subarray(start + stream.index + stream[0].length), dictionary, left);
    if (typeof opened === 'string') return opened;
    left -= opened.length;
    const inside = lettersOf(opened);
    if (active.test(inside) || forms.test(inside)) return 'files.active';
  }
  return undefined;
}

/** What follows the packed bytes is not looked at; objects that are not packed were seen in the text already. */
function unpacked(body: Uint8Array, dictionary: string, most: number): Uint8Array | FileFault {
  const filters = dictionary.match(filtered)?.length ?? 0;
  if (filters === 0) return new Uint8Array();
  if (!byFlate.test(dictionary) || /\/Filter\s*\[[^\]/]*\/[^\]/]*\//u.test(dictionary)) return 'files.broken';
  try {
    return inflateSync(body, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'files.expands' : 'files.broken';
  }
}
