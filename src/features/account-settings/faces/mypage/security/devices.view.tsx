import type { VNode } from 'preact';
import { wayInWords } from '#features/ways-in/index.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay, japaneseDate, japaneseDateTime, type Temporal } from '#kernel/time.ts';
import type { Session } from '#platform/security/session.ts';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/page-heading.tsx';
import { Tag, TagRow } from '#ui/tag.tsx';
import type { SettingsPlace } from '../../settings-place.ts';
import { endButtons } from './end-devices.form.ts';

interface TrustedDevice {
  readonly id: string;
  readonly device: string;
  readonly trustedAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant;
}

export interface DevicesProps {
  readonly place: SettingsPlace;
  readonly formToken: string;
  readonly presentId: string;
  readonly sessions: readonly Session[];
  readonly devices: readonly TrustedDevice[];
}

/** Where the account is open now; this one comes first. */
export function Sessions({ place, formToken, presentId, sessions }: DevicesProps): VNode {
  const isPresent = ({ id }: Session): boolean => id === presentId;
  const others = sessions.filter((session) => !isPresent(session));
  return (
    <Section heading={`ログイン中の端末（${sessions.length}台）`}>
      <p>覚えのない端末があるときは、終わらせてから、パスワードを変えてください。</p>
      <p>
        <a href={place.paths.password}>パスワードを変更する</a>
      </p>
      <Form action={place.paths.security} formToken={formToken} label="ログイン中の端末">
        {[...sessions.filter(isPresent), ...others].map((session) => (
          <SessionCard key={session.id} session={session} isPresent={isPresent(session)} />
        ))}
        {others.length === 0 ? (
          <p>ほかにログイン中の端末はありません。</p>
        ) : (
          <ButtonRow>
            <Button kind="danger" name={endButtons.otherSessions} value="yes">
              ほかの端末をすべて終わらせる
            </Button>
          </ButtonRow>
        )}
      </Form>
    </Section>
  );
}

const SessionCard = ({ session, isPresent }: { session: Session; isPresent: boolean }): VNode => (
  <Card heading={session.device} level={3}>
    {isPresent ? (
      <TagRow>
        <Tag kind="info">この端末</Tag>
      </TagRow>
    ) : null}
    <DefinitionList
      rows={[
        { term: 'ログイン', value: <span class="figure">{japaneseDateTime(session.beganAt)}</span> },
        ...(session.by === null ? [] : [{ term: '入り方', value: wayInWords[session.by] }]),
        { term: '最後の操作', value: <span class="figure">{japaneseDateTime(session.usedAt)}</span> },
      ]}
    />
    {isPresent ? null : (
      <Button
        kind="secondary"
        name={endButtons.session}
        value={session.id}
        hidden={`${session.device}（${japaneseDateTime(session.beganAt)}から）の`}
      >
        ログインを終わらせる
      </Button>
    )}
  </Card>
);

const trustedDays = policy.trustedDevice.lifetime.total('hours') / 24;

export const TrustedDevices = ({ place, formToken, devices }: DevicesProps): VNode => (
  <Section heading={`ワンタイムパスワードを省略中の端末（${devices.length}台）`}>
    {devices.length === 0 ? (
      <EmptyState>
        <p>省略中の端末はありません。</p>
        <p>ログインのときに省略を選ぶと、{trustedDays}日のあいだ、ここに並びます。</p>
      </EmptyState>
    ) : (
      <Form action={place.paths.security} formToken={formToken} label="ワンタイムパスワードを省略中の端末">
        {devices.map((device) => (
          <TrustedDeviceCard key={device.id} device={device} />
        ))}
        <ButtonRow>
          <Button kind="danger" name={endButtons.trustedDevices} value="yes">
            省略をすべて取り消す
          </Button>
        </ButtonRow>
      </Form>
    )}
  </Section>
);

const TrustedDeviceCard = ({ device }: { device: TrustedDevice }): VNode => {
  const until = device.trustedAt.add(policy.trustedDevice.lifetime);
  return (
    <Card heading={device.device} level={3}>
      <DefinitionList
        rows={[
          { term: '省略の開始', value: <span class="figure">{japaneseDateTime(device.trustedAt)}</span> },
          { term: '最後のログイン', value: <span class="figure">{japaneseDateTime(device.usedAt)}</span> },
          { term: '省略の終わり', value: <span class="figure">{japaneseDate(japanDay(until))}</span> },
        ]}
      />
      <Button
        kind="secondary"
        name={endButtons.trustedDevice}
        value={device.id}
        hidden={`${device.device}（${japaneseDateTime(device.trustedAt)}から）の`}
      >
        省略を取り消す
      </Button>
    </Card>
  );
};
