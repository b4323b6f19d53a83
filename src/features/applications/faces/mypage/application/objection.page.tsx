import { policy } from '#kernel/policy.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { objectToNoShow } from '../../../actions/no-shows.ts';
import { findNoShowReport } from '../../../store/no-shows.store.ts';
import { objectionPath, ownApplicationPath } from '../own-paths.ts';
import { type OwnRequest, ownRoutes } from '../own-person.ts';
import { crumbsOf, findAsked } from './application.page.tsx';
import { mayObject, objectionThrough } from './no-show-part.view.tsx';
import { ObjectionView, objectionTitle } from './objection.view.tsx';

/** /mypage/applications/…/objection: the person says that the report was not so [REFER-6]. */
export const objectionRoutes = (parts: Parts): readonly Route[] => {
  const path = objectionPath(':id');
  const name = 'applications.objection';
  return ownRoutes(parts, [
    { name, method: 'GET', path, handle: (asked) => show(parts, asked) },
    { name: `${name}.submit`, method: 'POST', path, handle: (asked) => submit(parts, asked) },
  ]);
};

async function show(
  parts: Parts,
  asked: OwnRequest,
  shown: { readonly words?: string; readonly fault?: string } = {},
): Promise<Answer> {
  const application = await findAsked(parts, asked);
  const report =
    application === undefined ? undefined : await findNoShowReport(parts.database.reading, application.id);
  if (application === undefined || report === undefined) return problem('not-found');
  const { keptForm, formToken, now } = asked.request;
  if (!mayObject(report, now)) return goTo(ownApplicationPath(application.id));
  const { words = keptForm === undefined ? '' : fieldOf(keptForm, 'words'), fault } = shown;
  const view = { application, through: objectionThrough(report), words, fault, formToken };
  return showPage({
    title: objectionTitle,
    crumbs: crumbsOf(application, objectionTitle),
    hasErrors: fault !== undefined,
    body: <ObjectionView {...view} />,
  });
}

async function submit(parts: Parts, asked: OwnRequest): Promise<Answer> {
  const { request, part } = asked;
  const words = fieldOf(request.form, 'words').trim();
  const { longestObjection } = policy.noShows;
  if (words === '') return show(parts, asked, { words, fault: '面接の日のことを書いてください' });
  if ([...words].length > longestObjection) {
    return show(parts, asked, { words, fault: `${longestObjection}文字までにしてください` });
  }
  const objecting = { part, applicationId: request.params['id'] ?? '', words, actor: request.actor };
  const done = await parts.database.transaction((tx) => objectToNoShow(tx, objecting, request.now));
  if (!done.ok && done.fault === 'application.unknown') return problem('not-found');
  return goTo(`${ownApplicationPath(objecting.applicationId)}?done=${done.ok ? 'objected' : 'changed'}`);
}
