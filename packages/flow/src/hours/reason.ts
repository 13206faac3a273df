import type { HoursTexts, RecurringRule, Weekday } from './schedule.ts';

/** Why the hours are as they are: the rule that made them, with what people read and callers hear about it. */
export type Reason =
  | {
      readonly kind: 'closeNow';
      readonly since: string;
      readonly until?: string;
      readonly note?: string;
      readonly text?: HoursTexts;
    }
  | {
      readonly kind: 'specialDay';
      readonly date: string;
      readonly note?: string;
      readonly text?: HoursTexts;
      /** The weekday that it counts as. */
      readonly like?: Weekday;
    }
  | {
      readonly kind: 'holiday';
      readonly date: string;
      readonly name: HoursTexts;
      readonly undecided: boolean;
      readonly text?: HoursTexts;
      /** It is no holiday but a moved workday that is closed or has hours of its own: what it could have counted as. */
      readonly like?: Weekday;
    }
  | {
      readonly kind: 'period';
      readonly from: string;
      readonly to: string;
      readonly note?: string;
      readonly text?: HoursTexts;
      /** The name of a holiday that is worked through, or of a workday that was moved here. */
      readonly holiday?: HoursTexts;
      /** The weekday that it counts as. */
      readonly like?: Weekday;
    }
  | {
      readonly kind: 'weekly';
      /** The rule that stands in for the weekday's own hours, such as the first Saturday of the month. */
      readonly recurring?: Pick<RecurringRule, 'weekday' | 'nth' | 'note'>;
      /** The name of a holiday that is worked through, or of a workday that was moved here. */
      readonly holiday?: HoursTexts;
      /** The weekday that it counts as. */
      readonly like?: Weekday;
    };

export type ReasonKind = Reason['kind'];

/** Note and text where there are any: absent ones leave no key behind. */
export function saying(from: { readonly note?: string; readonly text?: HoursTexts }): {
  note?: string;
  text?: HoursTexts;
} {
  return {
    ...(from.note === undefined ? {} : { note: from.note }),
    ...(from.text === undefined ? {} : { text: from.text }),
  };
}
