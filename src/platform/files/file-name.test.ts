import { expect, it } from 'vitest';
import { cleanName, fileNameOf } from '#platform/files/file-name.ts';

it.each([
  ['履歴書.pdf', '履歴書'],
  ['C:\\Users\\花子\\履歴書.docx', '履歴書'],
  ['../../etc/passwd', 'passwd'],
  ['..', '応募書類'],
  ['', '応募書類'],
  ['.pdf', '応募書類'],
  ['   ', '応募書類'],
  ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie_ x=1'],
  ['a\u0000b\u0007.png', 'ab'],
  ['履歴書\u202efdp.exe', '履歴書fdp.exe'],
  ['a\u200b\u2066\u2069\ufeffb', 'ab'],
  ['履\u2028歴書', '履歴書'],
  ['a"b<c>d|e?f*g:h', 'a_b_c_d_e_f_g_h'],
  ['CON.pdf', '_CON'],
  ['lpt1', '_lpt1'],
  ['a.pdf.exe.pdf', 'a.pdf.exe'],
  ['葛\u{e0100}城.jpeg', '葛\u{e0100}城'],
  ['ガ.png'.normalize('NFD'), 'ガ'],
  ['𠮷野 　 家.docx', '𠮷野 家'],
  ['x'.repeat(300), 'x'.repeat(100)],
  [`${'x'.repeat(99)}葛\u{e0100}`, 'x'.repeat(99)],
  ['\ud800a', '\ufffda'.replace('\ufffd', '\ufffd')],
  ['<script>alert(1)<／script>', '_script_alert(1)_／script_'],
])('shows %j as %j', (typed, shown) => {
  expect(cleanName(typed)).toBe(shown);
});

it('is downloaded with the extension of what it is', () => {
  expect(fileNameOf('a.exe', 'application/pdf')).toEqual({ name: 'a.exe.pdf', plain: 'document.pdf' });
  expect(fileNameOf('写真', 'image/jpeg')).toEqual({ name: '写真.jpg', plain: 'document.jpg' });
});
