import { documentPaths, freezeDocuments } from '#features/documents/index.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { type Answer, goTo } from '#platform/http/answer.ts';
import { signedIn } from '#platform/journeys/draft-owners.ts';
import { deleteDraft } from '#platform/journeys/drafts.store.ts';
import type { Journey } from '#platform/journeys/journey.ts';
import type { JourneyMount } from '#platform/journeys/journey-mount.ts';
import type { Parts } from '#platform/parts.ts';
import { type ApplicationFault, applyTo } from '../../../actions/apply.ts';
import { snapshotOf } from '../../../rules/snapshot.ts';
import { activityCrumb, applyPath, ownApplicationPath } from '../own-paths.ts';
import { shownToPerson, titleOf } from '../vacancy-facts.view.tsx';
import {
  type ApplicationAnswer,
  applicationItems,
  prepareField,
  readApplication,
  tidyApplication,
} from './application-items.ts';
import {
  ApplyCheckView,
  ApplyOverviewView,
  ApplySavedView,
  ApplyStepView,
  applyTitle,
} from './apply.view.tsx';
import type { Applying } from './find-applying.ts';

export interface AnswersByStep {
  readonly contents: ApplicationAnswer;
}

/** One draft of each person and vacancy; the documents offered are those of this moment. */
function journeyOf({ record, channel, documents }: Applying): Journey<AnswersByStep> {
  const items = applicationItems(channel, documents);
  return {
    name: `application:${record.vacancy.number}`,
    version: 1,
    lifetime: policy.applications.drafts,
    order: 'free',
    steps: [
      {
        key: 'contents',
        label: '会社に送る内容',
        parse: (fields, { now }) => readApplication(items, fields, now),
        tidy: (answer) => tidyApplication(items, answer),
        summary: ({ motive, documents: chosen }) => [
          { term: 'motive', value: motive },
          { term: 'documents', value: chosen.join(' ') },
        ],
        mayLeaveOut: (fields) =>
          !items.motive.required && Object.values(fields).every((one) => one.length === 0),
        asides: { [prepareField]: (value) => (value === 'documents' ? documentPaths.list : undefined) },
      },
    ],
  };
}

/** The screens of one person's application to one vacancy [REFER-2] [REFER-3]. */
export function applyMount(parts: Parts, applying: Applying): JourneyMount<AnswersByStep> {
  const { record, channel, documents } = applying;
  const { request, person } = applying.own;
  const shown = shownToPerson(record, channel === 'request' ? 'employer' : 'office');
  const base = applyPath(record.vacancy.number);
  const page = (label: string) => ({
    title: label,
    crumbs: [activityCrumb, { label: applyTitle, href: base }, ...(label === applyTitle ? [] : [{ label }])],
  });
  const facts = {
    applying,
    shown,
    vacancyTitle: titleOf(shown),
    items: applicationItems(channel, documents),
  };
  return {
    journey: journeyOf(applying),
    name: 'applications.apply',
    base,
    face: 'mypage',
    may: 'signed-in',
    owners: signedIn('account'),
    oneOfOwner: true,
    database: parts.database,
    views: {
      steps: {
        contents: (view) => ({ ...page('会社に送る内容'), body: <ApplyStepView {...facts} view={view} /> }),
      },
      overview: (view) => ({ ...page(applyTitle), body: <ApplyOverviewView {...facts} view={view} /> }),
      saved: (view) => ({ ...page('一時保存しました'), body: <ApplySavedView {...facts} view={view} /> }),
      check: (view) => ({
        ...page('送る内容の確認'),
        body: (
          <ApplyCheckView
            {...facts}
            view={view}
            sent={snapshotOf(person, record, motiveOf(view.sections), request.now)}
            chosen={chosenOf(view.sections)}
          />
        ),
      }),
    },
    complete: (_request, { contents }, draftId) => complete(parts, applying, contents, draftId),
  };
}

type Sections = readonly { readonly rows: readonly { readonly term: string; readonly value: string }[] }[];

const textOf = (sections: Sections, term: string): string =>
  sections.flatMap(({ rows }) => rows).find((row) => row.term === term)?.value ?? '';
const motiveOf = (sections: Sections): string => textOf(sections, 'motive');
const chosenOf = (sections: Sections): readonly string[] =>
  textOf(sections, 'documents')
    .split(' ')
    .filter((id) => id !== '');

class DocumentGone extends Error {}

/** Whatever happened meanwhile, the page of the vacancy's application says what to do now. */
const afterFault = (applying: Applying, fault: ApplicationFault): Answer => {
  const { number } = applying.record.vacancy;
  return goTo(fault === 'application.vacancy-unknown' ? activityCrumb.href : applyPath(number));
};

type Completed = Result<
  Answer,
  { readonly step: 'contents'; readonly faults: readonly { readonly name: string; readonly key: string }[] }
>;

/** One transaction: the application with what is frozen for it, and the end of the draft. */
async function complete(
  parts: Parts,
  applying: Applying,
  { motive, documents }: ApplicationAnswer,
  draftId: string,
): Promise<Completed> {
  const { own, record, channel, invitation } = applying;
  const { request, person } = own;
  try {
    const made = await parts.database.transaction(async (tx) => {
      const wished = {
        ...{ number: person.number, vacancyNumber: record.vacancy.number, channel, motive },
        ...(invitation === undefined ? {} : { invitationId: invitation.id }),
        actor: request.actor,
        documents: async () => {
          const frozen = await freezeDocuments(tx, documents, request.owner.id);
          if (frozen.length < documents.length) throw new DocumentGone();
          return frozen.map(({ fileId, name, mediaType, size }) => ({
            ...{ file_id: fileId, name, media_type: mediaType, size },
          }));
        },
      };
      const applied = await applyTo(tx, parts, wished, request.now);
      if (applied.ok) await deleteDraft(tx, draftId);
      return applied;
    });
    return ok(
      made.ok ? goTo(`${ownApplicationPath(made.value.id)}?done=applied`) : afterFault(applying, made.fault),
    );
  } catch (error) {
    if (!(error instanceof DocumentGone)) throw error;
    return fail({ step: 'contents', faults: [{ name: 'documents', key: 'item.unknown-choice' }] });
  }
}
