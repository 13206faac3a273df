/** A telephone that somebody wants to ring. */
export type DialOrder = {
  /** As the flow or a person gave it. */
  readonly to: string;
  /** What the far end shall see; null: the connection's own number. */
  readonly from: string | null;
  /** Caller's number of the call for whose sake it is rung; it may be shown where the connection allows it. */
  readonly caller?: string;
  readonly call?: string;
  /** Name of the connection. */
  readonly connection: string;
};

export type DialVerdict =
  | { readonly kind: 'allowed'; readonly to: string; readonly from: string }
  | { readonly kind: 'refused'; readonly code: DialRefusal };

/** Why a number is not dialled. */
export type DialRefusal =
  | 'stopped'
  | 'not-a-number'
  | 'emergency'
  | 'country'
  | 'premium'
  | 'per-minute'
  | 'per-day'
  | 'caller-id';

/**
 * Guards money: whoever dials asks here first, wherever the number came from. A verdict `allowed` counts against the
 * limits.
 */
export type DiallingRules = { readonly ask: (order: DialOrder) => Promise<DialVerdict> };

export const allowAll: DiallingRules = {
  ask: async ({ to, from }) => ({ kind: 'allowed', to, from: from ?? '' }),
};
