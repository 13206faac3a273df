import { type Icon, IconPhone, IconPhoneIncoming, IconRoute } from '@tabler/icons-react';

/** The groups of the left bar, in their order. */
export const GROUPS = ['day', 'callersHear'] as const;
export type Group = (typeof GROUPS)[number];

export type NavigationItem = {
  readonly path: string;
  /** Key below `nav` in the texts of the app. */
  readonly label: 'calls' | 'flows' | 'numbers';
  readonly icon: Icon;
  readonly group: Group;
};

/** Pages that exist; what comes later is absent, not empty. */
export const NAVIGATION: readonly NavigationItem[] = [
  { path: '/calls', label: 'calls', icon: IconPhoneIncoming, group: 'day' },
  { path: '/flows', label: 'flows', icon: IconRoute, group: 'callersHear' },
  { path: '/numbers', label: 'numbers', icon: IconPhone, group: 'callersHear' },
];
