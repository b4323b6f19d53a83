import { kindLabel } from '#features/documents/index.ts';
import { mediaTypeWords } from '#platform/files/media-types.ts';
import type { OwnData } from '../../../actions/collect-own-data.ts';
import { list, type ShownSection } from '../../../rules/shown-section.ts';
import { at } from './account-sections.ts';

/** 応募書類; what was written for those that were made here stands with them. */
export const documentSection = ({ accounts }: OwnData): ShownSection => ({
  key: 'documents',
  heading: '応募書類',
  purpose: '求人に応募するときに送れるように残しています。書類そのものは「応募書類」の画面で開けます。',
  empty: 'ありません。',
  parts: accounts.flatMap(({ documents }) => [
    list(
      '保存した書類',
      ['保存した日時', '変えた日時', '名前', '種類', '大きさ（バイト）'],
      documents.map((one) => [
        at(one.addedAt),
        at(one.changedAt),
        one.name,
        `${kindLabel(one.kind)}（${mediaTypeWords[one.mediaType]}）`,
        String(one.size),
      ]),
    ),
    list(
      '書類のために書いた文章',
      ['名前', '文章'],
      documents.flatMap(({ name, choices }) =>
        Object.values(choices?.texts ?? {}).map((text) => [name, text]),
      ),
    ),
  ]),
});
