import type { VNode } from 'preact';
import { findEstablishment } from '#features/employers/index.ts';
import { ok } from '#kernel/result.ts';
import { japaneseDateTime } from '#kernel/time.ts';
import { type Answer, goTo, type Page, problem } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import type { DraftOwners } from '#platform/journeys/draft-owners.ts';
import type { JourneyMount, OverviewView, SavedView } from '#platform/journeys/journey-mount.ts';
import { journeyRoutes } from '#platform/journeys/journey-routes.ts';
import { Banner } from '#ui/banner.tsx';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { checkTitle } from '#ui/items/check-screen.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { StepList } from '#ui/step-list.tsx';
import { sendOrder } from '../../../actions/employer-moves.ts';
import type { AnswersByStep } from '../../../actions/order-journey.ts';
import { draftOwnerOf, type OrderParts } from '../../../actions/order-parts.ts';
import { orderSteps } from '../../../items/order-table.ts';
import { orderTitle } from '../../../rules/order-kinds.ts';
import { orderPaths } from '../../../rules/order-paths.ts';
import { findOrderOfDraft } from '../../../store/orders.store.ts';
import type { OrderRow } from '../../../store/tables.ts';
import { OrderCheckScreen } from '../../steps/order-check.view.tsx';
import { OrderStepScreen } from '../../steps/order-step.view.tsx';

const savedTitle = '一時保存しました';

/** The establishment's users share what they type. */
const owners: DraftOwners = {
  mostBytesAStep: 256 * 1024,
  find: ({ owner }) =>
    owner?.establishmentNumber === undefined ? undefined : draftOwnerOf(owner.establishmentNumber),
  begin() {
    throw new Error('an order is begun with its kind, not by a step');
  },
};

const crumbs = (label: string) => [{ label: '求人', href: orderPaths.vacancies }, { label }];

/** /employer/drafts/…: the eight steps, their list, the check page [EMP-1]. */
export const orderJourneyRoutes = (parts: OrderParts): readonly Route[] =>
  // Where an order begins is a page of its own: it asks for the kind first.
  journeyRoutes(mountOf(parts)).filter(({ path }) => path !== orderPaths.drafts);

function mountOf(parts: OrderParts): JourneyMount<AnswersByStep> {
  const orderOf = async (request: PageRequest): Promise<OrderRow | undefined> => {
    const order = await findOrderOfDraft(parts.database.reading, request.params['draft'] ?? '');
    return order?.establishment_number === request.owner?.establishmentNumber ? order : undefined;
  };
  const remarksOf = async (request: PageRequest) => (await orderOf(request))?.remarks ?? [];
  return {
    journey: parts.journey,
    name: 'vacancy-orders.draft',
    base: orderPaths.drafts,
    face: 'employer',
    may: 'signed-in',
    owners,
    database: parts.database,
    admit: (request) => admit(parts, request),
    views: {
      steps: Object.fromEntries(
        orderSteps.map((step) => [
          step.key,
          async (view): Promise<Page> => ({
            title: step.label,
            crumbs: crumbs(step.label),
            body: <OrderStepScreen step={step} view={view} remarks={await remarksOf(view.request)} />,
          }),
        ]),
      ),
      overview: async (view) => {
        const order = await orderOf(view.request);
        const title = order === undefined ? '求人の申込み' : orderTitle(order);
        return {
          title,
          crumbs: crumbs(title),
          body: <Overview view={view} title={title} order={order} />,
        };
      },
      saved: (view) => ({ title: savedTitle, crumbs: crumbs(savedTitle), body: <Saved view={view} /> }),
      check: async (view) => ({
        title: checkTitle,
        crumbs: crumbs(checkTitle),
        body: <OrderCheckScreen view={view} remarks={await remarksOf(view.request)} />,
      }),
    },
    complete: async (request, _answers, draftId) => ok(await complete(parts, request, draftId)),
  };
}

/** The minimum wages as they are now; and nobody types for an establishment that is none. */
async function admit(parts: OrderParts, { owner }: PageRequest): Promise<Answer | undefined> {
  const number = owner?.establishmentNumber;
  const establishment =
    number === undefined ? undefined : await findEstablishment(parts.database.reading, number);
  if (establishment === undefined) return problem('not-found');
  await parts.readWages(parts.database.reading);
  return undefined;
}

async function complete(parts: OrderParts, request: PageRequest, draftId: string): Promise<Answer> {
  const { owner, actor, now } = request;
  const establishmentNumber = owner?.establishmentNumber ?? '';
  const sent = await sendOrder(parts, { draftId, establishmentNumber }, { actor, now });
  if (sent.ok) return goTo(`${orderPaths.order(sent.value.id)}?done=sent`);
  if (sent.fault.key === 'order.open' || sent.fault.key === 'order.findings') {
    return goTo(orderPaths.draft(draftId));
  }
  return goTo(orderPaths.vacancies);
}

interface OverviewProps {
  readonly view: OverviewView;
  readonly title: string;
  readonly order: OrderRow | undefined;
}

const Overview = ({ view, title, order }: OverviewProps): VNode => (
  <>
    <PageHeading>{title}</PageHeading>
    <p>どの画面からでも入れられます。「一時保存」を押すと、同じ事業所のほかの人も続けられます。</p>
    {order !== undefined && order.remarks.length > 0 ? (
      <Banner kind="warning" heading="ハローワークから、直してほしいところがあります">
        <p>
          {view.check === undefined
            ? '「途中」の画面を開いて、直してください。'
            : '直したところを確かめてください。'}
          <a href={orderPaths.order(order.id)}>依頼の内容を見る</a>
        </p>
      </Banner>
    ) : null}
    {view.check === undefined ? null : (
      <Banner kind="info" heading="すべての画面が終わりました">
        <p>内容を確かめて、ハローワークに送ってください。</p>
      </Banner>
    )}
    <StepList steps={view.steps} />
    {view.savedAt === undefined ? null : (
      <p class="meta">最後に保存した日時：{japaneseDateTime(view.savedAt)}</p>
    )}
    <ButtonRow>
      <LinkButton kind="primary" href={view.goOn}>
        {view.check === undefined ? '入力を続ける' : '入力内容の確認へ進む'}
      </LinkButton>
      {order?.state === 'draft' ? (
        <LinkButton kind="plain" href={orderPaths.orderAction(order.id, 'discard')}>
          入力を消す
        </LinkButton>
      ) : null}
      {order?.state === 'sent-back' ? (
        <LinkButton kind="plain" href={orderPaths.orderAction(order.id, 'take-back')}>
          申込みを取り下げる
        </LinkButton>
      ) : null}
    </ButtonRow>
  </>
);

const Saved = ({ view }: { view: SavedView }): VNode => (
  <>
    <PageHeading>{savedTitle}</PageHeading>
    <Banner kind="done" heading={`${japaneseDateTime(view.savedAt)}に保存しました`}>
      <p>ログアウトしても残ります。同じ事業所のほかの人も、続きを入れられます。</p>
    </Banner>
    <ButtonRow>
      <LinkButton kind="primary" href={view.goOn}>
        入力を続ける
      </LinkButton>
      <LinkButton href={view.overview}>項目の一覧を見る</LinkButton>
      <LinkButton href={orderPaths.vacancies}>求人の一覧へ</LinkButton>
    </ButtonRow>
  </>
);
