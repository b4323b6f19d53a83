import type { VNode } from 'preact';
import type { OverviewView as View } from '#platform/journeys/journey-mount.ts';
import { LinkButton } from '#ui/buttons.tsx';
import type { Children } from '#ui/content.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { StepList } from '#ui/step-list.tsx';

const goOnLabel = ({ check, begun }: View): string =>
  check !== undefined ? '入力内容の確認へ進む' : begun ? '続きから始める' : '登録を始める';

/** The screens of a registration, how far each is, and where it goes on. */
export function OverviewScreen(props: { title: string; view: View; children: Children }): VNode {
  const { title, view, children } = props;
  return (
    <>
      <PageHeading>{title}</PageHeading>
      {children}
      <StepList steps={view.steps} />
      <p>
        <LinkButton kind="primary" href={view.goOn}>
          {goOnLabel(view)}
        </LinkButton>
      </p>
    </>
  );
}
