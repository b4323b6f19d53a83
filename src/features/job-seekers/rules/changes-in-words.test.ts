import { describe, expect, it } from 'vitest';
import { changeInWords } from './changes-in-words.ts';

const all = { sensitive: true };
const usual = { sensitive: false };

describe('a change of a record in words [REG-7]', () => {
  it('says what an item was and is as its own declaration shows it', () => {
    const change = { item: 'wished-employment', from: 'full-time', to: 'part-time' };
    expect(changeInWords(change, usual)).toEqual({
      label: '希望就業形態',
      from: ['フルタイム'],
      to: ['パート'],
      hides: false,
    });
  });

  it('says nothing of health until it is asked for [s-stf4]', () => {
    const change = { item: 'disability', from: undefined, to: 'yes' };
    expect(changeInWords(change, usual)).toEqual({ label: '障害の有無', from: [], to: [], hides: true });
    expect(changeInWords(change, all)).toMatchObject({ from: [], to: ['あり'], hides: false });
  });

  it('hides why somebody left inside the work that was done, and says that something is hidden', () => {
    const job = { title: '介護職員' };
    const change = { item: 'work-history', from: [job], to: [{ ...job, 'leaving-reason': 'health' }] };
    const hidden = changeInWords(change, usual);
    expect(hidden.hides).toBe(true);
    expect(hidden.to).toEqual(hidden.from);
    expect(changeInWords(change, all).to.join()).toContain('病気やけが');
  });

  it.each([
    [
      { item: 'registration-kind', from: 'online', to: 'counter' },
      'オンライン登録者',
      'ハローワーク利用登録者',
    ],
    [{ item: 'registration-state', from: 'valid', to: 'lapsed' }, '有効', '無効（有効期限が過ぎた）'],
    [
      { item: 'valid-through', from: '2027-01-31', to: '2027-02-28' },
      '2027年01月31日まで',
      '2027年02月28日まで',
    ],
  ])('has words for what is no answer of an item: %j', (change, from, to) => {
    expect(changeInWords(change, usual)).toMatchObject({ from: [from], to: [to] });
  });

  it('still shows what was written of an item that is asked for no more', () => {
    expect(changeInWords({ item: 'pager', from: '1234', to: undefined }, usual)).toMatchObject({
      label: 'pager',
      from: ['1234'],
      to: [],
    });
  });
});
