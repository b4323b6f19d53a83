const said = (query: Readonly<Record<string, string>>): string => new URLSearchParams(query).toString();

/**
 * What is asked of all engines, by how much of all it leaves: addresses of the job search. `fit` and hours of the day
 * are left out: the peers have no answer to them.
 */
export const searchShapes: Readonly<Record<string, readonly string[]>> = {
  selective: [
    said({ words: '夜勤 介護福祉士', place: '13104' }),
    said({ occupation: '049', place: '14', wage: '250000', 'two-days-off': 'every' }),
    said({ place: '47', employment: 'regular', tag: 'at-home' }),
    said({ words: '看護師 訪問', place: '31', hours: 'part' }),
    said({ place: '31201', hours: 'part', wage: '1200', unit: 'hourly', sort: 'wage-low' }),
    said({ words: '調剤薬局の薬剤師', place: '27', sort: 'wage-high' }),
    said({ words: '医療法人', in: 'employer', place: '01', occupation: '023', sort: 'holidays' }),
    said({ words: '社会福祉士', place: '40', new: '3' }),
    said({ words: '動画編集', employment: 'regular', sort: 'deadline' }),
    said({ words: '"直行直帰可"', place: '23', without: '夜勤' }),
    said({ kind: 'disability', place: '26', 'two-days-off': 'every', insurance: 'health', age: '40' }),
  ],
  medium: [
    said({ words: '看護', hours: 'full' }),
    said({ place: '13', employment: 'regular', holidays: '120' }),
    said({ words: '事務 引き継ぎ' }),
    said({ plain: '01-01', sort: 'wage-high' }),
    said({ place: '27', words: '駅', without: '夜勤' }),
    said({ industry: 'P', 'day-off': 'sat', sort: 'holidays' }),
    said({ occupation: '050', tag: 'no-experience', schooling: 'high' }),
    said({ words: '送迎', match: 'any', wage: '200000', sort: 'wage-low' }),
    said({ words: '入居者 利用者 患者', match: 'any', overtime: '10' }),
    said({ place: '13', words: '研修', 'without-dispatch': 'yes', age: '62' }),
    said({ words: '清掃', in: 'title' }),
  ],
  broad: [
    said({}),
    said({ hours: 'full' }),
    said({ employment: 'regular', sort: 'wage-high' }),
    said({ words: '仕事' }),
    said({ words: '職場', hours: 'full', sort: 'holidays' }),
    said({ tag: 'no-experience', sort: 'deadline', page: '20' }),
    said({ people: '10', overtime: '45' }),
    said({ words: '担当', in: 'contents' }),
    said({ words: '業務 資格', match: 'any', wage: '180000' }),
    said({ place: '13', 'without-dispatch': 'yes' }),
    said({ hours: 'full', insurance: 'health', words: '確認' }),
  ],
  pathological: [
    said({ words: 'の', match: 'any' }),
    said({ words: 'a b c d e f g h i j', match: 'any' }),
    said({ words: '夜勤 看護 介護 事務 清掃 調理 運転 販売 製造 営業', match: 'any' }),
    said({ words: '夜勤 看護 介護 事務 清掃 調理 運転 販売 製造 営業' }),
    said({ words: 'を に は が の と で も や へ' }),
    said({ words: 'どこにもないことば', without: 'の', 'without-employer': '株式会社' }),
    said({ words: '%_%' }),
    said({ words: '手順は写真つきの冊子にまとめてあり' }),
    said({ words: 'をご覧ください。面接は平日' }),
    said({ words: 'します 。 、 株式会社', without: '有限会社', sort: 'wage-low' }),
    said({ without: 'を', 'without-employer': '株式会社', sort: 'deadline' }),
    said({ words: '1', match: 'any', sort: 'wage-high' }),
  ],
};

/** Each by itself: what is folded into one card differs from what the peers can tell. */
export const apart = (address: string): string => `${address}${address === '' ? '' : '&'}apart=yes&size=50`;

export const allShapes = Object.values(searchShapes).flat();

const sortedBy = (address: string, sort: string): string => {
  const query = new URLSearchParams(address);
  query.set('sort', sort);
  return query.toString();
};

/** As it is asked, by the newest, and in another order. */
export const inSeveralOrders = (address: string): readonly string[] => {
  const sort = new URLSearchParams(address).get('sort');
  return [
    address,
    sortedBy(address, 'new'),
    sortedBy(address, sort === 'deadline' ? 'holidays' : 'deadline'),
  ];
};
