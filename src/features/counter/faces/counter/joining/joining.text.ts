import { policy } from '#kernel/policy.ts';
import { reasonWords } from '../counter-fields.ts';

export const joiningTitle = '2つの記録を1つにまとめる';

export const undoTitle = 'まとめた記録を2つに戻す';

export const joiningWords = {
  ...reasonWords,
  'number.unreadable': '求職番号は、数字5けた、ハイフン、数字8けたまでです。例：13010-1234567',
  'living.none': '残す求職番号を選んでください。',
  'joining.unknown': 'この番号の記録は開けません。ほかの安定所の人は、先に理由を書いて開いてください。',
  'joining.same-number': '今開いている人の番号です。もう1つの番号を入れてください。',
  'joining.joined-already': 'この番号は、もうまとめてあります。',
  'joining.other-birth-date': '生年月日が違います。同じ人のときは、先に生年月日を直してください。',
  'joining.changed-meanwhile': 'この間に、どちらかの内容が変わりました。もう一度、見くらべてください。',
  'joining.two-my-pages': '開設中のマイページが2つあります。先に、どちらか1つを退会してもらってください。',
  'joined.none': '元に戻す求職番号を選んでください。',
  'undo.not-joined': 'この番号は、もう元に戻っています。',
  'undo.too-late': `まとめた日から${policy.joinedRecords.undoDays}日を過ぎたため、元に戻せません。`,
} as const;
