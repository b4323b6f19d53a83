import {
  type Answer,
  type AnsweredData,
  type ProblemKind,
  problemStatus,
  showData,
} from '#platform/http/answer.ts';
import type { ForPrograms } from '#platform/http/route.ts';
import { element, type Xml, xmlDocument } from '../../../rules/xml.ts';

const written = (inside: readonly Xml[], status: number): AnsweredData => ({
  status,
  contentType: 'application/xml; charset=utf-8',
  body: xmlDocument(element('root', inside)),
});

export const showXml = (inside: readonly Xml[]): Answer => showData(written(inside, 200));

const faults = {
  unknownUser: [401, '利用者IDまたはパスワードが正しくありません。'],
  unknownToken: [401, 'トークンが正しくないか、期限が過ぎています。'],
  unknownData: [404, '指定したデータIDはありません。'],
  beyondLast: [404, '指定したページはありません。'],
  tooMany: [429, '回数の上限に達しました。しばらく待ってから、送ってください。'],
} as const satisfies Record<string, readonly [number, string]>;

/** What is wrong, as the service says it. */
export function xmlFault(
  fault: keyof typeof faults,
  extras: { readonly retryAfterSeconds?: number; readonly failedAttempt?: boolean } = {},
): Answer {
  const [status, words] = faults[fault];
  const { retryAfterSeconds, failedAttempt = false } = extras;
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return showData({ ...written([element('errorDetail', words)], status), headers }, { failedAttempt });
}

const wordsOfKind: Readonly<Partial<Record<ProblemKind, string>>> = {
  'too-many': faults.tooMany[1],
  busy: '混み合っています。時間をおいて、もう一度送ってください。',
  unreadable: '要求を読み取れませんでした。',
  'not-found': faults.beyondLast[1],
};

export const inXml: ForPrograms = {
  problem: (kind) =>
    written(
      [
        element(
          'errorDetail',
          wordsOfKind[kind] ?? 'エラーが発生しました。時間をおいて、もう一度送ってください。',
        ),
      ],
      problemStatus[kind],
    ),
};
