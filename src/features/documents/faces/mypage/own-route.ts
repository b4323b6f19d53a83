import type { Answer } from '#platform/http/answer.ts';
import type { Route, SignedInRequest, UploadLimits } from '#platform/http/route.ts';

interface OwnPage {
  readonly name: string;
  readonly path: string;
  readonly show: (request: SignedInRequest) => Promise<Answer>;
  readonly submit?: (request: SignedInRequest) => Promise<Answer>;
  readonly uploads?: UploadLimits;
}

/** A page of My Page and its form, under one address. */
export function ownRoutes({ name, path, show, submit, uploads }: OwnPage): readonly Route[] {
  const facts = { path, face: 'mypage', may: 'signed-in' } as const;
  const page: Route = { ...facts, name, method: 'GET', handle: show };
  if (submit === undefined) return [page];
  const form = { ...facts, name: `${name}.submit`, method: 'POST', handle: submit } as const;
  return [page, uploads === undefined ? form : { ...form, uploads }];
}
