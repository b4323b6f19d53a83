/** A word that names a sex, and what to write in its place. */
export interface GenderedWord {
  readonly pattern: RegExp;
  readonly instead: string;
  /** Red: it says who may apply. Orange: it may, or may not. */
  readonly level: 'red' | 'orange';
  /** What is left alone though the pattern is in it. */
  readonly except?: RegExp;
}

const word = (
  pattern: RegExp,
  instead: string,
  level: GenderedWord['level'],
  except?: RegExp,
): GenderedWord => ({ pattern, instead, level, ...(except === undefined ? {} : { except }) });

const goods =
  /(?:女性|男性|女子|男子|レディース|メンズ)(?:用|向け(?:の)?(?:商品|雑誌|服|衣料|サービス|サイト|雑貨|化粧品|メディア)|服|物|下着|トイレ|更衣室|寮|ロッカー|客|ファッション|誌)|女子(?:大|校|高)|(?:女性|男性)(?:の)?(?:利用者|入居者|患者|お客|生徒|児童)|女性活躍推進|女性管理職/gu;

const bothAreNamed =
  /(?:主婦|主夫)(?:\s*[・、,/()（）]\s*|や|も|と)*(?:主婦|主夫)\)?|(?:女性|男性)(?:[・、,/]|や|も|と)(?:女性|男性)|男女/gu;

/** Red where one sex is asked for; the longest words first. */
export const genderedWords: readonly GenderedWord[] = [
  word(
    /(?:女性|男性|女子|男子|女の子|男の子)(?:の方)?(?:歓迎|限定|のみ|だけ|募集|優先|希望|向け|向き|に最適)/gu,
    '性別を問わない書き方',
    'red',
    goods,
  ),
  word(/営業マン|セールスマン/gu, '営業職', 'red'),
  word(/看護婦/gu, '看護師', 'red'),
  word(/准看婦/gu, '准看護師', 'red'),
  word(/保健婦/gu, '保健師', 'red'),
  word(/保母|保父/gu, '保育士', 'red'),
  word(/寮母|寮父/gu, '寮の管理人', 'red'),
  word(/スチュワーデス|エアホステス/gu, '客室乗務員', 'red'),
  word(/ウェ[ーイ]トレス|ウエ[ーイ]トレス|ウェ[ーイ]ター|ウエ[ーイ]ター/gu, 'ホールスタッフ', 'red'),
  word(/ガードマン/gu, '警備員', 'red'),
  word(/カメラマン/gu, '撮影スタッフ', 'red'),
  word(/配達マン|ドライバーマン/gu, '配達員', 'red'),
  word(/受付嬢|案内嬢/gu, '受付', 'red'),
  word(/家政婦/gu, '家事支援スタッフ', 'red'),
  word(/掃除婦|清掃婦/gu, '清掃員', 'red'),
  word(/女工|工員(?:男|女)/gu, '製造スタッフ', 'red'),
  word(
    /事務レディ|ヤクルトレディ|[ァ-ヶー]*レディ(?=[をはがのも、。]|募集|$)/gu,
    'スタッフ',
    'orange',
    goods,
  ),
  word(/(?<![ァ-ヶー])ボーイ(?!スカウト|[ァ-ヶー])/gu, 'ホールスタッフ', 'red'),
  word(/(?<![ァ-ヶー])ガール(?!スカウト|[ァ-ヶー])/gu, 'スタッフ', 'red'),
  word(/ビジネスマン|サラリーマン/gu, '会社員', 'orange'),
  word(/キャリアウーマン/gu, '経験のある方', 'red'),
  word(/主婦|主夫/gu, '家事や育児と両立したい方', 'orange', bothAreNamed),
  word(/(?<![ァ-ヶー])(?:ママ|パパ)(?![ァ-ヶー])/gu, '子育て中の方', 'orange'),
  word(/お姉さん|お兄さん|お母さん|おばさん|おじさん/gu, '性別を問わない書き方', 'orange'),
  word(
    /女性|男性|女子|男子/gu,
    '性別を問わない書き方',
    'orange',
    new RegExp(`${goods.source}|${bothAreNamed.source}`, 'gu'),
  ),
];
