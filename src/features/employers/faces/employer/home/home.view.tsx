import type { VNode } from 'preact';
import { PageHeading } from '#ui/page-heading.tsx';
import { standingWords } from '../../../rules/standing.ts';
import type { Establishment } from '../../../store/establishments.store.ts';

export function HomeView({ establishment }: { establishment: Establishment }): VNode {
  return (
    <>
      <PageHeading>ホーム</PageHeading>
      <p>
        <span class="user-text">{establishment.name}</span>
        <br />
        {establishment.number} {standingWords[establishment.standing]}
      </p>
    </>
  );
}
