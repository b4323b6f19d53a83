import type { VNode } from 'preact';
import { publicPaths } from '#features/help/index.ts';
import { Banner } from '#ui/banner.tsx';
import { LinkButton } from '#ui/buttons.tsx';
import { PageHeading } from '#ui/page-heading.tsx';

export function LoginUnavailableView({ helpDeskPhone }: { helpDeskPhone: string }): VNode {
  return (
    <>
      <PageHeading>マイページを利用できません</PageHeading>
      <Banner kind="warning" heading="あなたのマイページは「利用不可」です">
        <p>ハローワークが、このマイページの利用を止めています。</p>
        <p>理由と、いつから使えるかは、利用しているハローワークにおたずねください。</p>
      </Banner>
      <p>
        操作についてのご質問は、ヘルプデスク（電話：<span class="nowrap">{helpDeskPhone}</span>
        ）でもうかがいます。
      </p>
      <p>
        <LinkButton href={publicPaths.offices}>ハローワークの連絡先を見る</LinkButton>
      </p>
    </>
  );
}
