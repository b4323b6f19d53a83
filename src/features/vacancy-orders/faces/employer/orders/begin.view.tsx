import type { VNode } from 'preact';
import type { Standing } from '#features/employers/index.ts';
import { japaneseDateTime } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { orderKindWords } from '../../../rules/order-kinds.ts';
import { orderPaths } from '../../../rules/order-paths.ts';
import type { OrderRow } from '../../../store/tables.ts';

export const beginTitle = '求人を申し込む';

interface BeginProps {
  readonly drafts: readonly OrderRow[];
  readonly lost: boolean;
  readonly fault: string | undefined;
  readonly standing: Standing;
  readonly formToken: string;
}

/** Where an order begins: one for each kind of work, place and employment. */
export const BeginView = ({ drafts, lost, fault, standing, formToken }: BeginProps): VNode => (
  <>
    <PageHeading>{beginTitle}</PageHeading>
    {lost ? (
      <Banner kind="warning" heading="前の入力が見つかりませんでした">
        <p>時間が過ぎたか、もう送ったか、ほかの人が消したためです。</p>
      </Banner>
    ) : null}
    {fault === undefined ? null : <Banner kind="warning" heading={fault} autofocus />}
    <p>8つの画面に入れて、ハローワークに送ります。順番は自由で、途中で保存できます。</p>
    <p>職種、働く場所、雇用の形が違うときは、別の求人にしてください。</p>
    {standing === 'provisional' ? (
      <p>事業所が仮登録の間も送れます。受理されるのは、事業所の確認が終わってからです。</p>
    ) : null}
    <Form action={orderPaths.drafts} formToken={formToken}>
      <Button>新しい求人の入力を始める</Button>
    </Form>
    {drafts.length === 0 ? null : (
      <Section heading="入力中の申込み">
        <ul class="link-list">
          {drafts.map((order) => (
            <li key={order.id}>
              <a href={orderPaths.order(order.id)}>
                {orderKindWords[order.kind]}（{japaneseDateTime(order.begun_at)}から）
              </a>
            </li>
          ))}
        </ul>
      </Section>
    )}
    <p>
      前の求人をもとに申し込むときは、<a href={orderPaths.vacancies}>求人の一覧</a>から求人を開いてください。
    </p>
  </>
);
