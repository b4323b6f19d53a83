type Typed = Readonly<Record<string, string | readonly string[]>>;

/** One screen of the registration as somebody fills it in who makes every mistake first. */
export interface RegistrationScreen {
  readonly key: string;
  readonly heading: string;
  readonly wrong: Typed;
  /** What the red says of it. */
  readonly faults: readonly string[];
  /** Over what is wrong. */
  readonly right: Typed;
  /** What the orange says of that. */
  readonly warnings?: readonly string[];
  /** What stands in the fields afterwards. */
  readonly tidied: Typed;
}

export const registrationScreens: readonly RegistrationScreen[] = [
  {
    key: 'basic',
    heading: '1.基本情報',
    wrong: {
      name: ' 髙橋　花子',
      kana: 'Takahashi',
      'birth-date-year': 'abc',
      'birth-date-month': '13',
      'birth-date-day': '１',
      'address-postal': '104',
      telephone: '090-12',
      email: 'hanako..t@example',
      'work-status': 'student',
      'graduates-in-year': 'いつか',
      disability: 'yes',
    },
    faults: [
      '「氏名（カナ）」は、ひらがなかカタカナで入れてください。',
      '「生年月日」の年は、1985 や S60 のように入れてください。',
      '「性別」が入っていません。',
      '郵便番号は、7けたの数字で入れてください。',
      '住所が入っていません。',
      '「電話番号」は、10けたか11けたの数字です。今の入力は5けたです。',
      '「卒業する月」の年は、1985 や S60 のように入れてください。',
    ],
    right: {
      kana: 'たかはし　はなこ',
      'birth-date-year': 'Ｓ６０',
      'birth-date-month': '４',
      sex: 'female',
      telephone: '０９０１２３４５６７８',
      email: '',
      'graduates-in-year': '令和9',
      'graduates-in-month': '3月',
    },
    tidied: {
      name: '髙橋　花子',
      kana: 'タカハシ　ハナコ',
      'birth-date-year': '1985',
      'birth-date-month': '4',
      'birth-date-day': '1',
      'address-postal': '104-0061',
      address: '東京都中央区銀座1-2-3',
      telephone: '090-1234-5678',
      'graduates-in-year': '2027',
      'graduates-in-month': '3',
      disability: 'yes',
    },
  },
  {
    key: 'information',
    heading: '2.求職情報提供等',
    wrong: { publication: 'public', 'published-parts': ['schooling', 'career'] },
    faults: ['「求職情報提供」が入っていません。', '「ハローワークからのおすすめ」が入っていません。'],
    right: { publication: 'hidden', provision: 'none', guidance: 'yes' },
    warnings: ['「希望のほかに公開するもの」の入力は、今の選び方では使いません。入力は残しておきます。'],
    tidied: { publication: 'hidden', 'published-parts': ['schooling', 'career'], provision: 'none' },
  },
  {
    key: 'wishes',
    heading: '3.希望職種・時間等',
    wrong: {
      'wished-work-1-occupation': 'そんな仕事はない',
      'wished-work-1-experience': 'no',
      'wished-work-1-years': '三年くらい',
      'hours-from': '25時',
    },
    faults: [
      '「希望就業形態」が入っていません。',
      '「希望する仕事1の仕事の名前」が見つかりません。',
      '「希望する仕事1の経験した年数」は、数字で入れてください。',
      '「働きたい時間（始まり）」は、9:00 のように入れてください。',
    ],
    right: {
      'wished-employment': 'full-time',
      'wished-work-1-experience': 'yes',
      'wished-work-1-years': '３年',
      'hours-from': '5時半',
      'hours-to': '午後11時',
      'days-off': ['sat', 'sun'],
    },
    warnings: ['1日に約18時間になります。時間は合っていますか。'],
    tidied: {
      'wished-work-1-years': '3',
      'hours-from': '05:30',
      'hours-to': '23:00',
      'days-off': ['sat', 'sun'],
    },
  },
  {
    key: 'place-and-wage',
    heading: '4.希望勤務地・賃金',
    wrong: { 'wished-places-1-place': '海の向こう', 'commuting-minutes': '400', 'wage-least': '20マン' },
    faults: [
      '「希望勤務地1の市区町村か都道府県」が見つかりません。',
      '「通える時間（片道）」は、1から300までの数で入れてください。',
      '「希望する賃金（これ以上）」は、数字で入れてください。',
    ],
    right: {
      'wished-places-1-place': '',
      'wished-places-1-place-prefecture': '12',
      'commuting-minutes': '４０分',
      'wage-unit': 'hourly',
      'wage-least': '20万',
    },
    warnings: ['時間額200,000円になります。月額のまちがいではありませんか。'],
    tidied: { 'wished-places-1-place': '千葉県', 'commuting-minutes': '40', 'wage-least': '200000' },
  },
  {
    key: 'schooling',
    heading: '5.学歴/資格',
    wrong: {
      'schools-1-course': '普通科',
      'schools-1-month-year': '平成',
      'qualifications-1-name': '近所で評判の味',
      'qualifications-1-month-year': 'R20',
      'qualifications-1-month-month': '4',
      'computer-skills-detail': '字'.repeat(201),
    },
    faults: [
      '「学校1の学校の種類」が入っていません。',
      '「学校1のその年と月」の年は、1985 や S60 のように入れてください。',
      '「免許・資格1の取った年と月」が先の日付です。',
      '「パソコンのくわしい説明」は200文字までです。今の入力は201文字です。',
    ],
    right: {
      'schools-1-kind': 'high',
      'schools-1-month-year': 'H16',
      'schools-1-month-month': '３',
      'qualifications-1-month-year': 'R2',
      licences: ['car'],
      'computer-skills-detail': 'かんたんな表計算',
    },
    tidied: {
      'schools-1-kind': 'high',
      'schools-1-month-year': '2004',
      'schools-1-month-month': '3',
      'qualifications-1-name': '近所で評判の味',
      'qualifications-1-month-year': '2020',
      licences: ['car'],
    },
  },
  {
    key: 'career',
    heading: '6.経歴',
    wrong: {
      'work-history-1-employer': '株式会社　銀座',
      'work-history-1-from-year': '2020',
      'work-history-1-from-month': '4',
      'work-history-1-to-year': '2018',
      'work-history-1-to-month': '3',
      'work-history-1-wage': 'ひみつ',
      'work-history-1-leaving-reason': 'own',
      'work-history-1-leaving-reason-detail': '遠'.repeat(201),
    },
    faults: [
      '「経験した仕事1の仕事の名前」が入っていません。',
      '「経験した仕事1の月収」は、数字で入れてください。',
      '「経験した仕事1の辞めた理由のくわしい説明」は200文字までです。',
      '終わった年と月が、始めた年と月より前です。',
    ],
    right: {
      'work-history-1-title': '営業事務',
      'work-history-1-to-year': 'R6',
      'work-history-1-wage': '21万5千円',
      'work-history-1-leaving-reason-detail': '遠くに引っ越したため',
      'work-history-1-contents': '電話を受ける\n書類を作る',
    },
    tidied: {
      'work-history-1-title': '営業事務',
      'work-history-1-to-year': '2024',
      'work-history-1-wage': '215000',
      'work-history-1-contents': '電話を受ける\n書類を作る',
    },
  },
  {
    key: 'disability',
    heading: '障害情報',
    wrong: { handbooks: ['physical'], 'handbook-grade': '級'.repeat(61) },
    faults: ['「手帳の等級」は60文字までです。今の入力は61文字です。'],
    right: { 'handbook-grade': '身体3級 ', consideration: '月に1日、通院のために休みたい。' },
    tidied: { handbooks: ['physical'], 'handbook-grade': '身体3級' },
  },
  {
    key: 'introduction',
    heading: '7.自己PR',
    wrong: { 'self-introduction': '長'.repeat(601), strengths: ['people', 'careful'] },
    faults: ['「自己PR」は600文字までです。今の入力は601文字です。'],
    right: { 'self-introduction': ' 電話は090-1234-5678です。\n「よろしく」& <お願い>します。' },
    warnings: ['「自己PR」に、電話番号かメールアドレスのようなものがあります。'],
    tidied: { 'self-introduction': '電話は090-1234-5678です。\n「よろしく」& <お願い>します。' },
  },
  {
    key: 'remarks',
    heading: 'その他特記事項',
    wrong: { 'contact-times': '夜'.repeat(101) },
    faults: ['「連絡できる時間」は100文字までです。今の入力は101文字です。'],
    right: { 'contact-times': '平日の18時より後' },
    tidied: { 'contact-times': '平日の18時より後' },
  },
];
