import type { VNode } from 'preact';
import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import type { Page } from '#platform/http/answer.ts';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { Whole } from '#ui/figures.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { counterPaths, recordPath } from './counter-paths.ts';
import { PersonLine } from './person-line.view.tsx';
import type { RecordRequest } from './record-routes.ts';

/** The way to a page about one person. */
export const recordCrumbs = (number: string, label?: string) => [
  { label: '求職者を探す', href: counterPaths.search },
  label === undefined
    ? { label: shownJobSeekerNumber(number) }
    : { label: shownJobSeekerNumber(number), href: recordPath(number) },
  ...(label === undefined ? [] : [{ label }]),
];

/** A page with one thing to do for one person: heading, who it is, errors, the thing. */
export function recordPage(
  { person, request }: Pick<RecordRequest, 'person' | 'request'>,
  shown: { readonly title: string; readonly errors?: readonly FieldError[]; readonly body: VNode },
): Page {
  const { title, errors = [], body } = shown;
  return {
    title,
    crumbs: recordCrumbs(person.number, title),
    hasErrors: errors.length > 0,
    body: (
      <>
        <PageHeading>{title}</PageHeading>
        <ErrorSummary errors={errors} />
        <PersonLine person={person} now={request.now}>
          <Whole>{shownJobSeekerNumber(person.number)}</Whole>
        </PersonLine>
        {body}
        <p>
          <a href={recordPath(person.number)}>求職者の記録へ戻る</a>
        </p>
      </>
    ),
  };
}
