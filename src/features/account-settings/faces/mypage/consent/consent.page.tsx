import { agreedVersions } from '#features/accounts/index.ts';
import type { ConsentDocument } from '#features/help/index.ts';
import { type Answer, goTo, type Page, problem, showPage } from '#platform/http/answer.ts';
import { nextPath } from '#platform/http/next-path.ts';
import { fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { agree, documents } from '../../../actions/agree.ts';
import { openDocument } from '../../../actions/open-document.ts';
import { type DueConsent, dueConsents } from '../../../rules/due-consents.ts';
import { type MissingConsent, wasOpened } from '../../../rules/missing-consents.ts';
import { listReadings } from '../../../store/consent-readings.store.ts';
import { atEachPlace, placeOf, type SettingsPlace } from '../../settings-place.ts';
import { ConsentView, consentTitle, openField } from './consent.view.tsx';
import { DocumentView } from './document.view.tsx';

export const consentRoutes = (parts: Parts): readonly Route[] =>
  atEachPlace((place) => routesOf(parts, place));

function routesOf(parts: Parts, { face, paths, routeName }: SettingsPlace): readonly Route[] {
  const route = { face, may: 'signed-in' } as const;
  const documentPath = `${paths.consent}/:document`;
  return [
    {
      ...route,
      name: routeName('consent'),
      method: 'GET',
      path: paths.consent,
      handle: (request: SignedInRequest) => show(parts, request),
    },
    {
      ...route,
      name: routeName('consent.submit'),
      method: 'POST',
      path: paths.consent,
      handle: (request: SignedInRequest) => submit(parts, request),
    },
    {
      ...route,
      name: routeName('consent-document'),
      method: 'GET',
      path: documentPath,
      handle: async (request: SignedInRequest) => showDocument(request),
    },
    {
      ...route,
      name: routeName('consent-document.submit'),
      method: 'POST',
      path: documentPath,
      handle: (request: SignedInRequest) => closeDocument(parts, request),
    },
  ];
}

const documentNamed = (key: string | undefined): ConsentDocument | undefined =>
  documents.find((document) => document.key === key);

const withNext = (path: string, next: string | undefined): string =>
  next === undefined ? path : `${path}?${new URLSearchParams({ next })}`;

const findDue = async (
  parts: Parts,
  request: SignedInRequest,
): Promise<readonly DueConsent<ConsentDocument>[]> =>
  dueConsents(documents, await agreedVersions(parts.database.reading, request.session.ownerId));

async function pageOf(
  parts: Parts,
  request: SignedInRequest,
  due: readonly DueConsent<ConsentDocument>[],
  shown: {
    readonly next: string | undefined;
    readonly ticked?: readonly string[];
    readonly errors: readonly FieldError[];
  },
): Promise<Page> {
  const readings = await listReadings(parts.database.reading, request.session.ownerId);
  const ticked = shown.ticked ?? readings.filter((one) => one.ticked).map(({ document }) => document);
  const items = due.map(({ document, changes }) => ({
    document,
    changes,
    read: wasOpened(readings, document),
    ticked: ticked.includes(document.key),
  }));
  const { formToken } = request;
  return {
    title: consentTitle,
    crumbs: [{ label: consentTitle }],
    hasErrors: shown.errors.length > 0,
    body: (
      <ConsentView
        place={placeOf(request)}
        formToken={formToken}
        items={items}
        next={shown.next}
        errors={shown.errors}
      />
    ),
  };
}

async function show(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { paths } = placeOf(request);
  const next = nextPath(request.query['next'], paths.home);
  const due = await findDue(parts, request);
  if (due.length === 0) return goTo(next ?? paths.home);
  return showPage(await pageOf(parts, request, due, { next, errors: [] }));
}

async function submit(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { form, session, actor, now } = request;
  const { paths } = placeOf(request);
  const next = nextPath(fieldOf(form, 'next'), paths.home);
  const ticked = documents.map(({ key }) => key).filter((key) => fieldOf(form, key) === 'yes');
  const opened = documentNamed(fieldOf(form, openField));
  if (opened !== undefined) {
    await openDocument(parts, session.ownerId, opened, now, ticked);
    return goTo(withNext(`${paths.consent}/${opened.key}`, next));
  }
  const agreed = await agree(parts, session.ownerId, ticked, actor, now);
  if (agreed.ok) return goTo(next ?? paths.home);
  const errors = agreed.fault.map(errorOf);
  return showPage(await pageOf(parts, request, await findDue(parts, request), { next, ticked, errors }));
}

const errorOf = ({ document, key }: MissingConsent): FieldError => {
  const label = documentNamed(document)?.label ?? '';
  const text =
    key === 'consent.unread'
      ? `「${label}」を開いて、同意してください。`
      : `「${label}」に同意するときは、印を付けてください。`;
  return { name: document, text };
};

function showDocument(request: SignedInRequest): Answer {
  const place = placeOf(request);
  const { paths } = place;
  const document = documentNamed(request.params['document']);
  if (document === undefined) return problem('not-found');
  const next = nextPath(request.query['next'], paths.home);
  return showPage({
    title: document.label,
    crumbs: [{ label: consentTitle, href: withNext(paths.consent, next) }, { label: document.label }],
    body: <DocumentView place={place} document={document} formToken={request.formToken} next={next} />,
  });
}

/** 「閉じる」: the document was shown. */
async function closeDocument(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { paths } = placeOf(request);
  const document = documentNamed(request.params['document']);
  if (document === undefined) return problem('not-found');
  await openDocument(parts, request.session.ownerId, document, request.now);
  const next = nextPath(fieldOf(request.form, 'next'), paths.home);
  return goTo(`${withNext(paths.consent, next)}#${document.key}`);
}
