import { type Answer, type AnsweredData, type ProblemKind, showData } from '#platform/http/answer.ts';
import type { ForPrograms } from '#platform/http/route.ts';
import { type ProblemFacts, type ProblemKey, problemBody } from '../../../rules/problems.ts';

function written(key: ProblemKey, facts: ProblemFacts): AnsweredData {
  const body = problemBody(key, facts);
  const { retryAfterSeconds } = facts;
  const headers = {
    ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
    // RFC 9110: whoever is refused for a key hears what kind of key there is.
    ...(body.status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
  };
  return {
    status: body.status,
    contentType: 'application/problem+json; charset=utf-8',
    body: `${JSON.stringify(body)}\n`,
    headers,
  };
}

/** RFC 9457: what went wrong, under a key that never changes and in words for people. */
export const jsonProblem = (key: ProblemKey, facts: ProblemFacts = {}): Answer =>
  showData(written(key, facts));

const keyOfKind: Readonly<Record<ProblemKind, ProblemKey>> = {
  forbidden: 'open-data.unreadable',
  'not-found': 'open-data.not-found',
  'too-many': 'open-data.too-many',
  broken: 'open-data.broken',
  'expired-form': 'open-data.unreadable',
  unreadable: 'open-data.unreadable',
  'too-large': 'open-data.unreadable',
  busy: 'open-data.busy',
  gone: 'open-data.not-found',
};

/** What goes wrong before a handler or behind it. */
export const inJson: ForPrograms = {
  problem: (kind, retryAfterSeconds) =>
    written(keyOfKind[kind], retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
};
