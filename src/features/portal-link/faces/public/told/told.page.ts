import type { VNode } from 'preact';
import { entryPaths } from '#features/help/index.ts';
import { showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import { portalPaths } from '../../../rules/paths.ts';
import {
  DeclinedView,
  LeftView,
  MismatchView,
  mismatchTitle,
  RefusedView,
  refusedTitle,
  UnreachableView,
  unreachableTitle,
} from './told.view.tsx';

const told = (page: string, path: string, title: string, body: () => VNode): Route => ({
  name: `portal-link.${page}`,
  method: 'GET',
  path,
  face: 'public',
  may: 'anyone',
  handle: async () =>
    showPage({
      title,
      crumbs: [{ label: 'ログイン', href: entryPaths.login }, { label: title }],
      body: body(),
    }),
});

/** What somebody reads who did not get in from the portal; none of them names a reason of the log. */
export const toldRoutes: readonly Route[] = [
  told('mismatch', portalPaths.mismatch, mismatchTitle, MismatchView),
  told('left', portalPaths.left, 'アカウントの再登録が必要です', LeftView),
  told('refused', portalPaths.refused, refusedTitle, RefusedView),
  told('declined', portalPaths.declined, 'マイナポータルからのログインをやめました', DeclinedView),
  told('unreachable', portalPaths.unreachable, unreachableTitle, UnreachableView),
];
