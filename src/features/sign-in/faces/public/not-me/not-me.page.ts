import { japaneseDateTime } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { sayNotMe, seeNotMe } from '../../../actions/say-not-me.ts';
import { NotMeDoneView, NotMeOverView, NotMeView } from './not-me.view.tsx';

const facts = { path: '/not-me/:token', face: 'public', may: 'anyone', personal: true } as const;

export const notMeRoutes = (parts: Parts): readonly Route[] => [
  { ...facts, name: 'sign-in.not-me', method: 'GET', handle: (request: PageRequest) => show(parts, request) },
  {
    ...facts,
    name: 'sign-in.not-me.submit',
    method: 'POST',
    signInPath: true,
    handle: (request: PageRequest) => submit(parts, request),
  },
];

const tokenOf = (request: PageRequest): string => request.params['token'] ?? '';
const title = '身に覚えがないとき';
const crumbs = [{ label: title }];

const over = (failedAttempt: boolean): Answer =>
  showPage({ title, crumbs, body: NotMeOverView(), hasErrors: true }, { status: 410, failedAttempt });

/** A mail program may open the link by itself, so that looking changes nothing. */
async function show(parts: Parts, request: PageRequest): Promise<Answer> {
  const seen = await seeNotMe(parts, tokenOf(request), request.now);
  if (seen === undefined || seen.state === 'expired') return over(false);
  const { event, hasLeft, usedAt } = seen;
  const body =
    usedAt === null
      ? NotMeView({ token: tokenOf(request), event, hasLeft })
      : NotMeDoneView({ when: japaneseDateTime(usedAt), hasLeft });
  return showPage({ title, crumbs, body });
}

async function submit(parts: Parts, request: PageRequest): Promise<Answer> {
  const said = await sayNotMe(parts, tokenOf(request), request.actor, request.now);
  if (said.ok) return goTo(`/not-me/${tokenOf(request)}`);
  const seen = await seeNotMe(parts, tokenOf(request), request.now);
  return seen?.state === 'used' ? goTo(`/not-me/${tokenOf(request)}`) : over(seen === undefined);
}
