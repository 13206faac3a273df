import type { StoryWords } from './story-words.ts';

const REASONS = ['closeNow', 'specialDay', 'holiday', 'period', 'weekly'] as const;
const HTTP_REASONS = ['unreachable', 'refused', 'notJson', 'tooLarge'] as const;
const PLAIN = ['found', 'notFound', 'timeout', 'stored', 'sent'] as const;

function among<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}

/** What a service answered, in words. `details` are the answer's fields, none where they were erased. */
export function answerWords({ t }: StoryWords, kind: string, details: Readonly<Record<string, unknown>>): string {
  const plain = among(PLAIN, kind);
  if (plain !== undefined) return t(`story.answers.${plain}`);
  switch (kind) {
    case 'verdict': {
      const branch = among(['open', 'closed'] as const, details.holds);
      const reason = among(REASONS, details.reason);
      return t('story.answers.verdict', {
        branch: branch === undefined ? String(details.holds ?? '') : t(`story.branch.${branch}`),
        reason:
          reason === undefined
            ? t('story.reason.other', { reason: String(details.reason ?? '') })
            : t(`story.reason.${reason}`),
      });
    }
    case 'active': {
      const count = Array.isArray(details.texts) ? details.texts.length : 0;
      return count === 0 ? t('story.answers.none') : t('story.answers.active', { count });
    }
    case 'ok':
      return t('story.answers.ok', { status: String(details.status ?? '') });
    case 'failed': {
      const reason = among(HTTP_REASONS, details.reason);
      return reason === undefined
        ? t('story.answers.failed', { status: String(details.status ?? '') })
        : t(`story.answers.${reason}`);
    }
    case 'error':
      return t('story.answers.error', { code: String(details.code ?? '') });
    default:
      return t('story.answers.other', { kind });
  }
}

const SERVICES = ['hours', 'lists', 'announcements', 'contacts', 'http', 'messages', 'notify', 'surveys'] as const;

export function serviceWords({ t }: StoryWords, name: string): string {
  const known = among(SERVICES, name);
  return known === undefined ? t('story.services.other', { name }) : t(`story.services.${known}`);
}
