/** What may be seen of the people who take calls. As strict as it starts unless administration and data protection loosen it together. */
export type MonitoringProfile = {
  /** Supervisors may listen to a talk, whisper to the agent or join in. The agent always sees who does. */
  readonly listening: boolean;
  /** Supervisors see figures of one person: calls taken, missed, how long. */
  readonly figures: boolean;
  /** Supervisors see why somebody is on a break. */
  readonly breakReasons: boolean;
  /** Supervisors see what somebody was before: when free, on a break, signed in. */
  readonly statusHistory: boolean;
  /** Figures that come from fewer people than these are not shown. At least 1: no group is too small. */
  readonly smallestGroup: number;
};

/** What of the profile is open or closed. */
export type MonitoringPart = Exclude<keyof MonitoringProfile, 'smallestGroup'>;
export const MONITORING_PARTS = [
  'listening',
  'figures',
  'breakReasons',
  'statusHistory',
] as const satisfies readonly MonitoringPart[];

/** From three people on nobody who knows their own figure can work out another's. */
export const STRICT: MonitoringProfile = {
  listening: false,
  figures: false,
  breakReasons: false,
  statusHistory: false,
  smallestGroup: 3,
};

/** What both allow: of two profiles, the stricter in each respect. */
export function stricter(one: MonitoringProfile, other: MonitoringProfile): MonitoringProfile {
  return {
    listening: one.listening && other.listening,
    figures: one.figures && other.figures,
    breakReasons: one.breakReasons && other.breakReasons,
    statusHistory: one.statusHistory && other.statusHistory,
    smallestGroup: Math.max(one.smallestGroup, other.smallestGroup),
  };
}

export function sameProfile(one: MonitoringProfile, other: MonitoringProfile): boolean {
  return one.smallestGroup === other.smallestGroup && MONITORING_PARTS.every((part) => one[part] === other[part]);
}

/** Whether anything may be seen afterwards that may not be seen now. */
export function loosens(now: MonitoringProfile, then: MonitoringProfile): boolean {
  return !sameProfile(stricter(now, then), then);
}
