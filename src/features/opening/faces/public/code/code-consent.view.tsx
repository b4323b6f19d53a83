import type { VNode } from 'preact';
import { entryPaths } from '#features/help/index.ts';
import { policy } from '#kernel/policy.ts';
import type { StepView } from '#platform/journeys/journey-mount.ts';
import { ConsentStepView } from '../consent/consent-step.view.tsx';

const keyMinutes = policy.authenticationKey.lifetime.total('minutes');

const steps = [
  {
    name: 'マイページ利用規約等への同意',
    what: 'プライバシーポリシーと利用規約を読んで、同意します。',
  },
  {
    name: '必要な情報の入力（パスワード登録申込）',
    what: 'メールアドレスなどを入力します。「パスワード登録申込受付通知」のメールが届きます。',
  },
  {
    name: 'パスワードの登録',
    what: `パスワードと、メールにある「認証キー」を入力します（メールから${keyMinutes}分以内）。`,
  },
  {
    name: '求職者マイページの開設',
    what: 'ログインして、求職者マイページを使えます。',
  },
] as const;

export function CodeConsentView({ view }: { view: StepView }): VNode {
  return (
    <ConsentStepView
      view={view}
      steps={steps}
      forWhom={
        <>
          <p>ハローワークの窓口で「アカウント作成コード」を受け取った方のページです。</p>
          <p>
            コードがない方は、<a href={entryPaths.openingOnline}>オンラインでアカウントを登録</a>できます。
          </p>
        </>
      }
    />
  );
}
