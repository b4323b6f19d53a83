import type { VNode } from 'preact';
import { Button, LinkButton } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { LinkList, PanelPair } from '#ui/front-panels.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import { entryLabels, entryPaths, publicPaths } from '../../../rules/public-paths.ts';

const jobSeekerLinks = [
  { label: '求人検索', href: entryPaths.jobs },
  { label: '仕事をお探しの方へのサービスのご案内', href: publicPaths.forJobSeekers },
  { label: '図で見るマイページの開き方', href: publicPaths.openingGuide },
  { label: '求職者マイページ利用者マニュアル', href: publicPaths.manual },
];

const employerLinks = [
  { label: '事業者の方へのサービスのご案内', href: publicPaths.forEmployers },
  { label: 'お近くのハローワークを探す', href: publicPaths.offices },
];

function JobSeekerPanel(): VNode {
  return (
    <>
      <p>
        <LinkButton href={entryPaths.login}>{entryLabels.login}</LinkButton>
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
        <LinkButton href={entryPaths.employerLogin}>{entryLabels.employer}</LinkButton>
      </p>
      <h3>ご案内</h3>
      <LinkList links={employerLinks} />
    </>
  );
}

/** The one solid button of the page: most people who come look for work (TOP-8). */
function JobSearchForm(): VNode {
  return (
    <section id="job-search" class="front-search">
      <h2>仕事をさがす</h2>
      <Form action={entryPaths.jobs} getForm label="仕事をさがす">
        <div class="quick-search quick-search-of-two">
          <TextField name="words" label="ことば" mark={false} hint="例：介護　土日休み" />
          <TextField name="near" label="場所" mark={false} hint="例：新宿区、大阪府" />
          <Button>求人を検索</Button>
        </div>
      </Form>
    </section>
  );
}

export const frontTitle = '仕事さがしと求人のご案内';

/** The public front page (TOP-1 to TOP-5). */
export function FrontView(): VNode {
  return (
    <>
      <PageHeading>{frontTitle}</PageHeading>
      <JobSearchForm />
      <PanelPair
        panels={[
          { id: 'job-seekers', heading: '仕事をお探しの方', body: <JobSeekerPanel /> },
          { id: 'employers', heading: '事業者の方', body: <EmployerPanel /> },
        ]}
      />
    </>
  );
}
