import { useTranslation } from 'react-i18next';
import type { QueueUse } from '../api/queues.ts';
import { ApiError } from '../api/request.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';

const KNOWN = [
  'queue-in-use',
  'queue-changed',
  'queue-problems',
  'members-changed',
  'bad-members',
  'agent-changed',
  'bad-devices',
  'bad-absence',
] as const;

/** Why the server refused a change of a queue or of somebody in it; what is in use is named with its places. */
export function useQueueRefusal(): (error: Error) => string {
  const { t } = useTranslation('queues');
  const usual = useRefusalText();
  return (error) => {
    const code = error instanceof ApiError ? KNOWN.find((known) => known === error.code) : undefined;
    if (!(error instanceof ApiError) || code === undefined) return usual(error);
    const uses = Array.isArray(error.body.usedBy) ? (error.body.usedBy as readonly QueueUse[]) : [];
    return t(`refusals.${code}`, { places: uses.map(({ title }) => title).join(', ') });
  };
}
