import type { VNode } from 'preact';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { ApplicationRow } from '../../../store/tables.ts';
import { ownApplicationPath, withdrawPath } from '../own-paths.ts';

export const withdrawTitle = '応募を辞退する';

interface WithdrawProps {
  readonly application: ApplicationRow;
  readonly formToken: string;
}

/** What it does, before it is done. */
export const WithdrawView = ({
  application: { id, sent, interview_at },
  formToken,
}: WithdrawProps): VNode => (
  <>
    <PageHeading note={sent.vacancy.employer}>{withdrawTitle}</PageHeading>
    <p>「{sent.vacancy.title}」の応募を辞退します。会社には、すぐにメールで知らせます。</p>
    {interview_at === null ? null : (
      <p>面接の予定も取りやめになります。辞退すると、面接不参加にはなりません。</p>
    )}
    <p>辞退は、元に戻せません。募集が続いていれば、また応募できます。</p>
    <Form action={withdrawPath(id)} formToken={formToken}>
      <ButtonRow>
        <Button kind="danger">応募を辞退する</Button>
        <LinkButton href={ownApplicationPath(id)}>辞退しないで戻る</LinkButton>
      </ButtonRow>
    </Form>
  </>
);
