import { inflateRawSync } from 'node:zlib';
import { fail, ok, type Result } from '#kernel/result.ts';
import { lettersOf, viewOf } from '#platform/files/bytes.ts';
import type { FileFault } from '#platform/files/media-types.ts';

/** A document of many pictures has a few hundred. */
const mostEntries = 2000;
/** Bytes when unpacked, all together */
const mostUnpacked = 60 * 1024 * 1024;
const endSize = 22;
const [endMark, entryMark, localMark] = [0x06054b50, 0x02014b50, 0x04034b50];

export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packedSize: number;
  readonly method: number;
  /** Where its own header begins. */
  readonly at: number;
}

/** The table of a zip that is one from its first byte to its last, without locks, holes and tricks. */
export function entriesOf(bytes: Uint8Array): Result<readonly ZipEntry[], FileFault> {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === undefined) return fail('files.broken');
  const count = view.getUint16(end + 10, true);
  const table = view.getUint32(end + 16, true);
  if (count > mostEntries) return fail('files.expands');
  if (count === 0 || table + view.getUint32(end + 12, true) !== end) return fail('files.broken');
  const entries: ZipEntry[] = [];
  let at = table;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) return fail('files.broken');
    if ((view.getUint16(at + 8, true) & 1) === 1) return fail('files.locked');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: lettersOf(bytes, at + 46, at + 46 + nameLength),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== end) return fail('files.broken');
  return areApart(entries, table) ? ok(entries) : fail('files.broken');
}

/** The end mark stands right at the end: no comment, so nothing hides in it. */
function endOf(view: DataView): number | undefined {
  const at = view.byteLength - endSize;
  if (at < 0 || view.getUint32(at, true) !== endMark || view.getUint16(at + 20, true) !== 0) return undefined;
  return view.getUint16(at + 4, true) === 0 ? at : undefined;
}

/** The first begins where the file does, and no two use the same bytes, as bombs do. */
function areApart(entries: readonly ZipEntry[], table: number): boolean {
  const sorted = [...entries].sort((a, b) => a.at - b.at);
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  return (
    sorted[0]?.at === 0 &&
    names.size === entries.length &&
    sorted.every(({ at, packedSize }, index) => at + 30 + packedSize <= (sorted[index + 1]?.at ?? table))
  );
}

/** Unpacks everything once, to see that it is as much as it says: undefined, or what is wrong. */
export function faultOfSizes(bytes: Uint8Array, entries: readonly ZipEntry[]): FileFault | undefined {
  if (entries.reduce((sum, { size }) => sum + size, 0) > mostUnpacked) return 'files.expands';
  for (const entry of entries) {
    const opened = openEntry(bytes, entry);
    if (!opened.ok) return opened.fault;
  }
  return undefined;
}

/** What one entry holds. */
export function openEntry(bytes: Uint8Array, entry: ZipEntry): Result<Uint8Array, FileFault> {
  const view = viewOf(bytes);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== localMark)
    return fail('files.broken');
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(from, from + entry.packedSize);
  if (packed.length !== entry.packedSize || entry.size > mostUnpacked) return fail('files.broken');
  if (entry.method === 0) return entry.size === packed.length ? ok(packed) : fail('files.broken');
  if (entry.method !== 8) return fail('files.broken');
  try {
    const opened = inflateRawSync(packed, { maxOutputLength: entry.size + 1 });
    return opened.length === entry.size ? ok(opened) : fail('files.broken');
  } catch (error) {
    return fail(
      (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'files.expands' : 'files.broken',
    );
  }
}
