import { describe, expect, it } from 'vitest';
import { readMessageText, readMessageTitle } from './message-text.ts';

describe('the text of a message', () => {
  it('stays as it was typed, marks of pages too [MSG-1]', () => {
    const typed = '  <b>こんにちは</b>\r\n&amp; 二行目\r\n\r\n';
    expect(readMessageText(typed, 0)).toEqual({ ok: true, value: '  <b>こんにちは</b>\n&amp; 二行目' });
  });

  it('may have 2,000 characters as people count them, and one more is told [MSG-1]', () => {
    expect(readMessageText('𠮷'.repeat(2000), 0).ok).toBe(true);
    expect(readMessageText('𠮷'.repeat(2001), 0)).toEqual({
      ok: false,
      fault: { key: 'messages.too-long', length: 2001 },
    });
  });

  it('may be missing beside a file only [MSG-1]', () => {
    expect(readMessageText(' \n ', 0)).toMatchObject({ ok: false, fault: { key: 'messages.empty' } });
    expect(readMessageText('', 1)).toEqual({ ok: true, value: '' });
  });

  it('of a notice may have a heading of one line [MSG-1]', () => {
    expect(readMessageTitle(' 説明会の\r\nお知らせ ')).toEqual({ ok: true, value: '説明会の お知らせ' });
    expect(readMessageTitle('')).toEqual({ ok: true, value: null });
    expect(readMessageTitle('題'.repeat(61)).ok).toBe(false);
  });
});
