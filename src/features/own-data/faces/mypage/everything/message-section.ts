import { sideWords } from '#features/messages/index.ts';
import type { OwnData } from '../../../actions/collect-own-data.ts';
import { list, type ShownSection } from '../../../rules/shown-section.ts';
import { at } from './account-sections.ts';
import { officeNames } from './record-sections.ts';

type Message = OwnData['messages'][number];

const textOf = ({ title, text, vacancyNumbers, files }: Message): string =>
  [
    title,
    text,
    ...vacancyNumbers.map((number) => `求人番号 ${number}`),
    ...files.map(({ name }) => `ファイル「${name}」`),
  ]
    .filter((part) => part !== null && part !== '')
    .join('／');

/** Everything of the person's conversations, of both sides. */
export const messageSection = (data: OwnData): ShownSection => ({
  key: 'messages',
  heading: 'メッセージ',
  purpose: '応募先や安定所とのやりとりを、送ってから1年残しています。',
  empty: 'ありません。',
  parts: [
    list(
      'メッセージ',
      ['送った日時', '書いた人', '相手', '内容', '読まれた日時', '消える日時'],
      data.messages.map((one) => [
        at(one.sentAt),
        one.from === 'job-seeker' ? '本人' : sideWords[one.from],
        one.employer ?? officeNames(data)(one.officeNumber),
        textOf(one),
        at(one.readAt),
        at(one.eraseAt),
      ]),
    ),
    ...data.accounts.map(({ messageDrafts }) =>
      list(
        '書きかけのメッセージ',
        ['保存した日時', '内容'],
        messageDrafts.map((one) => [at(one.savedAt), one.text]),
      ),
    ),
  ],
});
