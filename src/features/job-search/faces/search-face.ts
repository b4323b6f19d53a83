import { findAccount } from '#features/accounts/index.ts';
import { findJobSeeker, isValid } from '#features/job-seekers/index.ts';
import { needsValidRegistration } from '#features/registration/index.ts';
import type { Searcher, Viewer } from '#features/vacancies/index.ts';
import { japanDay } from '#kernel/time.ts';
import type { Answer } from '#platform/http/answer.ts';
import type { Face, PageRequest, Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';

/** The same search at three doors: what differs is who looks. */
export interface SearchFace {
  readonly face: Exclude<Face, 'employer'>;
  /** /jobs, /mypage/jobs, /counter/jobs */
  readonly base: string;
  /** 紹介期限日 on public pages, 応募期限日 in My Page: the same date. */
  readonly deadlineLabel: string;
  readonly may: Route['may'];
}

/** In My Page. */
export const ownFace: SearchFace = {
  face: 'mypage',
  base: '/mypage/jobs',
  deadlineLabel: '応募期限日',
  may: 'signed-in',
};

export const searchFaces: readonly SearchFace[] = [
  { face: 'public', base: '/jobs', deadlineLabel: '紹介期限日', may: 'anyone' },
  ownFace,
  { face: 'counter', base: '/counter/jobs', deadlineLabel: '紹介期限日', may: 'signed-in' },
];

async function viewerOf(parts: Parts, { face }: SearchFace, { owner, now }: PageRequest): Promise<Viewer> {
  if (face === 'counter') return 'staff';
  if (face === 'public' || owner === undefined) return 'anybody';
  const { reading } = parts.database;
  const number = (await findAccount(reading, owner.id))?.job_seeker_number ?? undefined;
  const record = number === undefined ? undefined : await findJobSeeker(reading, number);
  const valid =
    record !== undefined &&
    isValid({ validThrough: record.valid_through, invalidSince: record.invalid_since }, now);
  return valid ? 'registered' : 'anybody';
}

interface Asking {
  readonly name: string;
  readonly path: string;
  /** What the site map calls it. */
  readonly siteMap?: string;
  readonly handle: (request: PageRequest) => Promise<Answer>;
}

/** A page of the search at one of its doors; in My Page only while the registration is valid [REG-8]. */
export function searchRoute(parts: Parts, face: SearchFace, { siteMap, ...asking }: Asking): Route {
  const facts = { ...asking, method: 'GET', face: face.face } as const;
  if (face.may !== 'signed-in') {
    return siteMap === undefined ? { ...facts, may: 'anyone' } : { ...facts, may: 'anyone', siteMap };
  }
  const route = { ...facts, may: 'signed-in' } as const;
  return face.face === 'mypage' ? needsValidRegistration(parts, 'job-search', route) : route;
}

/** JOB-5: who searches at this door, and on which day. */
export const searcherOf = async (
  parts: Parts,
  face: SearchFace,
  request: PageRequest,
): Promise<Searcher> => ({
  viewer: await viewerOf(parts, face, request),
  today: japanDay(request.now),
});
