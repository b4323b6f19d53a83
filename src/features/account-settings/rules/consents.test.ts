import { describe, expect, it } from 'vitest';
import { dueConsents } from './due-consents.ts';
import { missingConsents } from './missing-consents.ts';

const change = (version: number) => ({ version, date: '2026-11-21', text: `変更${version}` });
const policy = { key: 'privacy-policy', version: 3, changes: [change(3), change(2), change(1)] } as const;
const terms = { key: 'terms-of-use', version: 2, changes: [change(2), change(1)] } as const;

describe('what a person has to agree to', () => {
  it.each([
    [{ 'privacy-policy': 3, 'terms-of-use': 2 }, []],
    [{ 'privacy-policy': 3, 'terms-of-use': 1 }, [['terms-of-use', [2]]]],
    [{ 'privacy-policy': 1, 'terms-of-use': 2 }, [['privacy-policy', [3, 2]]]],
    [
      { 'privacy-policy': 0, 'terms-of-use': 0 },
      [
        ['privacy-policy', []],
        ['terms-of-use', []],
      ],
    ],
  ])('after %j: %j, with what changed since [CODE-2]', (agreed, expected) => {
    const due = dueConsents([policy, terms], agreed).map(({ document, changes }) => [
      document.key,
      changes.map(({ version }) => version),
    ]);
    expect(due).toEqual(expected);
  });
});

describe('what keeps a person from having agreed', () => {
  const opened = (document: 'privacy-policy' | 'terms-of-use', version: number) => ({ document, version });
  it.each([
    [[opened('privacy-policy', 3), opened('terms-of-use', 2)], ['privacy-policy', 'terms-of-use'], []],
    [
      [opened('privacy-policy', 3), opened('terms-of-use', 2)],
      ['terms-of-use'],
      ['privacy-policy consent.unticked'],
    ],
    [[opened('terms-of-use', 2)], ['privacy-policy', 'terms-of-use'], ['privacy-policy consent.unread']],
    [
      [opened('privacy-policy', 2), opened('terms-of-use', 2)],
      ['privacy-policy', 'terms-of-use'],
      ['privacy-policy consent.unread'],
    ],
    [[], [], ['privacy-policy consent.unread', 'terms-of-use consent.unread']],
  ])('opened %j, ticked %j: %j [CODE-2]', (readings, ticked, expected) => {
    const missing = missingConsents([policy, terms], readings, ticked);
    expect(missing.map(({ document, key }) => `${document} ${key}`)).toEqual(expected);
  });
});
