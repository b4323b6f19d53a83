import type { VNode } from 'preact';
import { japaneseDateTime } from '#kernel/time.ts';
import { Timeline } from '#ui/timeline.tsx';
import { eventWords, sideWords } from '../rules/order-words.ts';
import type { EventRow } from '../store/tables.ts';

/** What happened, the newest first: for the employer and the office alike. */
export const OrderTimeline = ({ events }: { events: readonly EventRow[] }): VNode => (
  <Timeline
    rows={events.map(({ at, side, kind, detail }) => {
      const reason = detail['reason'];
      const words = eventWords[kind] ?? kind;
      return {
        when: japaneseDateTime(at),
        who: sideWords[side],
        what: reason === undefined || reason === '' ? <p>{words}</p> : <p>{`${words}（理由：${reason}）`}</p>,
      };
    })}
  />
);
