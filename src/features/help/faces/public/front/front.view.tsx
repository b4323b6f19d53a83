import type { VNode } from 'preact';
import { LinkButton } from '#ui/buttons.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { entryLabels, entryPaths, publicPaths } from '../../../rules/public-paths.ts';

/** One action is the main one: most who come have an account and want in. */
function JobSeekerPanel(): VNode {
  return (
    <section class="front-panel" aria-labelledby="job-seekers">
      <h2 id="job-seekers">仕事をお探しの方</h2>
      <ul class="link-list">
        <li>
          <a href={publicPaths.forJobSeekers}>仕事をお探しの方へのサービスのご案内</a>
        </li>
        <li>
          <a href={publicPaths.openingGuide}>図で見るマイページの開き方</a>
        </li>
        <li>
          <a href={publicPaths.manual}>求職者マイページ利用者マニュアル</a>
        </li>
      </ul>
      <h3>求職者マイページ</h3>
      <p class="front-button">
        <LinkButton href={entryPaths.login} kind="primary">
          {entryLabels.login}
        </LinkButton>
      </p>
      <h3>はじめて使う方</h3>
      <p class="front-hint">窓口でコードの紙を受け取った方</p>
      <p class="front-button">
        <LinkButton href={entryPaths.openingByCode}>{entryLabels.openingByCode}</LinkButton>
      </p>
      <p class="front-hint">窓口に行かずに、インターネットだけで始める方</p>
      <p class="front-button">
        <LinkButton href={entryPaths.openingOnline}>{entryLabels.openingOnline}</LinkButton>
      </p>
    </section>
  );
}
