import type { VNode } from 'preact';
import { DocumentField } from '#features/counter/index.ts';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import type { PortalLinkRow } from '../../../store/tables.ts';
import { LinkFacts } from '../../mypage/portal-link/portal-link.view.tsx';

interface CounterPortalLinkViewProps {
  readonly link: PortalLinkRow | undefined;
  readonly action: string;
  readonly document: string;
  readonly errors: readonly FieldError[];
  readonly formToken: string;
}

export function CounterPortalLinkView(props: CounterPortalLinkViewProps): VNode {
  const { link, action, document, errors, formToken } = props;
  if (link === undefined) return <p>この人のマイページは、マイナポータルと連携していません。</p>;
  return (
    <>
      <LinkFacts link={link} />
      <p>本人から頼まれたときに、本人と確かめてから解除します。</p>
      <p>解除すると、マイナポータルからはログインできなくなります。本人にメールで知らせます。</p>
      <Form action={action} formToken={formToken}>
        <DocumentField value={document} errors={errors} />
        <ButtonRow>
          <Button kind="danger">連携を解除する</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
