import { describe, expect, it } from 'vitest';
import { genderedWordsIn } from './wording.ts';

const asked: readonly (readonly [text: string, word: string, instead: string, level: 'red' | 'orange'])[] = [
  ['女性歓迎の職場です', '女性歓迎', '性別を問わない書き方', 'red'],
  ['男性のみ応募できます', '男性のみ', '性別を問わない書き方', 'red'],
  ['女子限定', '女子限定', '性別を問わない書き方', 'red'],
  ['営業マンを募集', '営業マン', '営業職', 'red'],
  ['看護婦さん大募集', '看護婦', '看護師', 'red'],
  ['保母の経験', '保母', '保育士', 'red'],
  ['スチュワーデス', 'スチュワーデス', '客室乗務員', 'red'],
  ['ウェイトレス', 'ウェイトレス', 'ホールスタッフ', 'red'],
  ['ｶﾞｰﾄﾞﾏﾝ（夜勤）', 'ガードマン', '警備員', 'red'],
  ['カメラマン', 'カメラマン', '撮影スタッフ', 'red'],
  ['受付嬢', '受付嬢', '受付', 'red'],
  ['家政婦', '家政婦', '家事支援スタッフ', 'red'],
  ['ホールのボーイ', 'ボーイ', 'ホールスタッフ', 'red'],
  ['主婦が活躍しています', '主婦', '家事や育児と両立したい方', 'orange'],
  ['ママも働きやすい', 'ママ', '子育て中の方', 'orange'],
  ['女性が多く働いています', '女性', '性別を問わない書き方', 'orange'],
];

describe('words that name a sex [EMP-1]', () => {
  for (const [text, word, instead, level] of asked) {
    it(`finds 「${word}」 in 「${text}」 and says 「${instead}」`, () => {
      expect(genderedWordsIn(text)).toContainEqual({ word, instead, level });
    });
  }

  for (const text of [
    '女性用品の販売',
    '女性向けの商品を企画します',
    '紳士服・婦人服の販売',
    '女子大学の食堂で働きます',
    '男性客の多い店です',
    '女性の利用者の入浴を手伝います',
    '主婦(主夫)の方も働いています',
    '主婦・主夫活躍中',
    '男女とも働いています',
    'ボーイスカウトの世話',
    'カウボーイハットの販売',
    '看護師、介護福祉士',
    '営業職',
  ]) {
    it(`leaves 「${text}」 alone`, () => {
      expect(genderedWordsIn(text)).toEqual([]);
    });
  }

  it('tells each word once, and nothing of a word inside one that was told', () => {
    expect(genderedWordsIn('女性歓迎！女性歓迎！')).toHaveLength(1);
  });
});
