import type { WhoDidIt } from '../../people/who-did-it.ts';
import type { AnnouncementSummary } from '../announcements/announcement.ts';
import type { DivertSummary } from '../diverts/divert.ts';
import type { Heard } from '../heard/heard.ts';

/** Something that holds now or is planned, and how it ends. Times are ISO. */
export type TodaySpan =
  | { readonly kind: 'announcement'; readonly announcement: AnnouncementSummary; readonly mayEnd: boolean }
  | { readonly kind: 'divert'; readonly divert: DivertSummary; readonly mayEnd: boolean }
  | {
      readonly kind: 'close-now';
      readonly schedule: string;
      readonly title: string;
      readonly version: number;
      readonly since: string;
      readonly until: string | null;
      readonly reason: string | null;
      readonly by: WhoDidIt | null;
      readonly mayEnd: boolean;
    };

export type TodayNumber = {
  readonly number: string;
  readonly title: string;
  readonly flow: { readonly id: string; readonly title: string } | null;
  readonly heard: Heard;
  /** Opening hours that its call flow asks, which this person may change: what "Close now" is offered for. */
  readonly schedules: readonly { readonly name: string; readonly title: string }[];
};

/** A release that waits for its time, or one that ends by itself. */
export type TodayPlan = {
  readonly id: string;
  readonly version: number;
  readonly state: 'planned' | 'active';
  readonly at: string;
  readonly until: string | null;
  /** What is switched: an alias of a call flow, or what a number rings. */
  readonly kind: 'alias' | 'number';
  /** The call flow's title. */
  readonly title: string;
  readonly flow: string;
  readonly alias: string;
  readonly revision: number | null;
  readonly number: string | null;
  readonly mayCancel: boolean;
};

export type TodayAttention =
  | { readonly kind: 'messages'; readonly box: string; readonly title: string; readonly unheard: number }
  | { readonly kind: 'missed'; readonly calls: number }
  | {
      readonly kind: 'holiday';
      readonly schedule: string;
      readonly title: string;
      readonly date: string;
      readonly name: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'no-fallback'; readonly number: string; readonly title: string }
  | { readonly kind: 'errors'; readonly flow: string; readonly title: string; readonly errors: number };

/** The checklist until a house is live; `null`: not for this person. */
export type GoLive = {
  readonly flow: boolean;
  readonly hours: boolean;
  readonly people: boolean;
  readonly number: boolean;
  readonly tried: boolean;
  readonly live: boolean;
};

export type Today = {
  readonly at: string;
  readonly numbers: readonly TodayNumber[];
  readonly active: readonly TodaySpan[];
  readonly planned: readonly TodaySpan[];
  readonly plans: readonly TodayPlan[];
  readonly attention: readonly TodayAttention[];
  readonly goLive: GoLive | null;
};
