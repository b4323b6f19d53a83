import { describe, expect, it } from 'vitest';
import { parseConsent, readNote } from './consent.ts';

const privacy = { key: 'privacy-policy', version: 2 } as const;
const terms = { key: 'terms-of-use', version: 1 } as const;
const documents = [privacy, terms];
const bothRead = documents.map(readNote);
const bothTicked = { 'agree-privacy-policy': 'yes', 'agree-terms-of-use': 'yes' };

const faultsOf = (boxes: object, notes: readonly string[]) => {
  const parsed = parseConsent(documents, { ...boxes }, notes);
  return parsed.ok ? [] : parsed.fault.map(({ name, key }) => `${name} ${key}`);
};

describe('the consent to both documents [CODE-2]', () => {
  it('keeps the versions that were agreed to', () => {
    expect(parseConsent(documents, bothTicked, bothRead)).toEqual({
      ok: true,
      value: { 'privacy-policy': 2, 'terms-of-use': 1 },
    });
  });

  it('refuses a box whose document was never opened, though it is ticked', () => {
    expect(faultsOf(bothTicked, [readNote(privacy)])).toEqual(['agree-terms-of-use consent.unread']);
    expect(faultsOf(bothTicked, [])).toEqual([
      'agree-privacy-policy consent.unread',
      'agree-terms-of-use consent.unread',
    ]);
  });

  it('does not take an earlier version for the present one', () => {
    const notes = [readNote({ ...privacy, version: 1 }), readNote(terms)];
    expect(faultsOf(bothTicked, notes)).toEqual(['agree-privacy-policy consent.unread']);
  });

  it('asks for the box that is not ticked', () => {
    expect(faultsOf({ 'agree-privacy-policy': 'yes' }, bothRead)).toEqual([
      'agree-terms-of-use consent.not-given',
    ]);
  });
});
