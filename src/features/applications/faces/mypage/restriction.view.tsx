import type { VNode } from 'preact';
import { publicPaths } from '#features/help/index.ts';
import { policy } from '#kernel/policy.ts';
import { Banner } from '#ui/banner.tsx';
import { ownPaths } from './own-paths.ts';

const { reports, months } = policy.noShows;

/** REFER-6: why, what stays, and what to do. */
export const RestrictionBanner = (): VNode => (
  <Banner kind="warning" word="制限中" heading="オンライン自主応募は、今は使えません">
    <p>
      面接に参加しなかったという報告が、{months}か月の間に{reports}件ありました。
    </p>
    <p>オンライン自主応募と、リクエストへの応募が使えません。</p>
    <p>求人検索、お気に入り、応募中の会社とのメッセージ、窓口の相談と紹介は使えます。</p>
    <p>
      制限は、ハローワークの窓口で事情を話すと解けることがあります。
      <a href={publicPaths.offices}>ハローワークを探す</a>
    </p>
    <p>
      報告がちがうときは、応募のページから異議を申し立てられます。
      <a href={`${ownPaths.activity}?show=over`}>選考が終わった求人を見る</a>
    </p>
  </Banner>
);
