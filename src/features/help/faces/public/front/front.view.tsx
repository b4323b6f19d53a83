import type { VNode } from 'preact';
import { LinkButton } from '#ui/buttons.tsx';
import { LinkList, PanelPair } from '#ui/front-panels.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { entryLabels, entryPaths, publicPaths } from '../../../rules/public-paths.ts';

const jobSeekerLinks = [
  { label: '仕事をお探しの方へのサービスのご案内', href: publicPaths.forJobSeekers },
  { label: '図で見るマイページの開き方', href: publicPaths.openingGuide },
  { label: '求職者マイページ利用者マニュアル', href: publicPaths.manual },
];

const employerLinks = [
  { label: '事業者の方へのサービスのご案内', href: publicPaths.forEmployers },
  { label: 'お近くのハローワークを探す', href: publicPaths.offices },
];

/** One solid button: most people who come have an account and want in. */
function JobSeekerPanel(): VNode {
  return (
    <>
      <p>
        <LinkButton href={entryPaths.login} kind="primary">
          {entryLabels.login}
        </LinkButton>
      </p>
      <h3>はじめてマイページを開く方</h3>
      <p class="meta">窓口で求職の登録をして、コードを受け取った方</p>
      <p>
        <LinkButton href={entryPaths.openingByCode}>{entryLabels.openingByCode}</LinkButton>
      </p>
      <p class="meta">窓口に行かずに、インターネットだけで始める方</p>
      <p>
        <LinkButton href={entryPaths.openingOnline}>{entryLabels.openingOnline}</LinkButton>
      </p>
      <p class="meta">前に窓口でメールアドレスを登録し、コードを持っていない方</p>
      <p>
        <LinkButton href={entryPaths.openingEarlier}>{entryLabels.openingEarlier}</LinkButton>
      </p>
      <h3>ご案内</h3>
      <LinkList links={jobSeekerLinks} />
    </>
  );
}

function EmployerPanel(): VNode {
  return (
    <>
      <p>
        <LinkButton href={publicPaths.employerEntry}>{entryLabels.employer}</LinkButton>
      </p>
      <h3>ご案内</h3>
      <LinkList links={employerLinks} />
    </>
  );
}

export const frontTitle = '仕事さがしと求人のご案内';

/** The public front page (TOP-1 to TOP-5). */
export function FrontView(): VNode {
  return (
    <>
      <PageHeading>{frontTitle}</PageHeading>
      <PanelPair
        panels={[
          { id: 'job-seekers', heading: '仕事をお探しの方', body: <JobSeekerPanel /> },
          { id: 'employers', heading: '事業者の方', body: <EmployerPanel /> },
        ]}
      />
    </>
  );
}
