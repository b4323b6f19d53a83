import { describe, expect, it } from 'vitest';
import { pagesToShow } from '#ui/pagination.tsx';

describe('the page numbers a person may go to', () => {
  const gap = undefined;
  const cases = [
    { page: 1, pages: 1, shown: [1] },
    { page: 1, pages: 3, shown: [1, 2, 3] },
    { page: 5, pages: 65, shown: [1, gap, 4, 5, 6, gap, 65] },
    { page: 3, pages: 6, shown: [1, 2, 3, 4, 5, 6] },
    { page: 65, pages: 65, shown: [1, gap, 64, 65] },
  ];
  for (const { page, pages, shown } of cases) {
    it(`leave out only two or more at once, on page ${page} of ${pages}`, () => {
      expect(pagesToShow(page, pages)).toEqual(shown);
    });
  }
});
