import { roleLabels } from '#features/staff/index.ts';
import type { OwnData } from '../../../actions/collect-own-data.ts';
import { actionInWords, actorInWords, isLook } from '../../../rules/action-words.ts';
import { list, type ShownSection } from '../../../rules/shown-section.ts';
import { at } from './account-sections.ts';
import { officeNames } from './record-sections.ts';

type Entry = OwnData['audit'][number];

const labels: Readonly<Record<string, string>> = roleLabels;

const roleOf = ({ by, role }: Entry): string => (role === null ? actorInWords(by) : (labels[role] ?? role));

/** Office, role and time; a person at the office answers who it was. */
export const seenSection = (data: OwnData): ShownSection => ({
  key: 'seen',
  heading: 'だれがあなたの記録を見たか',
  purpose: '正しく使われていることを、確かめられるようにするためです。',
  empty: '職員が見たことは、ありません。',
  parts: [
    list(
      'だれがあなたの記録を見たか',
      ['見た日時', '安定所', '役割', '見たもの'],
      data.audit
        .filter(({ by, action }) => by === 'staff' && isLook(action))
        .map((entry) => [
          at(entry.at),
          officeNames(data)(entry.officeNumber),
          roleOf(entry),
          actionInWords(entry),
        ]),
    ),
  ],
});

export const doneSection = (data: OwnData): ShownSection => ({
  key: 'done',
  heading: 'そのほかの操作の記録',
  purpose: '不正がなかったことを、後から確かめるためです。消さずに残します。',
  empty: 'ありません。',
  parts: [
    list(
      'そのほかの操作の記録',
      ['日時', '人', '内容'],
      data.audit
        .filter(({ by, action }) => by !== 'staff' || !isLook(action))
        .map((entry) => [
          at(entry.at),
          entry.officeNumber === null
            ? actorInWords(entry.by)
            : `${roleOf(entry)}（${officeNames(data)(entry.officeNumber)}）`,
          actionInWords(entry),
        ]),
    ),
  ],
});
