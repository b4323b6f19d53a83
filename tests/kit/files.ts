import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** Files as people have them, and pieces of which hostile ones are made. */
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

export interface PdfParts {
  /** Further objects, as they stand in the file. */
  readonly objects?: string;
  readonly behind?: string;
  readonly before?: string;
}

export function aPdf({ objects = '', behind = '', before = '' }: PdfParts = {}): Uint8Array {
  const body = `${before}%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n${objects}`;
  return new Uint8Array(
    latin(`${body}trailer\n<< /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n${behind}`),
  );
}

/** An object that is packed into a stream, as newer programs write them. */
export const packedObject = (
  inside: string | Uint8Array,
  names = { type: 'ObjStm', filter: 'FlateDecode' },
) => {
  const packed = deflateSync(inside);
  const { type, filter } = names;
  return `9 0 obj\n<< /Type /${type} /N 1 /First 4 /Filter /${filter} /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream\nendobj\n`;
};

export function pngChunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([latin(name), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

export const pngStart = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** One dot, or a picture that says it is larger. */
export function aPng(
  more: { width?: number; height?: number; chunks?: readonly Buffer[]; behind?: string } = {},
) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(more.width ?? 1, 0);
  header.writeUInt32BE(more.height ?? 1, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      pngStart,
      pngChunk('IHDR', header),
      ...(more.chunks ?? []),
      pngChunk('IDAT', deflateSync(Uint8Array.from([0, 0]))),
      pngChunk('IEND', new Uint8Array()),
      latin(more.behind ?? ''),
    ]),
  );
}

export function jpegSegment(marker: number, content: Uint8Array | string): Buffer {
  const bytes = typeof content === 'string' ? latin(content) : Buffer.from(content);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

/** Segments of a JPEG as a camera writes them; the picture itself is a few bytes. */
export function aJpeg(
  more: { segments?: readonly Buffer[]; width?: number; height?: number; behind?: string } = {},
) {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(more.height ?? 1, 1);
  frame.writeUInt16BE(more.width ?? 1, 3);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      jpegSegment(0xe0, 'JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0'),
      ...(more.segments ?? []),
      jpegSegment(0xdb, Buffer.alloc(65)),
      jpegSegment(0xc0, frame),
      jpegSegment(0xda, Uint8Array.from([1, 1, 0, 0, 63, 0])),
      Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]),
      latin(more.behind ?? ''),
    ]),
  );
}

/** What a telephone writes: how it was held, and where it was. */
export function exifOf(turned: number): Buffer {
  const entries = Buffer.alloc(2 + 24 + 4);
  entries.writeUInt16LE(2, 0);
  entries.set([0x12, 0x01, 3, 0, 1, 0, 0, 0, turned, 0, 0, 0], 2);
  entries.set([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0], 14);
  const head = latin('Exif\0\0II*\0\u0008\0\0\0');
  return jpegSegment(0xe1, Buffer.concat([head, entries, latin('GPS 35.6895 139.6917')]));
}

export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the table says, where it is not the truth. */
  readonly size?: number;
  readonly flags?: number;
  readonly method?: number;
}

export function aZip(parts: readonly ZipPart[], more: { before?: string; behind?: string } = {}): Uint8Array {
  const before = latin(more.before ?? '');
  const bodies: Buffer[] = [];
  const table: Buffer[] = [];
  let at = before.length;
  for (const { name, content, size, flags = 0, method = 8 } of parts) {
    const bytes = Buffer.from(content);
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags, 2);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(size ?? bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([latin('PK\u0003\u0004'), facts, latin(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    table.push(Buffer.concat([latin('PK\u0001\u0002'), latin('\u0014\0'), facts, place, latin(name)]));
    bodies.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.set(latin('PK\u0005\u0006'));
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(table).length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([before, ...bodies, ...table, end, latin(more.behind ?? '')]));
}

const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export const docxParts = (types = wordMain): readonly ZipPart[] => [
  {
    name: '[Content_Types].xml',
    content: `<Types><Override PartName="/word/document.xml" ContentType="${types}"/></Types>`,
  },
  {
    name: '_rels/.rels',
    content: '<Relationships><Relationship Id="a" Target="word/document.xml"/></Relationships>',
  },
  { name: 'word/document.xml', content: '<w:document><w:t>職務経歴書</w:t></w:document>' },
];

export const aDocx = (more: readonly ZipPart[] = []): Uint8Array => aZip([...docxParts(), ...more]);
