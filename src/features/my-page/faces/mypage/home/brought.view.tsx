import type { VNode } from 'preact';
import {
  invitationPath,
  shownToPerson,
  titleOf,
  type WaitingInvitation,
} from '#features/applications/index.ts';
import { type VacancyRecord, wageWords } from '#features/vacancies/index.ts';
import { japaneseDeadline } from '#kernel/time.ts';
import { Card } from '#ui/card.tsx';

interface BroughtProps {
  readonly heading: string;
  /** The newest first. */
  readonly invitations: readonly WaitingInvitation[];
  readonly brought: ReadonlyMap<number, VacancyRecord>;
  readonly all: { readonly label: string; readonly href: string };
  readonly empty: string;
}

/** HOME-2, HOME-3: the newest of what waits for an answer, how many there are, and the way to all. */
export function Brought({ heading, invitations, brought, all, empty }: BroughtProps): VNode {
  const [first] = invitations;
  const record = first === undefined ? undefined : brought.get(first.vacancyId);
  return (
    <Card heading={heading}>
      {first === undefined || record === undefined ? (
        <p>{empty}</p>
      ) : (
        <Newest first={first} record={record} count={invitations.length} />
      )}
      <p>
        <a href={all.href}>{all.label}</a>
      </p>
    </Card>
  );
}

interface NewestProps {
  readonly first: WaitingInvitation;
  readonly record: VacancyRecord;
  readonly count: number;
}

function Newest({ first, record, count }: NewestProps): VNode {
  const shown = shownToPerson(record, first.kind === 'request' ? 'employer' : 'office');
  return (
    <>
      <p class="meta">全{count}件中最新の求人を表示しています。</p>
      <p>
        <strong>
          <a href={invitationPath(first.kind, first.id)}>{titleOf(shown)}</a>
        </strong>
      </p>
      <p class="user-text">{shown.establishment?.name ?? ''}</p>
      <p>{wageWords(shown.facts)}</p>
      <p>{shown.facts.place?.text ?? ''}</p>
      <p>返事は{japaneseDeadline(first.answerBy)}です。</p>
    </>
  );
}
