import type { VNode } from 'preact';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { Office } from '../../../store/offices.store.ts';
import { officePaths } from '../office-paths.ts';

export const closingTitle = '安定所を閉じる';

interface OfficeClosingViewProps {
  readonly office: Office;
  readonly formToken: string;
  /** Why it was not done. */
  readonly refusal: string | undefined;
}

export function OfficeClosingView({ office, formToken, refusal }: OfficeClosingViewProps): VNode {
  return (
    <>
      <PageHeading note={office.name}>{closingTitle}</PageHeading>
      {refusal === undefined ? null : (
        <Banner kind="error" heading="閉じられませんでした">
          <p>{refusal}</p>
        </Banner>
      )}
      <p>{office.name}を閉じます。閉じると、所在地情報から消えます。元に戻せません。</p>
      <p>求職者のこれまでの記録と求職番号は、そのまま残ります。</p>
      <Form action={officePaths.closing(office.number)} formToken={formToken}>
        <Button kind="danger">閉じる</Button>
      </Form>
      <p>
        <a href={officePaths.office(office.number)}>やめて、安定所のページに戻る</a>
      </p>
    </>
  );
}
