import { expect, it } from 'vitest';
import { tagNames, withTags } from './tag-answers.ts';

it('fills the items that a tag tells of, older words included [JOB-2]', () => {
  expect(withTags({}, '書類審査なし、Uターン歓迎')).toEqual({
    facts: { selection: ['interview'], 'return-home': 'welcome' },
    faults: [],
  });
});

it('makes every tag hold that the column may name', () => {
  for (const name of tagNames) expect([name, withTags({}, name).faults]).toEqual([name, []]);
});

it('leaves what other columns say, and tells when they deny the tag', () => {
  const { facts, faults } = withTags({ transfer: 'yes' }, '転勤なし｜空を飛ぶ');
  expect(facts).toEqual({ transfer: 'yes' });
  expect(faults).toEqual([
    '「特徴」の「空を飛ぶ」は、知られていない言葉です。',
    '「特徴」の「転勤なし」が、ほかの列と合いません。',
  ]);
});
