import { isObject } from '@callwright/flow/document';

function field(details: string, name: 'topic' | 'language'): string {
  const read: unknown = JSON.parse(details);
  const value = isObject(read) ? read[name] : undefined;
  return typeof value === 'string' ? value : '';
}

/** Why they call, out of a ticket's stored details; empty where only the queue tells. */
export const topicOf = (details: string): string => field(details, 'topic');
export const ticketLanguage = (details: string): string | null => field(details, 'language') || null;
