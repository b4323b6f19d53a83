import type { VNode } from 'preact';
import type { SlipState } from '#features/ways-in/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDateTime } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { Prose } from '#ui/page-heading.tsx';
import { DocumentField } from '../counter-fields.view.tsx';

export interface SlipViewProps {
  /** The address of the page. */
  readonly action: string;
  /** What to look for on the document, where it is no job seeker's. */
  readonly documentHint?: string;
  readonly slip: SlipState;
  readonly document: string;
  readonly issuedMeanwhile: boolean;
  readonly errors: readonly FieldError[];
  readonly formToken: string;
}

const { lifetime, tries } = policy.slip;

export function SlipView(props: SlipViewProps): VNode {
  const { action, documentHint, slip, document, issuedMeanwhile, errors, formToken } = props;
  const isOpen = slip.kind === 'open';
  return (
    <>
      {issuedMeanwhile ? (
        <Banner kind="warning" heading="この間に、一時コードの状態が変わりました">
          <p>もう一度渡すと、さきほどの一時コードは使えなくなります。</p>
        </Banner>
      ) : isOpen ? (
        <Banner kind="warning" heading="使える一時コードがあります">
          <p>{japaneseDateTime(slip.until)}まで使えます。</p>
          <p>新しく渡すと、前の一時コードは使えなくなります。</p>
        </Banner>
      ) : null}
      <p>メールも、ほかの方法も使えない人が、ログインするときに使うコードです。</p>
      <Prose>
        <ul>
          <li>ログインには、本人のIDとパスワードも要ります。</li>
          <li>
            {lifetime.total('hours')}時間、1回だけ使えます。{tries}回まちがえると、使えなくなります。
          </li>
          <li>表示するのは1回だけです。印刷して渡すか、読み上げて書き取ってもらってください。</li>
          <li>渡したことを、本人の登録したメールアドレスに知らせます。</li>
        </ul>
      </Prose>
      <Form action={action} formToken={formToken}>
        <input type="hidden" name="seen" value={isOpen ? slip.issuedAt.toString() : ''} />
        <DocumentField
          value={document}
          errors={errors}
          {...(documentHint === undefined ? {} : { hint: documentHint })}
        />
        <ButtonRow>
          <Button>一時コードを表示する</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

export const NoSlipView = (): VNode => (
  <Banner kind="info" heading="今は、一時コードを渡せません">
    <p>ログインできるアカウントがない人です。アカウントの状態を確かめてください。</p>
  </Banner>
);
