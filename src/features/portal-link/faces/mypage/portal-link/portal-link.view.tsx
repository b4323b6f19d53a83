import type { VNode } from 'preact';
import { accountPaths } from '#features/account-settings/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDateTime } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { portalPaths } from '../../../rules/paths.ts';
import type { PortalLinkRow } from '../../../store/tables.ts';
import { tellingOf } from './portal-link.text.ts';

export const portalLinkTitle = 'マイナポータル連携';

interface PortalLinkViewProps {
  readonly link: PortalLinkRow | undefined;
  readonly told: string | undefined;
  readonly formToken: string;
}

/** SSO-1, SSO-3 */
export const PortalLinkView = ({ link, told, formToken }: PortalLinkViewProps): VNode => (
  <>
    <PageHeading>{portalLinkTitle}</PageHeading>
    <Told told={told} />
    {link === undefined ? <NotLinked formToken={formToken} /> : <Linked link={link} formToken={formToken} />}
    <p>
      <a href={accountPaths.settings}>求職者情報・設定へ戻る</a>
    </p>
  </>
);

function Told({ told }: { told: string | undefined }): VNode | null {
  const telling = tellingOf(told);
  if (telling === undefined) return null;
  return (
    <Banner kind={telling.kind} heading={telling.heading}>
      {telling.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Banner>
  );
}

const NotLinked = ({ formToken }: { formToken: string }): VNode => (
  <>
    <p>このアカウントは、マイナポータルと連携していません。</p>
    <p>連携すると、マイナポータルの「もっとつながる」からログインできます。</p>
    <p>そのときは、パスワードとワンタイムパスワードは要りません。</p>
    <p>次に、マイナポータルの画面に移ります。終わると、ここに戻ります。</p>
    <Form action={portalPaths.settings} formToken={formToken}>
      <ButtonRow>
        <Button name="act" value="link">
          マイナポータルと連携する
        </Button>
      </ButtonRow>
    </Form>
  </>
);

const Linked = ({ link, formToken }: { link: PortalLinkRow; formToken: string }): VNode => (
  <>
    <LinkFacts link={link} />
    <p>解除すると、マイナポータルからはログインできなくなります。</p>
    <p>IDとパスワードのログインは、そのまま使えます。もう一度連携することもできます。</p>
    <Form action={portalPaths.settings} formToken={formToken}>
      <ButtonRow>
        <Button kind="danger" name="act" value="unlink">
          連携を解除する
        </Button>
      </ButtonRow>
    </Form>
  </>
);

export const LinkFacts = ({ link }: { link: PortalLinkRow }): VNode => (
  <DefinitionList
    rows={[
      { term: '連携した日時', value: <span class="figure">{japaneseDateTime(link.linked_at)}</span> },
      {
        term: 'マイナポータルからの最後のログイン',
        value:
          link.used_at === null ? (
            'まだありません'
          ) : (
            <span class="figure">{japaneseDateTime(link.used_at)}</span>
          ),
      },
    ]}
  />
);

export const toPortalTitle = 'マイナポータルへ移ります';

const minutes = policy.portal.longestAttempt.total('minutes');

/** The browser goes on by itself; whoever stopped that has the link. */
export const ToPortalView = ({ address }: { address: string }): VNode => (
  <>
    <PageHeading>{toPortalTitle}</PageHeading>
    <p>マイナポータルの画面で、{minutes}分以内に手続きをしてください。</p>
    <p>画面が変わらないときは、次のボタンを押してください。</p>
    <p>
      <LinkButton href={address} kind="primary">
        マイナポータルへ進む
      </LinkButton>
    </p>
    <p>
      <a href={portalPaths.settings}>やめる</a>
    </p>
  </>
);
