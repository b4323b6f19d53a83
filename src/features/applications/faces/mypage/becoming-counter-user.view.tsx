import type { VNode } from 'preact';
import { publicPaths } from '#features/help/index.ts';
import { Card } from '#ui/card.tsx';

/** REFER-1: what an オンライン登録者 does to be recommended vacancies. */
export const BecomingCounterUser = (): VNode => (
  <Card heading="ハローワークからのおすすめを受け取るには">
    <p>今は、オンライン登録者です。ハローワーク利用登録者になると、おすすめの求人が届きます。</p>
    <p>本人を確かめる書類（運転免許証など）を持って、ハローワークの窓口へお越しください。</p>
    <p>
      <a href={publicPaths.offices}>ハローワークを探す</a>
    </p>
  </Card>
);
