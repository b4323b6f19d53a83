import type { ConsentDocument } from '#features/help/index.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { type Face, fieldOf, type PageRequest, type Route } from '#platform/http/route.ts';
import { withNote } from '#platform/journeys/draft.ts';
import { visitors } from '#platform/journeys/draft-owners.ts';
import { findDraft, lockDraft, updateDraft } from '#platform/journeys/drafts.store.ts';
import type { Journey } from '#platform/journeys/journey.ts';
import { stepPath } from '#platform/journeys/journey-mount.ts';
import type { Parts } from '#platform/parts.ts';
import { boxOf, readNote } from '../../../rules/consent.ts';
import { documentNamed } from './consent.form.ts';
import { ConsentDocumentView, versionField } from './consent-document.view.tsx';

/** Where the boxes stand that the documents belong to. */
export interface ConsentPlace<Answers extends object> {
  readonly journey: Journey<Answers>;
  readonly name: string;
  readonly base: string;
  readonly step: keyof Answers & string;
  /** In whose look the documents are shown; the public one, unless said. */
  readonly look?: Face;
}

/** CODE-2: each document as a page of its own; 「閉じる」 notes that it was read and leads back. */
export function consentDocumentRoutes<Answers extends object>(
  parts: Parts,
  place: ConsentPlace<Answers>,
): readonly Route[] {
  const facts = {
    path: `${place.base}/:draft/documents/:document`,
    face: place.look ?? 'public',
    may: 'signed-out',
    personal: true,
  } as const;
  return [
    {
      ...facts,
      name: `${place.name}.document`,
      method: 'GET',
      handle: (request: PageRequest) => show(parts, place, request),
    },
    {
      ...facts,
      name: `${place.name}.document.submit`,
      method: 'POST',
      handle: (request: PageRequest) => close(parts, place, request),
    },
  ];
}

const soughtBy = (request: PageRequest) => ({
  id: request.params['draft'] ?? '',
  owner: visitors.find(request),
});

const askedDocument = (request: PageRequest): ConsentDocument | undefined =>
  documentNamed(request.params['document'] ?? '');

async function show<Answers extends object>(
  parts: Parts,
  { journey, base }: ConsentPlace<Answers>,
  request: PageRequest,
): Promise<Answer> {
  const draft = await findDraft(parts.database.reading, journey, soughtBy(request), request.now);
  const document = askedDocument(request);
  if (draft === undefined || document === undefined) return goTo(`${base}?lost=yes`);
  const [path = ''] = request.url.split('?');
  return showPage({
    title: document.label,
    crumbs: [{ label: 'マイページ開設', href: base }, { label: document.label }],
    body: ConsentDocumentView({ document, action: path }),
  });
}

async function close<Answers extends object>(
  parts: Parts,
  { journey, base, step }: ConsentPlace<Answers>,
  request: PageRequest,
): Promise<Answer> {
  const document = askedDocument(request);
  if (document === undefined) return goTo(base);
  // A version that appeared while the page was open has not been read.
  const isPresentVersion = fieldOf(request.form, versionField) === String(document.version);
  const found = await parts.database.transaction(async (tx) => {
    const draft = await lockDraft(tx, journey, soughtBy(request), request.now);
    if (draft === undefined || !isPresentVersion) return draft;
    const content = withNote(draft, step, readNote(document));
    await updateDraft(tx, journey, { id: draft.id, content }, request.now);
    return draft;
  });
  if (found === undefined) return goTo(`${base}?lost=yes`);
  return goTo(
    isPresentVersion
      ? `${stepPath(base, found.id, step)}#${boxOf(document.key)}`
      : stepPath(base, found.id, `documents/${document.key}`),
  );
}
