import type { VNode } from 'preact';
import type { GuidancePage } from '../../../guidance/guidance-page.ts';
import { publicPaths } from '../../../rules/public-paths.ts';

interface OutsideSite {
  readonly name: string;
  readonly url: string;
  readonly about: string;
}

const search: readonly OutsideSite[] = [
  {
    name: 'ハローワークインターネットサービス（厚生労働省）',
    url: 'https://www.hellowork.mhlw.go.jp/',
    about: '国が運営する本物のサイトです。実際の求人はこちらで探せます。',
  },
  {
    name: '職業情報提供サイト job tag（厚生労働省）',
    url: 'https://shigoto.mhlw.go.jp/',
    about: '仕事の中身や要る力を、職業ごとに調べられます。',
  },
  {
    name: 'マイナポータル（デジタル庁）',
    url: 'https://myna.go.jp/',
    about: '行政の手続きや、自分の情報を確かめるサイトです。',
  },
];

const work: readonly OutsideSite[] = [
  {
    name: '厚生労働省',
    url: 'https://www.mhlw.go.jp/',
    about: '雇用保険、職業訓練、働くときの決まりの案内があります。',
  },
  {
    name: '確かめよう労働条件（厚生労働省）',
    url: 'https://www.check-roudou.mhlw.go.jp/',
    about: '賃金や残業などの疑問を調べ、相談先を探せます。',
  },
  {
    name: '日本年金機構',
    url: 'https://www.nenkin.go.jp/',
    about: '仕事を辞めたあとの年金の手続きが分かります。',
  },
  {
    name: '法テラス（日本司法支援センター）',
    url: 'https://www.houterasu.or.jp/',
    about: '法律の困りごとの相談先を案内しています。',
  },
];

const support: readonly OutsideSite[] = [
  {
    name: 'まもろうよ こころ（厚生労働省）',
    url: 'https://www.mhlw.go.jp/mamorouyokokoro/',
    about: 'つらいときに、電話やSNSで話せる窓口がまとまっています。',
  },
  {
    name: '個人情報保護委員会',
    url: 'https://www.ppc.go.jp/',
    about: '個人情報の扱いについての法律と相談先が分かります。',
  },
  {
    name: 'e-Gov法令検索（デジタル庁）',
    url: 'https://laws.e-gov.go.jp/',
    about: '法律の文章を探して読めます。',
  },
];

function SiteList({ sites }: { sites: readonly OutsideSite[] }): VNode {
  return (
    <ul>
      {sites.map(({ name, url, about }) => (
        <li key={url}>
          <a href={url} rel="noopener">
            {name}
          </a>
          <br />
          {about}
        </li>
      ))}
    </ul>
  );
}

export const linksPage: GuidancePage = {
  name: 'links',
  path: publicPaths.links,
  title: 'リンク集',
  Lead: () => <p>仕事探しの役に立つ、ほかのサイトへのリンクです。開くとこのサイトを離れます。</p>,
  sections: [
    { id: 'search', heading: '仕事を探す・調べる', Text: () => <SiteList sites={search} /> },
    { id: 'work', heading: '働くこと、辞めたあとのこと', Text: () => <SiteList sites={work} /> },
    { id: 'support', heading: '相談先と法律', Text: () => <SiteList sites={support} /> },
  ],
};
