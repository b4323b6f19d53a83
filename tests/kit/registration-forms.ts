/** What is typed into the screens of the registration that ask for something, by online and counter alike. */
export const basicAnswers = {
  name: '髙橋　花子',
  kana: 'たかはし　はなこ',
  'birth-date-year': 'S60',
  'birth-date-month': '４',
  'birth-date-day': '1',
  sex: 'female',
  'address-postal': '１０４－００６１',
  address: '東京都中央区銀座1-2-3',
  telephone: '０９０１２３４５６７８',
} as const;

export const informationAnswers = { publication: 'hidden', provision: 'none', guidance: 'yes' } as const;

export const wishesAnswers = {
  'wished-employment': 'full-time',
  'wished-work-1-occupation': '介護職員',
} as const;
