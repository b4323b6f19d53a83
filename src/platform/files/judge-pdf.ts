import { inflateSync } from 'node:zlib';
import { fail, ok, type Result } from '#kernel/result.ts';
import { lettersOf } from '#platform/files/bytes.ts';
import type { FileFault } from '#platform/files/media-types.ts';

/** Bytes of objects that are packed inside a PDF, all together. */
const mostUnpacked = 32 * 1024 * 1024;
const mostPackedStreams = 20_000;

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
const packed = new RegExp(`/${written('ObjStm')}`, 'u');
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
  for (const match of text.matchAll(/stream\r?\n/gu)) {
    if (text.slice(match.index - 3, match.index) === 'end') continue;
    const dictionary = dictionaryBefore(text, match.index);
    if (!packed.test(dictionary)) continue;
    seen += 1;
    if (seen > mostPackedStreams) return 'files.expands';
    const from = match.index + match[0].length;
    const to = text.indexOf('endstream', from);
    const body = bytes.subarray(from, to < 0 ? bytes.length : to);
    const opened = unpacked(body, dictionary, left);
    if (typeof opened === 'string') return opened;
    left -= opened.length;
    const inside = lettersOf(opened);
    if (active.test(inside) || forms.test(inside)) return 'files.active';
  }
  return undefined;
}

/** What stands between the beginning of the object and its stream. */
const dictionaryBefore = (text: string, at: number): string => {
  const near = text.slice(Math.max(0, at - 4000), at);
  return near.slice(Math.max(0, near.lastIndexOf('obj')));
};

function unpacked(body: Uint8Array, dictionary: string, most: number): Uint8Array | FileFault {
  const filters = dictionary.match(filtered)?.length ?? 0;
  if (filters === 0) return body;
  if (!byFlate.test(dictionary) || /\/Filter\s*\[[^\]]*\/[^\]]*\//u.test(dictionary)) return 'files.broken';
  try {
    return inflateSync(body, { maxOutputLength: Math.max(1, most), finishFlush: 2 });
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'files.expands' : 'files.broken';
  }
}
