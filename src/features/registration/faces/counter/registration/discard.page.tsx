import type { VNode } from 'preact';
import { mayRegisterJobSeekers } from '#features/staff/index.ts';
import { japaneseDateTime } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import { type Draft, deleteDraft } from '#platform/journeys/drafts.store.ts';
import type { Parts } from '#platform/parts.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { draftOfAddress } from './own-drafts.ts';
import { discardTitle, nameInDraft, registrationTitle } from './registration.text.ts';
import { registrationPaths } from './registration-paths.ts';

/** /counter/registration/:draft/discard: what nobody goes on with is gone at once. */
export function discardRoutes(parts: Parts): readonly Route[] {
  const facts = {
    path: registrationPaths.discardPattern,
    face: 'counter',
    may: 'signed-in',
    right: mayRegisterJobSeekers,
  } as const;
  const name = 'registration.counter.discard';
  const shown: Route = {
    ...facts,
    name,
    method: 'GET',
    handle: (request: SignedInRequest) => ask(parts, request),
  };
  const posts = { name: `${name}.submit`, method: 'POST' } as const;
  return [shown, { ...facts, ...posts, handle: (request: SignedInRequest) => discard(parts, request) }];
}

async function ask(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const draft = await draftOfAddress(parts, request);
  if (draft === undefined) return goTo(registrationPaths.base);
  return showPage({
    title: discardTitle,
    crumbs: [{ label: registrationTitle, href: registrationPaths.base }, { label: discardTitle }],
    body: <DiscardView draft={draft} formToken={request.formToken} />,
  });
}

function DiscardView({ draft, formToken }: { draft: Draft; formToken: string }): VNode {
  return (
    <>
      <PageHeading note={nameInDraft(draft)}>{discardTitle}</PageHeading>
      <p>この人について、ここまでに入れた内容を消します。もとに戻せません。</p>
      {draft.savedAt === undefined ? null : (
        <p>最後に「一時保存」を押した日時：{japaneseDateTime(draft.savedAt)}</p>
      )}
      <Form action={registrationPaths.discard(draft.id)} formToken={formToken}>
        <ButtonRow>
          <Button>消す</Button>
          <LinkButton href={registrationPaths.draft(draft.id)}>消さないで戻る</LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}

async function discard(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const draft = await draftOfAddress(parts, request);
  if (draft !== undefined) await parts.database.transaction((tx) => deleteDraft(tx, draft.id));
  return goTo(registrationPaths.base);
}
