import {
  applicationStateWords,
  channelWords,
  declineReasonInWords,
  eventInWords,
  invitationStateWords,
  invitationWords,
  noShowStateWords,
} from '#features/applications/index.ts';
import { japaneseDate } from '#kernel/time.ts';
import type { OwnData } from '../../../actions/collect-own-data.ts';
import { facts, list, type ShownPart, type ShownSection } from '../../../rules/shown-section.ts';
import { at } from './account-sections.ts';

/** Applications with all that belongs to them, and what was brought before the person. */
export const applicationSection = (data: OwnData): ShownSection => ({
  key: 'applications',
  heading: '求人への応募',
  purpose: '応募と選考の進みを、あなたと会社とハローワークが見られるように残しています。',
  empty: 'ありません。',
  parts: [
    ...data.applications.flatMap(partsOf),
    invitationList(data),
    list(
      'オンライン自主応募の制限',
      ['始まった日時', '解けた日時'],
      data.selfApplicationRestrictions.map((one) => [
        at(one.since),
        one.liftedAt === null ? '－' : at(one.liftedAt),
      ]),
    ),
    list(
      '求職活動の証明',
      ['作った日時', '確認の番号', '期間'],
      data.activityCertificates.map((one) => [
        at(one.madeAt),
        one.code,
        `${japaneseDate(one.from)}から${japaneseDate(one.through)}まで`,
      ]),
    ),
  ],
});

const invitationList = ({ invitations }: OwnData): ShownPart =>
  list(
    'おすすめの求人とリクエスト',
    ['届いた日時', '種類', '求人番号', '書いてあったこと', '返事の期限', '今の状態', '応募しない理由'],
    invitations.map((one) => [
      at(one.sentAt),
      invitationWords[one.kind].title,
      one.vacancyNumber,
      one.words,
      japaneseDate(one.answerBy),
      invitationStateWords[one.state],
      [declineReasonInWords(one.declineReason), one.declineWords ?? ''].join(' ').trim(),
    ]),
  );

type Shown = OwnData['applications'][number];

const timeIfAny = (moment: Shown['readAt']): string | null => (moment === null ? null : at(moment));

function partsOf(one: Shown): readonly ShownPart[] {
  const { person, vacancy, motive, registered } = one.sent;
  return [
    facts(
      [
        ['求人番号', vacancy.number],
        ['会社', vacancy.employer],
        ['賃金', vacancy.wage],
        ['就業場所', vacancy.place],
        ['応募のしかた', channelWords[one.channel]],
        ['状態', applicationStateWords[one.state]],
        ['応募した日時', at(one.appliedAt)],
        ['会社が確かめた日時', timeIfAny(one.readAt)],
        ['面接の日時', timeIfAny(one.interviewAt)],
        ['面接の場所', one.interviewPlace],
        ['面接の連絡', one.interviewWords],
        ['面接に行くと返事した日時', timeIfAny(one.interviewAcceptedAt)],
        ['終わった日時', timeIfAny(one.closedAt)],
        ['働き始める日', one.startsOn === null ? null : japaneseDate(one.startsOn)],
        ['結果の連絡', one.result?.words],
        ['求人票とちがう条件', one.result?.differences],
        ['送った氏名', `${person.name}（${person.kana}）`],
        ['送った年齢', `${person.age}歳`],
        ['送った住所', person.address],
        ['送った電話番号', person.telephone],
        ['志望動機', motive],
        ...registered.map(({ label, lines }) => [label, lines.join(' ')] as const),
        ...letterFacts(one),
        ...noShowFacts(one),
      ],
      `応募 ${vacancy.title}`,
    ),
    list(
      '応募の経過',
      ['日時', 'したこと'],
      one.events.map((event) => [at(event.at), eventInWords(event.kind)]),
    ),
    list(
      '送った書類',
      ['名前', '大きさ'],
      one.documents.map((document) => [document.name, `${document.size}バイト`]),
    ),
  ];
}

type Fact = readonly [string, string | null];

const letterFacts = ({ letter }: Shown): readonly Fact[] =>
  letter === null
    ? []
    : [
        ['紹介状の番号', letter.number],
        ['紹介状の交付日時', at(letter.issuedAt)],
      ];

const noShowFacts = ({ noShow }: Shown): readonly Fact[] =>
  noShow === null
    ? []
    : [
        ['面接不参加の報告', `${japaneseDate(noShow.interviewOn)}の面接、${noShowStateWords[noShow.state]}`],
        ['異議', noShow.objection],
        ['確かめた結果', noShow.decisionReason],
      ];
