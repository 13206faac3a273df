import {
  type Icon,
  IconAlertTriangle,
  IconChevronRight,
  IconMail,
  IconPhoneX,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import type { TodayAttention } from '../../api/today.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { useDayWords } from '../use-day-words.ts';
import type { DayWords } from '../words/number-state.ts';
import classes from './attention.module.css';

export type LinkedAttention = Exclude<TodayAttention, { readonly kind: 'holiday' }>;

const ICONS: Readonly<Record<LinkedAttention['kind'], Icon>> = {
  messages: IconMail,
  missed: IconPhoneX,
  'no-fallback': IconPlugConnectedX,
  errors: IconAlertTriangle,
};

/** One thing that is seen to on another page. */
export function AttentionLink({ about }: { readonly about: LinkedAttention }) {
  const words = useDayWords();
  const Icon = ICONS[about.kind];
  return (
    <Link href={pageOf(about)} className={classes.link}>
      <Icon size={20} stroke={1.7} aria-hidden />
      <span>{sentenceOf(words, about)}</span>
      <IconChevronRight size={17} stroke={1.7} aria-hidden />
    </Link>
  );
}

function pageOf(about: LinkedAttention): string {
  switch (about.kind) {
    case 'messages':
      return `/calls/messages/${about.box}`;
    case 'missed':
      return '/calls';
    case 'no-fallback':
      return '/numbers';
    case 'errors':
      return `/flows/${about.flow}`;
  }
}

function sentenceOf({ t }: DayWords, about: LinkedAttention): string {
  switch (about.kind) {
    case 'messages':
      return t('attention.messages', { count: about.unheard, box: about.title });
    case 'missed':
      return t('attention.missed', { count: about.calls });
    case 'no-fallback':
      return t('attention.noFallback', { number: about.title || formatNumber(about.number) });
    case 'errors':
      return t('attention.errors', { count: about.errors, flow: about.title });
  }
}
