import { type SearchQuery, shownTags, type Tag, tagWords, typedWords } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { chosenConditions } from './chosen-conditions.ts';

const { mostWords } = policy.jobSearch;

/** Words that people type for what is chosen as a condition; longer words that begin so are meant too. */
const tagNames: Partial<Readonly<Record<Tag, string>>> = {
  'no-experience': '経験不問 未経験 初心者 経験なし 経験無し',
  'no-schooling': '学歴不問 学歴なし',
  'no-qualification': '資格不問 無資格 資格なし 資格無し 免許不問',
  'no-overtime': '残業なし 残業無し ノー残業 残業ゼロ 時間外なし 時間外労働なし 定時退社 定時上がり',
  weekends: '土日休 土日祝休 土日が休 週末休 完全週休',
  'no-transfer': '転勤なし 転勤無し',
  'no-documents': '書類選考なし 書類審査なし 書類不要',
  'commuting-paid': '通勤手当 交通費',
  'near-station': '駅近 駅チカ 駅ちか',
  'by-car': 'マイカー 車通勤 自動車通勤',
  'return-home': 'uijターン uターン iターン jターン',
  'trial-employment': 'トライアル雇用',
  'online-application': 'オンライン自主応募 オンライン応募 自主応募',
  bonus: '賞与 ボーナス',
  'becoming-regular': '正社員登用',
  'smoke-free': '禁煙 受動喫煙',
  'at-home': '在宅 テレワーク リモート',
  housing: '社宅 社員寮 寮あり 寮有 寮付 住み込み 住込',
  nursery: '託児',
};

/** What a word stands for; undefined where the search has it already. */
type Meaning = (query: SearchQuery) => SearchQuery | undefined;

const adding =
  (group: 'tag' | 'hours' | 'employment' | 'kind', value: string): Meaning =>
  (query) =>
    (query[group] as readonly string[]).includes(value)
      ? undefined
      : { ...query, [group]: [...query[group], value] };

const limiting =
  (name: 'holidays' | 'new' | 'two-days-off', value: number | string): Meaning =>
  (query) =>
    query[name] === value ? undefined : { ...query, [name]: value };

const withWage =
  (yen: number, unit: SearchQuery['unit']): Meaning =>
  (query) =>
    query.wage === yen && query.unit === unit ? undefined : { ...query, wage: yen, unit };

type Rule = readonly [pattern: RegExp, meaning: (match: RegExpExecArray) => Meaning];

const beginning = (words: string): RegExp => new RegExp(`^(?:${words.split(' ').join('|')})`, 'u');

const yen = (figures = '', tenThousands = ''): number =>
  Math.floor(Number(figures.replaceAll(',', '')) * (tenThousands === '' ? 1 : 10_000));

const asCompared = (label: string): string => label.normalize('NFKC').toLowerCase();

const rules: readonly Rule[] = [
  ...Object.entries(tagNames).map(([tag, words]): Rule => [beginning(words), () => adding('tag', tag)]),
  [/^(?:週休二日|週休2日)/u, () => limiting('two-days-off', 'every')],
  [/^正社員$/u, () => adding('employment', 'regular')],
  [/^(?:パート|アルバイト|パートタイム|パートタイマー|短時間)$/u, () => adding('hours', 'part')],
  [/^フルタイム$/u, () => adding('hours', 'full')],
  [/^(?:障害者|障がい者|障碍者)(?:雇用|採用|枠|求人)?$/u, () => adding('kind', 'disability')],
  [/^(?:新卒|既卒|第二新卒)$/u, () => adding('kind', 'new-graduate')],
  [/^(?:新着|新着求人)$/u, () => limiting('new', 3)],
  [/^年間休日(\d{2,3})日?(?:以上)?$/u, ([, days]) => limiting('holidays', Number(days))],
  [
    /^(時給|月給|月収|月額)([\d,]+(?:\.\d+)?)(万)?円?(?:以上|~|〜)?$/u,
    ([, unit, figures, ten]) => withWage(yen(figures, ten), unit === '時給' ? 'hourly' : 'monthly'),
  ],
];

/** A word, or several together, that can be asked for as conditions. */
export interface ConditionInWords {
  readonly word: string;
  /** As the condition is called. */
  readonly condition: string;
  /** The search with the condition instead of the word. */
  readonly query: SearchQuery;
}

const meaningOf = (word: string): Meaning | undefined => {
  const tag = shownTags.find((one) => asCompared(tagWords(one)) === word);
  if (tag !== undefined) return adding('tag', tag);
  for (const [pattern, meaning] of rules) {
    const match = pattern.exec(word);
    if (match !== null) return meaning(match);
  }
  return undefined;
};

const most = 3;

/** The search without some of its words. */
function withoutWords(query: SearchQuery, gone: ReadonlySet<string>): SearchQuery {
  const rest = typedWords(query.words).filter(({ word }) => !gone.has(word));
  const kept =
    rest.length === 0
      ? ({ words: '', match: 'all', in: [] } as const)
      : { words: rest.map(({ typed }) => typed).join(' ') };
  return { ...query, ...kept, page: 1 };
}

/** The names of what came in addition. */
function addedLabels(before: SearchQuery, after: SearchQuery): readonly string[] {
  const known = new Set(chosenConditions(before).map(({ label }) => label));
  return chosenConditions(after)
    .map(({ label }) => label)
    .filter((label) => !known.has(label));
}

/** Conditions that somebody typed as words: a vacancy bears them as marks, and need not have them in its texts. */
export function conditionsInWords(query: SearchQuery): readonly ConditionInWords[] {
  const words = [...new Set(typedWords(query.words).map(({ word }) => word))].slice(0, mostWords);
  const meant = words
    .map((word) => ({ word, meaning: meaningOf(word) }))
    .filter(({ meaning }) => meaning?.(query) !== undefined)
    .slice(0, most);
  const asCondition = (some: typeof meant): ConditionInWords => {
    const bare = withoutWords(query, new Set(some.map(({ word }) => word)));
    const asked = some.reduce((so, { meaning }) => meaning?.(so) ?? so, bare);
    return {
      word: some.map(({ word }) => word).join('」「'),
      condition: addedLabels(bare, asked).join('」「'),
      query: asked,
    };
  };
  const each = meant.map((one) => asCondition([one]));
  return meant.length < 2 ? each : [asCondition(meant), ...each];
}
