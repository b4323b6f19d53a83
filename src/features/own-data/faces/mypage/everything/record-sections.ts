import { registrationSteps, shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { japaneseDate, type Temporal } from '#kernel/time.ts';
import type { OwnData } from '../../../actions/collect-own-data.ts';
import { actorInWords } from '../../../rules/action-words.ts';
import {
  codeEndInWords,
  invalidReasonInWords,
  kindInWords,
  noticeInWords,
} from '../../../rules/fact-words.ts';
import { facts, list, type ShownPart, type ShownSection } from '../../../rules/shown-section.ts';
import { at } from './account-sections.ts';

type Shown = OwnData['records'][number];

const dayIfAny = (day: Temporal.PlainDate | null): string | null => (day === null ? null : japaneseDate(day));

/** By the number of an office, its name. */
export const officeNames =
  ({ offices }: OwnData) =>
  (number: string | null): string =>
    offices.find((office) => office.number === number)?.name ?? number ?? '－';

export const recordSection = (data: OwnData): ShownSection => ({
  key: 'registration',
  heading: '求職登録',
  purpose: '仕事の相談と紹介のために使います。',
  empty: '求職登録は、まだありません。',
  parts: data.records.flatMap((record) => [
    ...factsOf(data, record),
    ...itemsOf(record),
    ...noticesOf(record),
  ]),
});

function factsOf(data: OwnData, record: Shown): readonly ShownPart[] {
  const { invalidReason, joinedInto } = record;
  const heading = `求職番号 ${shownJobSeekerNumber(record.number)}`;
  return [
    facts(
      [
        ['求職番号', shownJobSeekerNumber(record.number)],
        ['安定所', officeNames(data)(record.officeNumber)],
        ['区分', kindInWords(record.kind)],
        ['登録した日時', at(record.registeredAt)],
        ['有効期限', `${japaneseDate(record.validThrough)}まで`],
        ['無効になった日', dayIfAny(record.invalidSince)],
        ['無効になったわけ', invalidReason === null ? null : invalidReasonInWords(invalidReason)],
        ['窓口で確かめた日時', record.confirmedAt === null ? null : at(record.confirmedAt)],
        [
          'メールアドレスを登録した日時',
          record.emailRegisteredAt === null ? null : at(record.emailRegisteredAt),
        ],
        ['まとめた先の求職番号', joinedInto === null ? null : shownJobSeekerNumber(joinedInto)],
        ['まとめた日時', record.joinedAt === null ? null : at(record.joinedAt)],
      ],
      heading,
    ),
  ];
}

/** In the order of the screens that ask for them; what is asked for no more comes last. */
function itemsOf({ items }: Shown): readonly ShownPart[] {
  const screens = [
    ...registrationSteps.map(({ key, label }) => ({ key, label })),
    { key: undefined, label: 'いまはお聞きしていない項目' },
  ];
  return screens.flatMap(({ key, label }): readonly ShownPart[] => {
    const rows = items
      .filter(({ step }) => step === key)
      .map((item) => ({ term: item.label, lines: item.shown }));
    return rows.length === 0 ? [] : [{ kind: 'facts', heading: label, rows }];
  });
}

const noticesOf = ({ notices }: Shown): readonly ShownPart[] => [
  list(
    '期限のお知らせ',
    ['知らせた日時', '内容', '期限の日'],
    notices.map((one) => [at(one.toldAt), noticeInWords(one.kind), japaneseDate(one.about)]),
  ),
];

const whole = (lines: readonly string[]): string => (lines.length === 0 ? '（なし）' : lines.join(' '));

export const changeSection = (data: OwnData): ShownSection => ({
  key: 'changes',
  heading: '変更の履歴',
  purpose: 'いつ、何が変わったかを確かめるために使います。',
  empty: '変更は、ありません。',
  parts: data.records.map(({ changes }) =>
    list(
      '変更の履歴',
      ['変えた日時', '変えた人', '項目', '前', '後'],
      changes.map((one) => [
        at(one.at),
        one.officeNumber === null
          ? actorInWords(one.by)
          : `${actorInWords(one.by)}（${officeNames(data)(one.officeNumber)}）`,
        one.label,
        whole(one.fromShown),
        whole(one.toShown),
      ]),
    ),
  ),
});

export const codeSection = (data: OwnData): ShownSection => ({
  key: 'codes',
  heading: 'アカウント作成コード',
  purpose: 'コードを使えるかを確かめるために使います。コードは残していません。',
  empty: 'ありません。',
  parts: [
    list(
      'アカウント作成コード',
      ['発行した日時', '期限', 'まちがいの回数', '終わった日時'],
      data.accountCreationCodes.map((one) => [
        at(one.issuedAt),
        `${japaneseDate(one.validThrough)}まで`,
        `${one.errors}回`,
        one.endReason === null ? at(one.endedAt) : `${at(one.endedAt)}（${codeEndInWords(one.endReason)}）`,
      ]),
    ),
  ],
});
