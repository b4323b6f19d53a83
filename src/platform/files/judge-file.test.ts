import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { blankReferralLetter } from '#features/applications/papers/referral-letter.ts';
import { policy } from '#kernel/policy.ts';
import { Temporal } from '#kernel/time.ts';
import {
  aDocx,
  aJpeg,
  aPdf,
  aPng,
  aZip,
  docxParts,
  exifOf,
  jpegSegment,
  packedObject,
  pngChunk,
  pngStart,
} from '#kit/files.ts';
import { paperGround } from '#kit/papers.ts';
import { judgeFile } from '#platform/files/judge-file.ts';
import { keepPapers } from '#platform/papers/papers.ts';

const letters = (text: string): Uint8Array => new TextEncoder().encode(text);
const judge = (bytes: Uint8Array) => judgeFile({ bytes });
const keptOf = (bytes: Uint8Array): string => {
  const judged = judge(bytes);
  if (!judged.ok) throw new Error(judged.fault);
  return Buffer.from(judged.value.bytes).toString('latin1');
};
const rels = (relationship: string) => ({
  name: 'word/_rels/settings.xml.rels',
  content: `<Relationships><Relationship ${relationship}/></Relationships>`,
});
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('what may be handed in', () => {
  it.each([
    ['a PDF', aPdf(), 'application/pdf'],
    ['a PDF with packed objects', aPdf({ objects: packedObject('<< /Type /Font >>') }), 'application/pdf'],
    [
      'a PDF that was saved once more',
      aPdf({ behind: 'trailer\nstartxref\n9\n%%EOF\r\n' }),
      'application/pdf',
    ],
    [
      'a PDF that opens on its second page',
      aPdf({ objects: '<< /OpenAction [3 0 R /Fit] >>' }),
      'application/pdf',
    ],
    ['a JPEG', aJpeg(), 'image/jpeg'],
    ['a PNG', aPng(), 'image/png'],
    ['a Word document', aDocx(), docx],
    [
      'a Word document with a link and a template of its own disk',
      aDocx([
        rels('Type="x/hyperlink" Target="https://example.jp/" TargetMode="External"'),
        {
          name: 'word/_rels/other.xml.rels',
          content:
            '<Relationship Type="x/attachedTemplate" Target="file:///C:\\a.dotx" TargetMode="External"/>',
        },
      ]),
      docx,
    ],
  ])('is %s', (_what, bytes, mediaType) => {
    expect(judge(bytes)).toMatchObject({ ok: true, value: { mediaType } });
  });

  it('is a PDF of our own', async () => {
    const papers = keepPapers(paperGround);
    const bytes = await blankReferralLetter(papers, '見本', Temporal.Instant.from('2026-11-21T01:00:00Z'));
    expect(judge(bytes).ok).toBe(true);
    await papers.close();
  });
});

