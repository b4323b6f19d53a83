import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { newMemory, openRoom } from './memory.ts';
import type { IndexState } from './search-index.ts';
import type { IndexShape } from './shape.ts';
import { bytesOfRuns, type PageRun, pageSize, pagesToKeep } from './snapshot-pages.ts';
import type { WriterState } from './writer.ts';

/** A file of an index: its head as JSON, then pages of the memory, the first documents of all keys, and their checksum. */
interface SnapshotHead {
  /** Of the program and the shape: an index of another one is of no use. */
  readonly fingerprint: string;
  readonly memorySize: number;
  readonly pages: readonly PageRun[];
  readonly keys: number;
  readonly state: Omit<IndexState, 'memory' | 'writer'>;
  readonly writer: Omit<WriterState, 'firstOfKey'>;
  /** Whatever the owner wants to find again. */
  readonly note: string;
}

const lengthSize = 8;
const checksumSize = 4;
const chunkSize = 16 << 20;

export const fingerprintOf = (program: Uint8Array, shape: IndexShape): string =>
  createHash('sha256').update(program).update(JSON.stringify(shape)).digest('hex');

function* chunksOf(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
}

/**
 * The checksum goes on from `sum`. Of what is written, not of what stands in the memory a moment later: whoever searches
 * meanwhile uses parts of it that mean nothing in the file.
 */
function writeAll(file: number, bytes: Uint8Array, sum = 0): number {
  let checksum = sum;
  for (const chunk of chunksOf(bytes)) {
    const copy = chunk.slice();
    checksum = crc32(copy, checksum);
    for (let written = 0; written < copy.length; ) written += writeSync(file, copy, written);
  }
  return checksum;
}

function readAll(file: number, bytes: Uint8Array, sum = 0): number {
  let checksum = sum;
  for (const chunk of chunksOf(bytes)) {
    for (let read = 0; read < chunk.length; ) {
      const more = readSync(file, chunk, read, chunk.length - read, null);
      if (more === 0) throw new Error('the file ends too early');
      read += more;
    }
    checksum = crc32(chunk, checksum);
  }
  return checksum;
}

const bytesOf = (words: Int32Array): Uint8Array =>
  new Uint8Array(words.buffer, words.byteOffset, words.byteLength);

/** What is free, and what somebody works in at the moment. */
function meaninglessIn({ allocator, scratch }: Pick<IndexState, 'allocator' | 'scratch'>) {
  const sizes = new Map(allocator.sizes);
  return [...allocator.free, ...scratch.map((at) => ({ at, size: sizes.get(at) ?? 0 }))];
}

/** Keeps an index in a file: the old one stays until the new one is whole. */
export function keepSnapshot(path: string, index: IndexState, fingerprint: string, note: string): void {
  const { memory, writer, ...state } = index;
  const { firstOfKey, ...written } = writer;
  const bytes = openRoom(memory).bytes().subarray(0, state.allocator.end);
  const pages = pagesToKeep(bytes, meaninglessIn(state));
  const head: SnapshotHead = {
    fingerprint,
    memorySize: bytes.length,
    pages,
    keys: firstOfKey.length,
    state,
    writer: written,
    note,
  };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(lengthSize);
  length.writeBigUInt64LE(BigInt(json.length));
  const fresh = `${path}.${process.pid}`;
  const file = openSync(fresh, 'w', 0o600);
  try {
    for (const part of [length, json]) writeAll(file, part);
    const checksum = Buffer.alloc(checksumSize);
    const parts = [...bytesOfRuns(bytes, pages), bytesOf(firstOfKey)];
    checksum.writeUInt32LE(parts.reduce((sum, part) => writeAll(file, part, sum), 0));
    writeAll(file, checksum);
    fsyncSync(file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(fresh, path);
}

export interface KeptIndex {
  readonly state: IndexState;
  readonly note: string;
}

/** Undefined: there is none, it is of another program, or it is broken. */
export function readSnapshot(path: string, fingerprint: string): KeptIndex | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return undefined;
  }
  try {
    return readFrom(file, fingerprint);
  } catch {
    return undefined;
  } finally {
    closeSync(file);
  }
}

function readFrom(file: number, fingerprint: string): KeptIndex | undefined {
  const length = Buffer.alloc(lengthSize);
  readAll(file, length);
  const json = Buffer.alloc(Number(length.readBigUInt64LE()));
  readAll(file, json);
  const head = JSON.parse(json.toString()) as SnapshotHead;
  if (head.fingerprint !== fingerprint) return undefined;
  const memory = newMemory();
  memory.grow(Math.max(0, Math.ceil((head.memorySize - memory.buffer.byteLength) / pageSize)));
  const bytes = openRoom(memory).bytes().subarray(0, head.memorySize);
  const firstOfKey = new Int32Array(head.keys);
  const parts = [...bytesOfRuns(bytes, head.pages), bytesOf(firstOfKey)];
  const sum = parts.reduce((before, part) => readAll(file, part, before), 0);
  const checksum = Buffer.alloc(checksumSize);
  readAll(file, checksum);
  if (checksum.readUInt32LE() !== sum) return undefined;
  return { state: { ...head.state, memory, writer: { ...head.writer, firstOfKey } }, note: head.note };
}
