import type { VNode } from 'preact';
import { showItems } from '#kernel/items/read-items.ts';
import { ShownItems } from '#ui/items/shown-items.tsx';
import { Section } from '#ui/page-heading.tsx';
import { type OrderAnswers, orderSteps } from '../items/order-table.ts';

/** What an order says, screen by screen. */
export const OrderAnswersShown = ({ answers }: { answers: OrderAnswers }): VNode => (
  <>
    {orderSteps.map(({ key, label, items }) => {
      const shown = showItems(items, answers);
      return shown.length === 0 ? null : (
        <Section key={key} heading={label}>
          <ShownItems rows={shown.map((one) => ({ term: one.label, lines: one.lines }))} />
        </Section>
      );
    })}
  </>
);
