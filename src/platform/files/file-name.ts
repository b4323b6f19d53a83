import { policy } from '#kernel/policy.ts';
import { type MediaType, mediaTypes } from '#platform/files/media-types.ts';
import type { FileName } from '#platform/http/answer.ts';

/** Marks that are not seen, turn the direction of what follows, or end a line; variation selectors stay. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu;
/** What some system does not allow in names. */
const forbidden = /[<>:"|?*/\\]/gu;
/** Windows keeps these for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/iu;
const knownExtension = /\.(pdf|jpe?g|png|docx)$/iu;

/** A name that people typed or a browser sent, as it may be shown: no path, one line, bounded, without extension. */
export function cleanName(typed: string, fallback = '応募書類'): string {
  const last = typed.toWellFormed().split(/[/\\]/u).at(-1) ?? '';
  const bare = last.replace(unseen, '').normalize('NFC').replace(knownExtension, '').replace(forbidden, '_');
  const neat = bare.replace(/\s+/gu, ' ').replace(/^[\s.]+|[\s.]+$/gu, '');
  const short = shortened(neat, policy.uploads.longestName);
  if (short === '') return fallback;
  return reserved.test(short) ? `_${short}` : short;
}

/** At most so many characters, none cut in two: a letter keeps its variation selector. */
function shortened(text: string, most: number): string {
  const letters = [...new Intl.Segmenter('ja').segment(text)].map(({ segment }) => segment);
  let kept = '';
  for (const letter of letters) {
    if ([...kept].length + [...letter].length > most) break;
    kept += letter;
  }
  return kept.trimEnd();
}

/** The name under which it is downloaded: with the extension of what it is. */
export const fileNameOf = (name: string, mediaType: MediaType): FileName => {
  const extension = mediaTypes[mediaType];
  return { name: `${cleanName(name)}.${extension}`, plain: `document.${extension}` };
};
