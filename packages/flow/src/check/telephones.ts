/** What a phone connection may be unable to do. */
export type LineNeed = 'recording' | 'speech' | 'keys';

/** Numbers and dialling, as far as they bear on flows; the checker warns where a flow needs more. */
export type Telephones = {
  readonly lines: readonly {
    readonly number: string;
    /** What people call the phone connection. */
    readonly connection: string;
    /** The flow that it rings, and those that this one uses as parts. */
    readonly flows: readonly string[];
    readonly speech: boolean;
    readonly recording: boolean;
    readonly keysWhileBridged: 'any' | 'star' | 'none';
  }[];
  /** Destinations, as they stand in flows, that the dialling rules refuse, and the reason. */
  readonly refused: readonly { readonly to: string; readonly code: string }[];
};
