const said = (query: Readonly<Record<string, string>>): string => new URLSearchParams(query).toString();

/** What people ask for, by how much of all it leaves; the last are what a program or a joker sends. */
export const searchQueries: Readonly<Record<string, readonly string[]>> = {
  selective: [
    said({ words: '夜勤専従 介護福祉士', place: '13104' }),
    said({ occupation: '049', place: '14', wage: '250000', 'two-days-off': 'every' }),
    said({ place: '47', employment: 'regular', tag: 'at-home' }),
    said({ words: '調理師', place: '27', new: '1' }),
    said({ number: '13010-1' }),
    said({ place: '31201', hours: 'part', wage: '1200', unit: 'hourly' }),
  ],
  medium: [
    said({ words: '看護', hours: 'full' }),
    said({ place: '13', employment: 'regular', holidays: '120' }),
    said({ words: '事務 経験不問', sort: 'fit' }),
    said({ plain: '01-01', sort: 'wage-high' }),
    said({ place: '27', words: '駅', without: '夜勤' }),
    said({ industry: 'P', 'day-off': 'sat', sort: 'holidays' }),
  ],
  broad: [
    '',
    said({ hours: 'full' }),
    said({ employment: 'regular', sort: 'wage-high' }),
    said({ words: '仕事' }),
    said({ tag: 'no-experience', sort: 'deadline', page: '20' }),
    said({ apart: 'yes', size: '50' }),
  ],
  pathological: [
    said({ words: 'の', match: 'any', sort: 'fit' }),
    said({ words: 'a b c d e f g h i j', match: 'any' }),
    said({ words: '夜勤 看護 介護 事務 清掃 調理 運転 販売 製造 営業', match: 'any' }),
    // Nothing has all ten: the page also counts what leaving out each of them gives.
    said({ words: '夜勤 看護 介護 事務 清掃 調理 運転 販売 製造 営業' }),
    said({ words: 'を に は が の と で も や へ' }),
    said({ words: 'どこにもないことば', without: 'の', 'without-employer': '株式会社' }),
    said({ words: '%_%', page: '100000' }),
    said({ without: 'の', sort: 'wage-low', apart: 'yes', page: '500' }),
  ],
};
