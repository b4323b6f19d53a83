import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { policy } from '#kernel/policy.ts';
import type { UploadedFile, UploadLimits } from '#platform/http/route.ts';

/** A form with files as it was read; all of it is in memory, and bounded. */
export interface Upload {
  readonly fields: Readonly<Record<string, string | string[]>>;
  readonly files: readonly UploadedFile[];
}

/** Bytes of one field; the longest text of Japanese fits in. */
const largestField = 64 * 1024;
const mostFields = 400;
const mostParts = 500;

/** Answered with the page of that status. */
class Refused extends Error {
  readonly statusCode: number;
  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

/**
 * Reads a form as it arrives. Of a file that is too large nothing is kept, but the rest of the form is read, so that no
 * typed word is lost. `wanted: false`: all files are thrown away.
 */
export async function readUpload(
  raw: FastifyRequest,
  limits: UploadLimits,
  wanted: boolean,
): Promise<Upload> {
  if (Number(raw.headers['content-length'] ?? 0) > policy.uploads.mostRead)
    throw new Refused(413, 'too long');
  const stopCounting = endAfter(raw, policy.uploads.mostRead);
  const fields: Record<string, string | string[]> = Object.create(null);
  const files: UploadedFile[] = [];
  const bounds = {
    fields: mostFields,
    parts: mostParts,
    files: mostParts,
    fieldNameSize: 200,
    headerPairs: 20,
  };
  const parts = raw.parts({ limits: { ...bounds, fileSize: limits.largest, fieldSize: largestField } });
  try {
    for await (const part of parts) {
      if (part.type === 'file') await takeFile(part, files, wanted ? limits.most : -1);
      else if (part.valueTruncated || part.fieldnameTruncated) throw new Refused(413, 'a field is too long');
      else addField(fields, part.fieldname, String(part.value ?? ''));
    }
  } catch (error) {
    // What the reader of parts says of a form that is none.
    if (error instanceof Error && !('statusCode' in error)) throw new Refused(400, error.message);
    throw error;
  } finally {
    stopCounting();
  }
  return { fields, files };
}

function addField(fields: Record<string, string | string[]>, name: string, value: string): void {
  const earlier = fields[name];
  fields[name] = earlier === undefined ? value : [earlier, value].flat();
}

/** Files past the one after `most` leave nothing behind. */
async function takeFile(part: MultipartFile, files: UploadedFile[], most: number): Promise<void> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (part.file.truncated) chunks.length = 0;
    else if (files.length < most) chunks.push(chunk);
  }
  const name = part.filename ?? '';
  if (files.length > most || (name === '' && length === 0)) return;
  const tooLarge = part.file.truncated;
  const bytes = tooLarge ? new Uint8Array() : new Uint8Array(Buffer.concat(chunks));
  files.push({ field: part.fieldname, name, bytes, tooLarge });
}

/** Whoever sends on and on gets no answer. */
function endAfter({ raw: stream }: FastifyRequest, most: number): () => void {
  let read = 0;
  const count = (chunk: Buffer): void => {
    read += chunk.length;
    if (read > most) stream.destroy();
  };
  stream.on('data', count);
  return () => stream.off('data', count);
}
