import { mailPaceWords } from '#features/job-search/index.ts';
import { japaneseDate } from '#kernel/time.ts';
import type { OwnData } from '../../../actions/collect-own-data.ts';
import { list, type ShownSection } from '../../../rules/shown-section.ts';
import { at } from './account-sections.ts';

/** What the person keeps of the job search. */
export const ownSearchSection = ({ accounts }: OwnData): ShownSection => ({
  key: 'own-searches',
  heading: '求人検索',
  purpose: '保存した条件と求人を、また開けるように残しています。',
  empty: 'ありません。',
  parts: accounts.flatMap(({ savedSearches, favourites, seenVacancies }) => [
    list(
      '保存した条件',
      ['保存した日時', '名前', '条件', '最後に見た日時', '新着のメール', '次のメール'],
      savedSearches.map((one) => [
        at(one.savedAt),
        one.name,
        decodeURIComponent(one.conditions.replaceAll('+', ' ')),
        at(one.lookedAt),
        mailPaceWords[one.mail],
        one.nextMailOn === null ? '－' : japaneseDate(one.nextMailOn),
      ]),
    ),
    list(
      'メールで知らせた求人',
      ['知らせた日時', '保存した条件', '求人番号'],
      savedSearches.flatMap(({ name, mailings }) =>
        mailings.map((one) => [at(one.mailedAt), name, one.vacancyNumber]),
      ),
    ),
    list(
      'お気に入り',
      ['保存した日時', '求人番号'],
      favourites.map((one) => [at(one.addedAt), one.vacancyNumber]),
    ),
    list(
      '最近見た求人',
      ['見た日時', '求人番号'],
      seenVacancies.map((one) => [at(one.seenAt), one.vacancyNumber]),
    ),
  ]),
});
