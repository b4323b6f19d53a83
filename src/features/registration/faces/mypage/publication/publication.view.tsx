import type { VNode } from 'preact';
import {
  type PublicationState,
  type PublishedFact,
  publicationWords,
  registeredItems,
} from '#features/job-seekers/index.ts';
import type { Option } from '#kernel/items/item.ts';
import { revisionField } from '#platform/journeys/posted-step.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { CheckboxGroup } from '#ui/choice-fields.tsx';
import { Form } from '#ui/form.tsx';
import { ShownItems } from '#ui/items/shown-items.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { Tag, TagRow } from '#ui/tag.tsx';
import { changePath, recordPaths } from '../record/record-paths.ts';

export const publicationTitle = '求職公開';
export const publicationField = 'publication';
export const partsField = 'published-parts';

/** Facts under the choice that shows them; without `heading`, what is seen in any case. */
export interface PreviewGroup {
  readonly heading?: string;
  readonly facts: readonly PublishedFact[];
}

interface PublicationViewProps {
  readonly state: PublicationState;
  readonly chosen: readonly string[];
  readonly preview: readonly PreviewGroup[];
  readonly revision: number;
  readonly formToken: string;
  readonly done: string | undefined;
  readonly changedMeanwhile: boolean;
  /** A joined record publishes nothing. */
  readonly mayChange: boolean;
}

/** The choices of the registration's own item. */
export const publishedPartOptions = (): readonly Option[] => {
  const control = registeredItems()[partsField]?.control;
  return control?.kind === 'checkboxes' ? control.options : [];
};

export function PublicationView(props: PublicationViewProps): VNode {
  const { state, mayChange } = props;
  return (
    <>
      <PageHeading>{publicationTitle}</PageHeading>
      <Told {...props} />
      <TagRow>
        <Tag kind={state === 'public' ? 'good' : 'neutral'}>{tagWords[state]}</Tag>
      </TagRow>
      <p>
        公開すると、会社があなたの希望を見て、仕事の誘い（リクエスト）を送れます。名前と連絡先は見せません。
      </p>
      {state === 'paused' ? <Paused /> : null}
      {mayChange ? (
        <Choices {...props} />
      ) : (
        <p>この登録は、ほかの登録にまとめました。ここでは変えられません。</p>
      )}
      <Preview {...props} />
    </>
  );
}

const tagWords: Readonly<Record<PublicationState, string>> = {
  public: publicationWords.public,
  paused: '止まっています',
  hidden: publicationWords.hidden,
};

const doneWords: Readonly<Record<string, readonly [string, string]>> = {
  public: ['公開しました', '下の「会社に見える内容」を、会社が見られるようになりました。'],
  hidden: ['公開をやめました', '会社は、もうあなたの内容を見られません。'],
};

function Told({ done, changedMeanwhile }: PublicationViewProps): VNode | null {
  if (changedMeanwhile) {
    return (
      <Banner kind="warning" heading="別の画面か窓口で、求職公開が変わりました" autofocus>
        <p>まだ、この画面の選び方にはしていません。今の内容を確かめて、もう一度押してください。</p>
      </Banner>
    );
  }
  const words = done === undefined ? undefined : doneWords[done];
  if (words === undefined) return null;
  return (
    <Banner kind="done" heading={words[0]}>
      <p>{words[1]}</p>
    </Banner>
  );
}

const Paused = (): VNode => (
  <Banner kind="info" heading="今は、会社に見えていません">
    <p>
      求職登録が無効のためです。<a href={recordPaths.validity}>有効にする</a>と、また見えるようになります。
    </p>
  </Banner>
);

/** One button on, one button off. */
function Choices({ state, chosen, revision, formToken }: PublicationViewProps): VNode {
  const isOn = state !== 'hidden';
  const seen = <input type="hidden" name={revisionField} value={String(revision)} />;
  return (
    <>
      <Form action={recordPaths.publication} formToken={formToken}>
        {seen}
        <CheckboxGroup
          name={partsField}
          label="希望のほかに公開するもの"
          hint="選ばなくても、公開できます。"
          options={publishedPartOptions()}
          values={chosen}
        />
        <ButtonRow>
          <Button name={publicationField} value="public">
            {isOn ? '公開する内容を変える' : '公開する'}
          </Button>
        </ButtonRow>
      </Form>
      {isOn ? (
        <Form action={recordPaths.publication} formToken={formToken}>
          {seen}
          <ButtonRow>
            <Button kind="secondary" name={publicationField} value="hidden">
              公開をやめる
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  );
}

/** REG-7: what an employer sees, by the very function that employers' pages show. */
const Preview = ({ state, preview }: PublicationViewProps): VNode => (
  <Section heading={state === 'hidden' ? '公開すると、会社に見える内容' : '会社に見える内容'} id="preview">
    {preview.map(({ heading, facts }) =>
      heading === undefined ? (
        <Facts key="" facts={facts} />
      ) : (
        <Section key={heading} level={3} heading={`「${heading}」を選ぶと見える内容`}>
          <Facts facts={facts} />
        </Section>
      ),
    )}
    <p>あなたの文章の中の名前や連絡先は、「（見せません）」に変わります。</p>
    <p>
      <a href={recordPaths.record}>登録した内容を変える</a>
    </p>
    <p>
      会社のほかに知らせる相手は、<a href={changePath('information')}>「2.求職情報提供等」</a>で変えられます。
    </p>
  </Section>
);

const Facts = ({ facts }: { facts: readonly PublishedFact[] }): VNode =>
  facts.length === 0 ? (
    <p>ありません。</p>
  ) : (
    <ShownItems rows={facts.map(({ label, lines }) => ({ term: label, lines }))} />
  );
