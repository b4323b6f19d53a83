import { japaneseDateTime } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { type AfterNotMe, sayNotMe, seeNotMe } from '../../../actions/say-not-me.ts';
import type { Entrance } from '../entrance.ts';
import { NotMeDoneView, NotMeOverView, NotMeView } from './not-me.view.tsx';

interface At {
  readonly parts: Parts;
  readonly entrance: Entrance;
  readonly afterNotMe: AfterNotMe;
}

export function notMeRoutes(parts: Parts, entrance: Entrance, afterNotMe: AfterNotMe): readonly Route[] {
  const { look: face, paths, routeName } = entrance;
  const facts = { path: paths.notMe(':token'), face, may: 'anyone', personal: true } as const;
  const at = { parts, entrance, afterNotMe };
  return [
    {
      ...facts,
      name: routeName('not-me'),
      method: 'GET',
      handle: (request: PageRequest) => show(at, request),
    },
    {
      ...facts,
      name: routeName('not-me.submit'),
      method: 'POST',
      signInPath: true,
      handle: (request: PageRequest) => submit(at, request),
    },
  ];
}

const tokenOf = (request: PageRequest): string => request.params['token'] ?? '';
const title = '身に覚えがないとき';
const crumbs = [{ label: title }];

const over = (entrance: Entrance, failedAttempt: boolean): Answer =>
  showPage(
    { title, crumbs, body: NotMeOverView({ entrance }), hasErrors: true },
    { status: 410, failedAttempt },
  );

/** A mail program may open the link by itself, so that looking changes nothing. */
async function show(
  { parts, entrance }: Pick<At, 'parts' | 'entrance'>,
  request: PageRequest,
): Promise<Answer> {
  const seen = await seeNotMe(parts, entrance.face, tokenOf(request), request.now);
  if (seen === undefined || seen.state === 'expired') return over(entrance, false);
  const { event, hasLeft, usedAt } = seen;
  const body =
    usedAt === null
      ? NotMeView({ entrance, token: tokenOf(request), event, hasLeft })
      : NotMeDoneView({ entrance, when: japaneseDateTime(usedAt), hasLeft });
  return showPage({ title, crumbs, body });
}

async function submit({ parts, entrance, afterNotMe }: At, request: PageRequest): Promise<Answer> {
  const { actor, now } = request;
  const said = await sayNotMe(parts, entrance.face, tokenOf(request), actor, now, afterNotMe);
  const here = entrance.paths.notMe(tokenOf(request));
  if (said.ok) return goTo(here);
  const seen = await seeNotMe(parts, entrance.face, tokenOf(request), request.now);
  return seen?.state === 'used' ? goTo(here) : over(entrance, seen === undefined);
}
