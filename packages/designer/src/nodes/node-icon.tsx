import type { Category } from '@callwright/flow/sdk';
import {
  type Icon,
  IconArrowsSplit2,
  IconBookmark,
  IconClock,
  IconCornerUpLeft,
  IconDialpad,
  IconForms,
  IconHourglass,
  IconLanguage,
  IconListSearch,
  IconMail,
  IconMessage2,
  IconMicrophone,
  IconPhoneIncoming,
  IconPhoneOff,
  IconPhoneOutgoing,
  IconPlayerRecord,
  IconPuzzle,
  IconQuestionMark,
  IconRecordMail,
  IconShieldCheck,
  IconSpeakerphone,
  IconStar,
  IconUsersGroup,
  IconVariable,
  IconWorld,
} from '@tabler/icons-react';

/** Icons by the names that kinds of step use for them. */
export const ICONS: Readonly<Record<string, Icon>> = {
  speech: IconMessage2,
  megaphone: IconSpeakerphone,
  keypad: IconDialpad,
  digits: IconForms,
  'list-search': IconListSearch,
  clock: IconClock,
  branch: IconArrowsSplit2,
  variable: IconVariable,
  language: IconLanguage,
  subflow: IconPuzzle,
  transfer: IconPhoneOutgoing,
  queue: IconUsersGroup,
  callback: IconPhoneIncoming,
  voicemail: IconRecordMail,
  consent: IconShieldCheck,
  recording: IconPlayerRecord,
  survey: IconStar,
  mail: IconMail,
  web: IconWorld,
  hourglass: IconHourglass,
  hangup: IconPhoneOff,
  return: IconCornerUpLeft,
};

const BY_CATEGORY: Readonly<Record<Category, Icon>> = {
  say: IconMessage2,
  ask: IconDialpad,
  decide: IconArrowsSplit2,
  connect: IconPhoneOutgoing,
  record: IconMicrophone,
  finish: IconBookmark,
};

type NodeIconProps = { readonly icon: string; readonly category: Category | null; readonly size?: number };

/** The icon of a kind of step; an unknown name shows its category's. */
export function NodeIcon({ icon, category, size = 18 }: NodeIconProps) {
  const Found = ICONS[icon] ?? (category === null ? IconQuestionMark : BY_CATEGORY[category]);
  return <Found size={size} stroke={1.7} aria-hidden />;
}
