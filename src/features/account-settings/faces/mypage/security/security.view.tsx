import type { VNode } from 'preact';
import type { WaysIn } from '#features/ways-in/index.ts';
import { Banner } from '#ui/banner.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { type DevicesProps, Sessions, TrustedDevices } from './devices.view.tsx';
import { WaysInSection } from './ways-in.view.tsx';

export const securityTitle = 'ログインの安全';

interface SecurityViewProps extends DevicesProps {
  readonly address: string;
  readonly ways: WaysIn;
  /** Sections of other slices; some have nothing to say. */
  readonly blocks: readonly (VNode | undefined)[];
  readonly done: string | undefined;
}

const doneHeadings = new Map<string | undefined, string>([
  ['sessions', 'ほかの端末のログインを終わらせました'],
  ['devices', 'ワンタイムパスワードの省略を取り消しました'],
]);

export const SecurityView = (props: SecurityViewProps): VNode => (
  <>
    <PageHeading>{securityTitle}</PageHeading>
    <Done heading={doneHeadings.get(props.done)} />
    <p>ログインの方法と、ログイン中の端末を確かめて、変えられます。</p>
    <WaysInSection place={props.place} address={props.address} ways={props.ways} />
    {props.blocks}
    <Sessions {...props} />
    <TrustedDevices {...props} />
  </>
);

const Done = ({ heading }: { heading: string | undefined }): VNode | null =>
  heading === undefined ? null : <Banner kind="done" heading={heading} />;
