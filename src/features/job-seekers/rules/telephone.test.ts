import { describe, expect, it } from 'vitest';
import { shownTelephone, telephoneFault } from './telephone.ts';

describe('a telephone number', () => {
  it.each([
    ['09012345678', '090-1234-5678'],
    ['０９０１２３４５６７８', '090-1234-5678'],
    ['090ー1234ー5678', '090-1234-5678'],
    ['03(3812)8609', '03-3812-8609'],
    ['0338128609', '03-3812-8609'],
    ['045-123-4567', '045-123-4567'],
    ['0451234567', '045-123-4567'],
    ['01547-2-1234', '01547-2-1234'],
    ['0120123456', '0120-123-456'],
  ])('typed %s is shown as %s', (typed, shown) => {
    expect(telephoneFault(typed)).toBeUndefined();
    expect(shownTelephone(typed)).toBe(shown);
  });

  it.each([
    ['', 'telephone.empty'],
    ['　', 'telephone.empty'],
    ['9012345678', 'telephone.start'],
    ['ない', 'telephone.start'],
    ['090123456', 'telephone.length'],
    ['090123456789', 'telephone.length'],
  ])('typed %j is refused with %s', (typed, fault) => {
    expect(telephoneFault(typed)).toBe(fault);
  });
});
