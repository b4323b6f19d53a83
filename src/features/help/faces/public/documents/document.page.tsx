import type { Route } from '#platform/http/route.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import type { ConsentDocument } from '../../../documents/consent-document.ts';
import { privacyPolicy } from '../../../documents/privacy-policy/privacy-policy.document.tsx';
import { termsOfUse } from '../../../documents/terms-of-use/terms-of-use.document.tsx';
import { publicPaths } from '../../../rules/public-paths.ts';
import { readingRoute } from '../reading-route.ts';

const documentRoute = ({ key, label, Body }: ConsentDocument, path: string): Route =>
  readingRoute({ name: key, path, title: label }, () => (
    <>
      <PageHeading>{label}</PageHeading>
      <Body />
    </>
  ));

export const documentRoutes: readonly Route[] = [
  documentRoute(privacyPolicy, publicPaths.privacy),
  documentRoute(termsOfUse, publicPaths.terms),
];
