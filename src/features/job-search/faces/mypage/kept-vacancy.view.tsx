import type { VNode } from 'preact';
import {
  isVisible,
  type Searcher,
  shownCard,
  shownVacancyNumber,
  type VacancyRecord,
} from '#features/vacancies/index.ts';
import { japaneseDate, type Temporal } from '#kernel/time.ts';
import { ButtonRow } from '#ui/buttons.tsx';
import { isOver } from '../../rules/is-over.ts';
import { shownTitle } from '../../rules/shown-title.ts';
import { VacancyCard } from '../search/card.view.tsx';
import type { SearchFace } from '../search-face.ts';
import { cardAnchor } from '../search-paths.ts';

interface KeptProps {
  readonly record: VacancyRecord;
  readonly face: SearchFace;
  readonly searcher: Searcher;
  readonly now: Temporal.Instant;
  readonly actions: VNode | null;
  readonly note?: string;
}

/** A vacancy that somebody kept or opened: it may be over by now. */
export function KeptVacancy({ record, face, searcher, now, actions, note }: KeptProps): VNode {
  const { vacancy } = record;
  const isClosed = !isVisible(vacancy.disclosure, searcher.viewer);
  if (!isClosed && !isOver(vacancy, now)) {
    return (
      <>
        {note === undefined ? null : <p class="meta">{note}</p>}
        <VacancyCard
          card={shownCard(record, searcher.viewer)}
          face={face}
          searcher={searcher}
          actions={actions}
        />
      </>
    );
  }
  return (
    <article class="card vacancy-card" id={cardAnchor(vacancy.number)}>
      <h2 class="card-heading">{isClosed ? '公開されていない求人' : shownTitle(record, searcher.viewer)}</h2>
      <p>
        {isClosed
          ? 'この求人は、今は公開されていません。'
          : `募集は${japaneseDate(vacancy.ended_on ?? vacancy.valid_through)}に終わりました。`}
      </p>
      <p class="meta">求人番号 {shownVacancyNumber(vacancy.number)}</p>
      {actions === null ? null : <ButtonRow>{actions}</ButtonRow>}
    </article>
  );
}
