import type { AddOfficeFault } from '../../actions/add-office.ts';
import type { CloseOfficeFault } from '../../actions/close-office.ts';

export type OfficeFactsFault =
  | 'offices.name.empty'
  | 'offices.name.too-long'
  | 'offices.postal.wrong'
  | 'offices.address.empty'
  | 'offices.address.too-long'
  | 'offices.telephone.wrong'
  | 'offices.opening-hours.empty'
  | 'offices.opening-hours.too-long';

export type OfficeNumberFault = 'offices.number.wrong' | AddOfficeFault;

export const officeFaults: Readonly<Record<OfficeFactsFault | OfficeNumberFault, string>> = {
  'offices.number.wrong': '番号は5桁の数字です。最初の2桁は都道府県の番号にしてください。',
  'offices.number.taken': 'この番号の安定所は、もうあります。',
  'offices.name.empty': '名前を入れてください。',
  'offices.name.too-long': '名前は50文字までにしてください。',
  'offices.postal.wrong': '郵便番号を7桁の数字で入れてください。例：112-8577',
  'offices.address.empty': '所在地を入れてください。',
  'offices.address.too-long': '所在地は100文字までにしてください。',
  'offices.telephone.wrong': '電話番号を、市外局番から10桁か11桁で入れてください。例：03-3812-8609',
  'offices.opening-hours.empty': '開いている時間を入れてください。',
  'offices.opening-hours.too-long': '開いている時間は100文字までにしてください。',
};

export const closingFaults: Readonly<Record<CloseOfficeFault, string>> = {
  'offices.unknown': 'この安定所はありません。',
  'offices.closed': 'この安定所は、もう閉じています。',
  'offices.close.serves-municipalities':
    '受け持つ市区町村があります。先に、ほかの安定所の受け持ちに変えてください。',
  'offices.close.has-staff': '利用中の職員がいます。先に、ほかの安定所に移してください。',
};
