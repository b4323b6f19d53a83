import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { startsWith } from '#platform/files/bytes.ts';
import { judgeDocx } from '#platform/files/judge-docx.ts';
import { judgeJpeg } from '#platform/files/judge-jpeg.ts';
import { judgePdf } from '#platform/files/judge-pdf.ts';
import { judgePng } from '#platform/files/judge-png.ts';
import type { FileFault, MediaType } from '#platform/files/media-types.ts';

export interface GoodFile {
  readonly mediaType: MediaType;
  /** To be kept: of pictures without place, time and device. */
  readonly bytes: Uint8Array;
}

interface Kind {
  readonly mediaType: MediaType;
  readonly start: readonly number[];
  judge(bytes: Uint8Array): Result<Uint8Array, FileFault>;
}

const kinds: readonly Kind[] = [
  { mediaType: 'application/pdf', start: [0x25, 0x50, 0x44, 0x46, 0x2d], judge: judgePdf },
  { mediaType: 'image/jpeg', start: [0xff, 0xd8, 0xff], judge: judgeJpeg },
  { mediaType: 'image/png', start: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], judge: judgePng },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    start: [0x50, 0x4b, 0x03, 0x04],
    judge: judgeDocx,
  },
];

/** Whether somebody may hand this in, by the bytes alone: neither its name nor what a browser says of it counts. */
export function judgeFile(file: {
  readonly bytes: Uint8Array;
  readonly tooLarge?: boolean;
}): Result<GoodFile, FileFault> {
  const { bytes, tooLarge = false } = file;
  if (tooLarge || bytes.length > policy.uploads.largest) return fail('files.too-large');
  if (bytes.length === 0) return fail('files.empty');
  const kind = kinds.find(({ start }) => startsWith(bytes, start));
  if (kind === undefined) return fail('files.kind');
  const judged = kind.judge(bytes);
  return judged.ok ? ok({ mediaType: kind.mediaType, bytes: judged.value }) : judged;
}