describe('what is refused', () => {
  it.each([
    ['nothing', new Uint8Array(), 'files.empty'],
    ['more than 5 MB', new Uint8Array(policy.uploads.largest + 1), 'files.too-large'],
    ['a text', letters('履歴書'), 'files.kind'],
    ['a page of the web', letters('<!doctype html><script>alert(1)</script>'), 'files.kind'],
    [
      'a drawing with a script',
      letters('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'files.kind',
    ],
    ['a drawing behind an XML head', letters('<?xml version="1.0"?><svg/>'), 'files.kind'],
    ['a program for Windows', letters('MZ\u0090\0\u0003'), 'files.kind'],
    ['a program for Linux', letters('\u007fELF'), 'files.kind'],
    ['a script for a shell', letters('#!/bin/sh\nrm -rf /'), 'files.kind'],
    ['a GIF', letters('GIF89a'), 'files.kind'],
    ['a WebP', letters('RIFF\0\0\0\0WEBPVP8 '), 'files.kind'],
    ['an old Word document', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'files.kind'],
    ['rich text', letters('{\\rtf1\\ansi}'), 'files.kind'],
    ['a gzip', new Uint8Array(gzipSync('a')), 'files.kind'],
    ['a page before a PDF', aPdf({ before: '<script>alert(1)</script>' }), 'files.kind'],
    ['a PDF with a zip behind it', aPdf({ behind: 'PK\u0003\u0004' }), 'files.broken'],
    ['a PDF with a page behind it', aPdf({ behind: '<html><script>alert(1)</script>' }), 'files.broken'],
    ['the head of a PDF alone', letters('%PDF-1.7\n'), 'files.broken'],
    ['a PDF that is a page', letters('%PDF-1.7\n<script>alert(1)</script>%%EOF'), 'files.broken'],
    ['a PDF with a script', aPdf({ objects: '<< /S /JavaScript /JS (app.alert(1)) >>' }), 'files.active'],
    ['a PDF with a hidden script', aPdf({ objects: '<< /S /#4a#61vaScrip#74 /JS (a) >>' }), 'files.active'],
    ['a PDF with a packed script', aPdf({ objects: packedObject('<< /S /JavaScript >>') }), 'files.active'],
    [
      'a PDF with a script packed under a hidden name',
      aPdf({
        objects: packedObject('<< /S /Java#53cript >>', { type: 'Obj#53tm', filter: 'Fl#61teDecode' }),
      }),
      'files.active',
    ],
    ['a PDF that starts a program', aPdf({ objects: '<< /S /Launch /F (calc.exe) >>' }), 'files.active'],
    ['a PDF with a file inside', aPdf({ objects: '<< /Type /EmbeddedFile >>' }), 'files.active'],
    [
      'a PDF with names of files inside',
      aPdf({ objects: '<< /Names << /EmbeddedFiles 4 0 R >> >>' }),
      'files.active',
    ],
    ['a PDF with a film', aPdf({ objects: '<< /Subtype /RichMedia >>' }), 'files.active'],
    [
      'a PDF with a form that computes',
      aPdf({ objects: '<< /AcroForm << /XFA [4 0 R] >> >>' }),
      'files.active',
    ],
    ['a PDF with a password', aPdf({ objects: 'trailer << /Encrypt 4 0 R >>\n' }), 'files.locked'],
    ['a PDF that grows', aPdf({ objects: packedObject(new Uint8Array(40 * 1024 * 1024)) }), 'files.expands'],
    [
      'a PDF packed twice',
      aPdf({
        objects: '9 0 obj << /Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\n00\nendstream',
      }),
      'files.broken',
    ],
    ['a PNG of a billion dots', aPng({ width: 50_000, height: 50_000 }), 'files.picture-size'],
    ['a PNG without size', aPng({ width: 0 }), 'files.picture-size'],
    ['a PNG cut off', aPng().subarray(0, 40), 'files.broken'],
    ['a PNG with a wrong check', aPng().with(30, 7), 'files.broken'],
    [
      'the head of a PNG and a page',
      Uint8Array.from([...pngStart, ...letters('<script>alert(1)</script>')]),
      'files.broken',
    ],
    ['a JPEG of a billion dots', aJpeg({ width: 60_000, height: 60_000 }), 'files.picture-size'],
    ['a JPEG cut off', aJpeg().subarray(0, 60), 'files.broken'],
    [
      'the head of a JPEG and a page',
      Uint8Array.from([0xff, 0xd8, 0xff, ...letters('<script>alert(1)</script>')]),
      'files.broken',
    ],
    ['a zip', aZip([{ name: 'a.txt', content: 'a' }]), 'files.kind'],
    [
      'a table of Excel',
      aZip([
        { name: '[Content_Types].xml', content: '' },
        { name: 'xl/workbook.xml', content: '' },
      ]),
      'files.kind',
    ],
    ['a program for Java', aZip([{ name: 'META-INF/MANIFEST.MF', content: '' }]), 'files.kind'],
    [
      'a Word document with macros',
      aZip(docxParts('application/vnd.ms-word.document.macroEnabled.main+xml')),
      'files.active',
    ],
    ['a Word document with a macro', aDocx([{ name: 'word/vbaProject.bin', content: 'x' }]), 'files.active'],
    [
      'a Word document with a file inside',
      aDocx([{ name: 'word/embeddings/oleObject1.bin', content: 'x' }]),
      'files.active',
    ],
    [
      'a Word document with a control',
      aDocx([{ name: 'word/activeX/activeX1.xml', content: 'x' }]),
      'files.active',
    ],
    [
      'a Word document with a template from the web',
      aDocx([rels('Type="x/attachedTemplate" TargetMode="External" Target="https://bad.example/a.dotm"')]),
      'files.active',
    ],
    [
      'a Word document with a template of another computer',
      aDocx([rels('Type="x/attachedTemplate" Target="file://bad.example/a" TargetMode="External"')]),
      'files.active',
    ],
    [
      'a Word document that opens something in letters of two bytes',
      aDocx([
        {
          name: 'word/_rels/a.xml.rels',
          content: Buffer.from(
            '<Relationship Type="x/frame" Target="http://a" TargetMode="External"/>',
            'utf16le',
          ),
        },
      ]),
      'files.active',
    ],
    [
      'a Word document with growing words',
      aDocx([{ name: 'word/a.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]>' }]),
      'files.broken',
    ],
    [
      'a Word document that leads out of its folder',
      aDocx([{ name: '../../a.xml', content: 'x' }]),
      'files.broken',
    ],
    ['a Word document with an absolute path', aDocx([{ name: '/etc/passwd', content: 'x' }]), 'files.broken'],
    [
      'a Word document with a name twice',
      aDocx([{ name: 'word/Document.xml', content: 'x' }]),
      'files.broken',
    ],
    ['a Word document with a lock', aDocx([{ name: 'word/a.xml', content: 'x', flags: 1 }]), 'files.locked'],
    [
      'a Word document packed in a way of its own',
      aDocx([{ name: 'word/a.xml', content: 'x', method: 12 }]),
      'files.broken',
    ],
    [
      'a bomb that says so',
      aDocx([{ name: 'word/a.xml', content: 'x', size: 4_000_000_000 }]),
      'files.expands',
    ],
    [
      'a bomb',
      aDocx([{ name: 'word/media/a.png', content: new Uint8Array(70 * 1024 * 1024) }]),
      'files.expands',
    ],
    [
      'a bomb that says it is small',
      aDocx([{ name: 'word/media/a.png', content: new Uint8Array(4 * 1024 * 1024), size: 10 }]),
      'files.expands',
    ],
    [
      'a document of ten thousand parts',
      aDocx(Array.from({ length: 10_000 }, (_, index) => ({ name: `word/${index}.xml`, content: '' }))),
      'files.expands',
    ],
    [
      'a zip with something behind it',
      aZip(docxParts(), { behind: '<script>alert(1)</script>' }),
      'files.broken',
    ],
    ['a program that is a zip as well', aZip(docxParts(), { before: 'MZ' }), 'files.kind'],
    ['the head of a zip alone', letters('PK\u0003\u0004'), 'files.broken'],
  ])('is %s', (_what, bytes, fault) => {
    expect(judge(bytes)).toEqual({ ok: false, fault });
  });

  it('is a bomb of parts that lie on each other', () => {
    const bytes = aDocx([{ name: 'word/a.xml', content: 'x'.repeat(1000) }]);
    const text = Buffer.from(bytes).toString('latin1');
    // The last entry of the table now says that it begins where the first one does.
    const at = text.lastIndexOf('PK\u0001\u0002') + 42;
    bytes.set([0, 0, 0, 0], at);
    expect(judge(bytes)).toEqual({ ok: false, fault: 'files.broken' });
  });
});

describe('a file that is made to take long', () => {
  it.each([
    ['a PDF of a million streams', aPdf({ objects: 'stream\n'.repeat(700_000) })],
    ['a PDF of names', aPdf({ objects: 'obj /ObjStm /Filter /FlateDecode stream\n'.repeat(120_000) })],
    ['a PDF of half a dictionary', aPdf({ objects: '/ObjStm /Filter [/a '.repeat(240_000) })],
    [
      'a Word document of one endless relationship',
      aDocx([
        { name: 'word/_rels/a.rels', content: '<Relationship TargetMode="External" '.repeat(1_000_000) },
      ]),
    ],
    [
      'a Word document of blanks',
      aDocx([{ name: 'word/_rels/a.rels', content: `<Relationship ${' TargetMode'.repeat(3_000_000)}` }]),
    ],
  ])('is judged all the same: %s', (_what, bytes) => {
    expect(judge(bytes)).toBeDefined();
  });
});

describe('a picture', () => {
  it('loses place, time, device and comments, and stays turned as it was held', () => {
    const segments = [
      exifOf(6),
      jpegSegment(0xe1, 'http://ns.adobe.com/xap/1.0/\0GPS'),
      jpegSegment(0xfe, 'GPS'),
    ];
    const kept = keptOf(aJpeg({ segments }));
    expect(kept).not.toContain('GPS');
    expect(kept).toContain('JFIF');
    expect(kept).toContain('Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006');
    expect(judge(Buffer.from(kept, 'latin1')).ok).toBe(true);
    expect(keptOf(aJpeg({ segments: [exifOf(1)] }))).not.toContain('Exif');
  });

  it.each([
    ['an empty one', jpegSegment(0xe1, 'Exif\0\0')],
    ['one that leads out of the file', jpegSegment(0xe1, 'Exif\0\0II*\0\u00ff\u00ff\u00ff\u007f')],
    [
      'one with more entries than there are',
      jpegSegment(0xe1, 'Exif\0\0II*\0\u0008\0\0\0\u00ff\u00ff\u0000\u0000'),
    ],
  ])('with broken facts of the camera is kept without them: %s', (_what, segment) => {
    expect(keptOf(aJpeg({ segments: [segment] }))).not.toContain('Exif');
  });

  it('loses what was put behind its end or between its parts', () => {
    expect(keptOf(aJpeg({ behind: '<script>alert(1)</script>' }))).not.toContain('script');
    expect(keptOf(aPng({ behind: 'PK\u0003\u0004<script>' }))).not.toContain('script');
    const chunks = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prVt'].map((name) =>
      pngChunk(name, letters('GPS 35.6')),
    );
    expect(keptOf(aPng({ chunks }))).not.toContain('GPS');
    expect(judge(Buffer.from(keptOf(aPng({ chunks })), 'latin1')).ok).toBe(true);
  });
});
