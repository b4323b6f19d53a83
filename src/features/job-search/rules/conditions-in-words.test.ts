import { describe, expect, it } from 'vitest';
import { emptyQuery, shownTags, tagWords, writeQuery } from '#features/vacancies/index.ts';
import { conditionsInWords } from './conditions-in-words.ts';

const asking = (words: string) => conditionsInWords({ ...emptyQuery, words });
const addressOf = (words: string): string | undefined => {
  const [first] = asking(words);
  return first === undefined ? undefined : decodeURIComponent(writeQuery(first.query).toString());
};

describe('whoever types a condition as a word is offered the condition [JOB-1]', () => {
  it.each([
    ['経験不問', 'tag=no-experience'],
    ['未経験', 'tag=no-experience'],
    ['未経験歓迎', 'tag=no-experience'],
    ['「未経験OK」', 'tag=no-experience'],
    ['学歴不問', 'tag=no-schooling'],
    ['無資格', 'tag=no-qualification'],
    ['残業なし', 'tag=no-overtime'],
    ['土日休み', 'tag=weekends'],
    ['転勤なし', 'tag=no-transfer'],
    ['交通費支給', 'tag=commuting-paid'],
    ['駅近', 'tag=near-station'],
    ['車通勤可', 'tag=by-car'],
    ['Ｕターン', 'tag=return-home'],
    ['在宅', 'tag=at-home'],
    ['リモートワーク', 'tag=at-home'],
    ['週休2日', 'two-days-off=every'],
    ['正社員', 'employment=regular'],
    ['アルバイト', 'hours=part'],
    ['障がい者雇用', 'kind=disability'],
    ['新着', 'new=3'],
    ['年間休日１２０日', 'holidays=120'],
    ['時給1,200円以上', 'wage=1200&unit=hourly'],
    ['月給２５万円', 'wage=250000'],
  ])('%s', (typed, expected) => {
    expect(addressOf(typed)).toBe(expected);
  });

  it.each(shownTags)('by the name of its mark: %s', (tag) => {
    expect(addressOf(tagWords(tag))).toBe(`tag=${tag}`);
  });

  it('keeps the other words, phrases as phrases', () => {
    expect(addressOf('介護 未経験 "夜勤 なし"')).toBe('words=介護+"夜勤+なし"&tag=no-experience');
  });

  it('calls the condition as its mark is called', () => {
    expect(asking('介護 未経験')[0]).toMatchObject({ word: '未経験', condition: '経験不問' });
    expect(asking('週休二日')[0]?.condition).toBe('週休二日制：毎週');
  });

  it('offers nothing that is chosen already, and nothing for other words', () => {
    expect(conditionsInWords({ ...emptyQuery, words: '未経験', tag: ['no-experience'] })).toEqual([]);
    for (const words of ['', '介護', '経験', '賃金', '駅', '時給', '「」', '%', '　']) {
      expect(asking(words)).toEqual([]);
    }
  });

  it('offers several together, and each by itself', () => {
    const offered = asking('未経験 介護 在宅');
    expect(offered.map(({ condition }) => condition)).toEqual([
      '経験不問」「在宅勤務',
      '経験不問',
      '在宅勤務',
    ]);
    expect(decodeURIComponent(writeQuery(offered[0]?.query ?? emptyQuery).toString())).toBe(
      'words=介護&tag=no-experience&tag=at-home',
    );
  });

  it('offers three at most, and these together', () => {
    expect(asking('未経験 学歴不問 残業なし 駅近 在宅')).toHaveLength(4);
  });
});
