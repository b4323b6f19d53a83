import type { VNode } from 'preact';
import { entryPaths, publicPaths } from '#features/help/index.ts';
import { Panel } from '#ui/card.tsx';
import { Prose, Section } from '#ui/page-heading.tsx';

/** TOP-5: what somebody may need who cannot log in as an employer. */
export function EmployerLoginPanels(): VNode {
  return (
    <>
      <Panel heading="はじめて使う方">
        <Prose>
          <ul>
            <li>
              まだアカウントがない事業所の方は、
              <a href={entryPaths.employerOpening}>求人者マイページを開設してください</a>。
            </li>
            <li>招待のメールを受け取った方は、そのメールのリンクから始めてください。</li>
          </ul>
        </Prose>
      </Panel>
      <Panel heading="ID(メールアドレス)を忘れた方">
        <p>事業所の主担当者におたずねください。登録した担当者の一覧で確かめられます。</p>
        <p>
          主担当者も分からないときは、事業所を受け持つ
          <a href={publicPaths.offices}>ハローワーク</a>にご連絡ください。
        </p>
      </Panel>
      <Panel heading="仕事をお探しの方">
        <p>
          この画面は、求人を出す事業所の方のためのものです。
          <a href={entryPaths.login}>求職者マイページにログインする</a>
        </p>
      </Panel>
    </>
  );
}

export function EmployerResetSections(): VNode {
  return (
    <Section heading="ID(メールアドレス)を忘れた方">
      <p>
        事業所の主担当者か、事業所を受け持つ<a href={publicPaths.offices}>ハローワーク</a>
        におたずねください。
      </p>
    </Section>
  );
}
