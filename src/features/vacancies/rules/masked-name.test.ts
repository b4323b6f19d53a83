import { describe, expect, it } from 'vitest';
import { withoutName } from './masked-name.ts';

const transport = {
  name: '株式会社朝凪運輸　東京営業所',
  kana: 'カブシキガイシャアサナギウンユ',
  representative: '秘見津 太郎',
};
const welfare = { name: '社会福祉法人　あおぞら会', kana: 'アオゾラカイ' };
const latin = { name: 'ＡＣＥフーズ株式会社', kana: 'エースフーズ' };

describe('whoever may not know the employer reads no name in what the employer wrote [JOB-5]', () => {
  it.each([
    ['whole', transport, '株式会社朝凪運輸 東京営業所で働きます。', '（事業所名）で働きます。'],
    ['without its legal form', transport, '朝凪運輸の運転手です。', '（事業所名）の運転手です。'],
    ['with blanks and dots', transport, '朝 凪・運輸の運転手', '（事業所名）の運転手'],
    ['its beginning alone', transport, '朝凪では、みな笑顔です。', '（事業所名）では、みな笑顔です。'],
    [
      'its beginning with another word',
      transport,
      '朝凪グループの一員です。',
      '（事業所名）グループの一員です。',
    ],
    ['in katakana', transport, 'アサナギウンユの仕事', '（事業所名）の仕事'],
    ['in hiragana', transport, 'あさなぎ運輸の仕事', '（事業所名）運輸の仕事'],
    ['in half-width kana', transport, 'ｱｻﾅｷﾞの仕事', '（事業所名）の仕事'],
    ['in hiragana for katakana', welfare, 'アオゾラ会で働く', '（事業所名）で働く'],
    ['in full width', latin, 'ＡＣＥフーズの工場', '（事業所名）の工場'],
    ['in half width', latin, 'aceﾌｰｽﾞの工場', '（事業所名）の工場'],
    ['its Latin beginning', latin, 'ACE で働く', '（事業所名） で働く'],
    ['its head', transport, '代表は秘見津太郎です。', '代表は（事業所名）です。'],
    ['its head by the family name', transport, '秘見津社長が話します。', '（事業所名）社長が話します。'],
    ['in brackets', transport, '運転手（朝凪運輸）', '運転手（事業所名）'],
    ['in half-width brackets', transport, '運転手(朝凪)', '運転手（事業所名）'],
    ['in other brackets', transport, '【朝凪運輸】運転手「朝凪」', '【事業所名】運転手「事業所名」'],
    [
      'its address in the net',
      transport,
      '詳しくは https://asanagi.example/recruit へ',
      '詳しくは （連絡先） へ',
    ],
    ['its mail', transport, 'job@asanagi.example まで', '（連絡先） まで'],
    ['its telephone', transport, '電話 ０３－１２３４－５６７８', '電話 （連絡先）'],
  ])('%s', (_, employer, typed, read) => {
    expect(withoutName(typed, employer)).toBe(read);
  });

  it.each([
    ['a place that the name begins with', { name: '東京建設株式会社' }, '東京の現場です。'],
    ['a city that the name begins with', { name: '株式会社横浜サービス' }, '横浜から30分です。'],
    ['a common word that the name begins with', { name: '中央介護サービス有限会社' }, '介護の仕事です。'],
    ['a common word that is the name', { name: '有限会社みどり' }, 'みどりの多い町です。'],
    ['what every office is called', transport, '東京営業所と大阪営業所があります。'],
    ['a longer word in katakana', { name: '株式会社ルミナ工業' }, 'ルミナリエの季節です。'],
    ['a longer Latin word', latin, 'PLACEとSPACE'],
    ['a town of the same name', transport, '朝凪町1丁目'],
    ['a family name of somebody else', { ...transport, representative: '山田 花子' }, '山田さんに聞きます。'],
    ['figures that are no telephone', transport, '09:00-18:00、2026-11-21、月160時間'],
    ['one letter', { name: '株式会社匠' }, '匠の技です。'],
    ['anything where there is no name', {}, 'ﾊﾟｿｺﾝ（Excel）を使います～♪'],
  ])('leaves alone %s', (_, employer, typed) => {
    expect(withoutName(typed, employer)).toBe(typed);
  });

  it('takes a common word away where the words around it speak of an employer', () => {
    expect(withoutName('みどりでは、みどりを育てます。', { name: '有限会社みどり' })).toBe(
      '（事業所名）では、みどりを育てます。',
    );
  });

  it('leaves the rest as it was typed', () => {
    expect(withoutName('①ﾊﾟｿｺﾝ（㈱朝凪運輸）～Ａ４の紙', transport)).toBe('①ﾊﾟｿｺﾝ（事業所名）～Ａ４の紙');
  });
});
