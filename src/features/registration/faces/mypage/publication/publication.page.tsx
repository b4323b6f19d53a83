import {
  type JobSeekerRow,
  listMadeVoid,
  type PublishedPart,
  publicationState,
  publishedFacts,
  type Registration,
} from '#features/job-seekers/index.ts';
import { japanDay } from '#kernel/time.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, fieldsOf, type Route } from '#platform/http/route.ts';
import { revisionField } from '#platform/journeys/posted-step.ts';
import type { Parts } from '#platform/parts.ts';
import { setPublication } from '../../../actions/set-publication.ts';
import { isJoined, type OwnRecordRequest, ownRecordRoutes } from '../record/own-record.ts';
import { recordPaths, settingsCrumb } from '../record/record-paths.ts';
import {
  type PreviewGroup,
  PublicationView,
  partsField,
  publicationField,
  publicationTitle,
  publishedPartOptions,
} from './publication.view.tsx';

/** /mypage/settings/publication: 求職公開 on and off, and what employers see. */
export const publicationRoutes = (parts: Parts): readonly Route[] =>
  ownRecordRoutes(parts, [
    {
      name: 'registration.publication',
      method: 'GET',
      path: recordPaths.publication,
      handle: (asked) => show(parts, asked),
    },
    {
      name: 'registration.publication.submit',
      method: 'POST',
      path: recordPaths.publication,
      handle: (asked) => submit(parts, asked),
    },
  ]);

interface Shown {
  /** As ticked; without it, as registered. */
  readonly chosen?: readonly string[];
  readonly changedMeanwhile?: boolean;
}

async function show(parts: Parts, asked: OwnRecordRequest): Promise<Answer> {
  const { keptForm } = asked.request;
  const chosen =
    keptForm === undefined ? await chosenOf(parts, asked.record) : fieldsOf(keptForm, partsField);
  return showPublication(asked, { chosen });
}

/** What is public, or was until it was ended: the same comes back. */
async function chosenOf(parts: Parts, { number, answers }: JobSeekerRow): Promise<readonly string[]> {
  const chosen = answers[partsField];
  if (chosen !== undefined || answers.publication === 'public') return chosen ?? [];
  const before = await listMadeVoid(parts.database.reading, number, [partsField]);
  return (before[partsField] as readonly string[] | undefined) ?? [];
}

function showPublication({ request, record }: OwnRecordRequest, shown: Shown): Answer {
  const { now, formToken, query } = request;
  const { chosen = record.answers[partsField] ?? [], changedMeanwhile = false } = shown;
  const body = (
    <PublicationView
      state={publicationState(record, record.answers.publication, now)}
      chosen={chosen}
      preview={previewOf(record.answers, { today: japanDay(now) })}
      revision={record.revision}
      formToken={formToken}
      done={query['done']}
      changedMeanwhile={changedMeanwhile}
      mayChange={!isJoined(record)}
    />
  );
  return showPage(
    { title: publicationTitle, crumbs: [settingsCrumb, { label: publicationTitle }], body },
    changedMeanwhile ? { status: 409 } : {},
  );
}

/** Of somebody who is public, what is seen; of others, what each choice would show. */
function previewOf(
  answers: Registration,
  given: Parameters<typeof publishedFacts>[1],
): readonly PreviewGroup[] {
  if (answers.publication === 'public') return [{ facts: publishedFacts(answers, given) }];
  const factsWith = (chosen: readonly PublishedPart[]) =>
    publishedFacts({ ...answers, [partsField]: chosen }, given);
  const always = factsWith([]);
  const known = always.map(({ key }) => key);
  return [
    { facts: always },
    ...publishedPartOptions().map(({ value, label }) => ({
      heading: label,
      facts: factsWith([value as PublishedPart]).filter(({ key }) => !known.includes(key)),
    })),
  ];
}

async function submit(parts: Parts, asked: OwnRecordRequest): Promise<Answer> {
  const { request, record } = asked;
  const { form, actor, now } = request;
  const publication = fieldOf(form, publicationField);
  if (isJoined(record)) return goTo(recordPaths.publication);
  if (publication !== 'public' && publication !== 'hidden') return problem('unreadable');
  const options = publishedPartOptions().map(({ value }) => value);
  const chosen = options.filter((value) => fieldsOf(form, partsField).includes(value));
  const seen = Number(fieldOf(form, revisionField)) || 0;
  const wished = {
    number: record.number,
    seen,
    publication,
    parts: chosen as readonly PublishedPart[],
  } as const;
  const done = await setPublication(parts, wished, actor, now);
  if (done.ok) return goTo(`${recordPaths.publication}?done=${publication}`);
  if (done.fault.key !== 'record.changed-meanwhile') throw new Error(done.fault.key);
  return showPublication({ request, record: done.fault.record }, { chosen, changedMeanwhile: true });
}
