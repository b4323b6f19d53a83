/** How far an order is. */
export const orderStates = ['draft', 'sent', 'sent-back', 'received', 'refused', 'taken-back'] as const;

export type OrderState = (typeof orderStates)[number];

/** Who makes a move; staff are those of the office that serves the establishment. */
export type OrderSide = 'employer' | 'office';

interface Move {
  readonly by: OrderSide;
  readonly from: readonly OrderState[];
  /** `gone`: nothing is left of it. */
  readonly to: OrderState | 'gone';
}

/** The one table of what may be done to an order, by whom, and where it leads [EMP-1] [STAFF-1]. */
export const orderMoves = {
  discard: { by: 'employer', from: ['draft'], to: 'gone' },
  send: { by: 'employer', from: ['draft', 'sent-back'], to: 'sent' },
  'take-back': { by: 'employer', from: ['sent', 'sent-back'], to: 'taken-back' },
  'send-back': { by: 'office', from: ['sent'], to: 'sent-back' },
  receive: { by: 'office', from: ['sent'], to: 'received' },
  refuse: { by: 'office', from: ['sent'], to: 'refused' },
} as const satisfies Record<string, Move>;

export type OrderMove = keyof typeof orderMoves;

/** Where a move leads; undefined: it cannot be made there, or not by this side. */
export function afterMove(
  state: OrderState,
  move: OrderMove,
  side: OrderSide,
): OrderState | 'gone' | undefined {
  const { by, from, to }: Move = orderMoves[move];
  return by === side && from.includes(state) ? to : undefined;
}

/** Whose turn it is; undefined: nobody's, it is over. */
export function turnOf(state: OrderState): OrderSide | undefined {
  if (state === 'sent') return 'office';
  return state === 'draft' || state === 'sent-back' ? 'employer' : undefined;
}
