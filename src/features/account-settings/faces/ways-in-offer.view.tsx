import type { VNode } from 'preact';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';

/** Where the offer is closed. */
export const offerPath = (security: string): string => `${security}/offer`;

interface WaysInOfferProps {
  /** The page of the ways in. */
  readonly security: string;
  readonly formToken: string;
}

/** Offered, never forced: gone for good at a press, or once there is a way. */
export const WaysInOffer = ({ security, formToken }: WaysInOfferProps): VNode => (
  <Card heading="メールが届かないときのために">
    <p>メールのほかにも、ログインの方法を用意できます。1つあると、メールが使えなくても入れます。</p>
    <ul>
      <li>パスキー（端末の指紋、顔、暗証番号など）</li>
      <li>認証アプリ（スマートフォンに出る6桁の数字）</li>
      <li>リカバリーコード（印刷しておく10個のコード）</li>
    </ul>
    <Form action={offerPath(security)} formToken={formToken} label="ログインの方法の案内">
      <ButtonRow>
        <LinkButton href={security}>方法を見る</LinkButton>
        <Button kind="plain">この案内を閉じる</Button>
      </ButtonRow>
    </Form>
  </Card>
);
