import type { VNode } from 'preact';
import { publicPaths } from '#features/help/index.ts';
import { LinkButton } from '#ui/buttons.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { ApplyingFault } from '../../../rules/may-apply.ts';
import { ownPaths } from '../own-paths.ts';
import { RestrictionBanner } from '../restriction.view.tsx';
import { applyTitle } from './apply.view.tsx';

interface CannotApplyProps {
  readonly fault: ApplyingFault;
  readonly vacancyTitle: string;
}

interface Words {
  readonly why: string;
  readonly how: string;
  readonly way: { readonly label: string; readonly href: string };
}

const office = { label: 'ハローワークを探す', href: publicPaths.offices };

const words: Readonly<Record<Exclude<ApplyingFault, 'application.restricted'>, Words>> = {
  'application.registration-invalid': {
    why: '求職登録が無効のため、応募できません。',
    how: '有効にすると、応募できます。',
    way: { label: '求職登録の有効／無効を見る', href: '/mypage/settings/validity' },
  },
  'application.counter-users-only': {
    why: 'この求人は、ハローワーク利用登録者だけが応募できます。',
    how: '窓口で本人を確かめると、ハローワーク利用登録者になります。',
    way: office,
  },
  'application.vacancy-over': {
    why: 'この求人の募集は、終わりました。応募はしていません。',
    how: '書いていた内容は、ほかの応募には使われません。よく似た求人をさがせます。',
    way: { label: '求人をさがす', href: '/mypage/jobs' },
  },
  'application.exists': {
    why: 'この求人には、もう応募しています。',
    how: '応募の状況で、今の状態を見られます。',
    way: { label: '求職活動状況を見る', href: ownPaths.activity },
  },
  'application.not-online': {
    why: 'この求人は、オンライン自主応募を受けていません。',
    how: 'ハローワークの窓口で、紹介を受けて応募できます。求人番号を伝えてください。',
    way: office,
  },
};

/** Why not, and the way on. */
export function CannotApplyView({ fault, vacancyTitle }: CannotApplyProps): VNode {
  const heading = <PageHeading note={vacancyTitle}>{applyTitle}</PageHeading>;
  if (fault === 'application.restricted') {
    return (
      <>
        {heading}
        <RestrictionBanner />
      </>
    );
  }
  const { why, how, way } = words[fault];
  return (
    <>
      {heading}
      <p>{why}</p>
      <p>{how}</p>
      <p>
        <LinkButton kind="primary" href={way.href}>
          {way.label}
        </LinkButton>
      </p>
    </>
  );
}
