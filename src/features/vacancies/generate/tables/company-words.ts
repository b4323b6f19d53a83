const pairs = (text: string): readonly (readonly [string, string])[] =>
  text.split(' ').map((pair) => {
    const [word = '', kana = ''] = pair.split(':');
    return [word, kana];
  });

/** Invented names of employers: a beginning, an end by what they do, and a legal form. */
export const beginnings = pairs(
  'あおぞら:アオゾラ みどり野:ミドリノ 朝凪:アサナギ 白樺:シラカバ 大楠:オオクス 北斗星:ホクトセイ 南風:ミナミカゼ 若葉台:ワカバダイ 東雲:シノノメ 千歳丘:チトセオカ 竹取:タケトリ 桜堤:サクラヅツミ 藤見:フジミ 梅香:バイコウ 松籟:ショウライ 清流:セイリュウ 山吹:ヤマブキ 双葉山:フタバヤマ 日ノ出:ヒノデ 星見:ホシミ 月岡:ツキオカ 風早:カザハヤ 海原:ウナバラ 潮見:シオミ 岩清水:イワシミズ 丘の上:オカノウエ 若鮎:ワカアユ 白鷺:シラサギ 鶴舞:ツルマイ 鳩ヶ丘:ハトガオカ 三つ葉:ミツバ 四つ辻:ヨツツジ 八重垣:ヤエガキ 万葉:マンヨウ 常磐木:トキワギ 瑞穂野:ミズホノ 豊秋:トヨアキ 錦織:ニシゴリ 銀杏:イチョウ 金木犀:キンモクセイ こもれび:コモレビ せせらぎ:セセラギ ひだまり:ヒダマリ つばめ:ツバメ かわせみ:カワセミ はるかぜ:ハルカゼ ゆうなぎ:ユウナギ たんぽぽ:タンポポ すずらん:スズラン',
);

export const ends: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  making: pairs('工業:コウギョウ 製作所:セイサクショ 精機:セイキ 化成:カセイ 製造:セイゾウ 技研:ギケン'),
  food: pairs('食品:ショクヒン 製菓:セイカ 水産:スイサン フーズ:フーズ 食堂:ショクドウ'),
  building: pairs('建設:ケンセツ 工務店:コウムテン 組:グミ 設備:セツビ 電工:デンコウ 住建:ジュウケン'),
  transport: pairs('運輸:ウンユ 物流:ブツリュウ 陸送:リクソウ 交通:コウツウ 倉庫:ソウコ'),
  care: pairs('会:カイ 福祉会:フクシカイ 苑:エン ケアセンター:ケアセンター の里:ノサト'),
  medicine: pairs('医院:イイン 病院:ビョウイン クリニック:クリニック 薬局:ヤッキョク 歯科:シカ'),
  learning: pairs('学園:ガクエン 幼稚園:ヨウチエン 塾:ジュク 保育園:ホイクエン'),
  selling: pairs('商事:ショウジ 商店:ショウテン マート:マート 物産:ブッサン 堂:ドウ'),
  service: pairs('サービス:サービス 管理:カンリ 警備:ケイビ 企画:キカク 産業:サンギョウ 総業:ソウギョウ'),
  knowing: pairs('システム:システム 情報:ジョウホウ 設計:セッケイ 事務所:ジムショ ソフト:ソフト'),
  lodging: pairs('旅館:リョカン ホテル:ホテル 観光:カンコウ 亭:テイ'),
  growing: pairs('農園:ノウエン 牧場:ボクジョウ ファーム:ファーム'),
};

/** What employers of an industry (中分類) are called after. */
export function endsOf(industry: string): string {
  const code = Number(industry);
  if (code <= 4) return 'growing';
  if (code <= 8) return 'building';
  if (code <= 10) return 'food';
  if (code <= 36) return 'making';
  if (code <= 41) return 'knowing';
  if (code <= 49) return 'transport';
  if (code <= 61) return 'selling';
  if (code <= 74) return 'knowing';
  if (code <= 75) return 'lodging';
  if (code <= 77) return 'food';
  if (code === 81 || code === 82) return 'learning';
  if (code === 83) return 'medicine';
  return code === 85 ? 'care' : 'service';
}

export const families = pairs(
  '青柳:アオヤギ 朝倉:アサクラ 有賀:アリガ 石黒:イシグロ 稲森:イナモリ 植松:ウエマツ 江川:エガワ 大槻:オオツキ 岡野:オカノ 梶原:カジワラ 神崎:カンザキ 木下:キノシタ 桐山:キリヤマ 久保田:クボタ 黒沢:クロサワ 小池:コイケ 榊:サカキ 沢井:サワイ 島本:シマモト 杉浦:スギウラ 関根:セキネ 高梨:タカナシ 田所:タドコロ 辻村:ツジムラ 堂本:ドウモト 永瀬:ナガセ 西岡:ニシオカ 野口:ノグチ 浜崎:ハマサキ 平井:ヒライ 深津:フカツ 細川:ホソカワ 牧野:マキノ 水谷:ミズタニ 宗像:ムナカタ 望月:モチヅキ 柳沢:ヤナギサワ 湯浅:ユアサ 横尾:ヨコオ 若林:ワカバヤシ',
);
export const givenNames = pairs(
  '明:アキラ 恵子:ケイコ 健一:ケンイチ 由美:ユミ 隆:タカシ 直樹:ナオキ 幸子:サチコ 誠:マコト 真理:マリ 大輔:ダイスケ 和夫:カズオ 美咲:ミサキ 修:オサム 千春:チハル 剛:ツヨシ',
);
