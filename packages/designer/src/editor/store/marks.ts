/** How a step differs between two versions. */
export type StepMark = 'added' | 'removed' | 'changed' | 'moved';
export type WayMark = 'added' | 'removed';

/** A way that the drawn flow no longer has, drawn beside those that it has. */
export type LostWay = { readonly step: string; readonly exit: string; readonly to: string };

/** What a drawing shows of the difference of two versions. */
export type Marks = {
  readonly steps: Readonly<Record<string, StepMark>>;
  /** By `wayId`. */
  readonly ways: Readonly<Record<string, WayMark>>;
  readonly lost: readonly LostWay[];
};

export const NO_MARKS: Marks = { steps: {}, ways: {}, lost: [] };

/** Names a lost way on the canvas; no way out is called so. */
export const lostWayId = ({ step, exit }: LostWay): string => `${step}/${exit}~`;
