import type { BoxSummary, MessageSummary } from '@callwright/runtime/api';
import { useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';

export type MessageBox = Readonly<BoxSummary>;
export type Message = Readonly<MessageSummary>;

const routes = client.messages;
const box = routes[':box'];

/** What callers have left in the message boxes. */
export const messagesApi = {
  boxes: (): Promise<{ readonly boxes: readonly MessageBox[] }> => asked(routes.$get()),
  inBox: (name: string): Promise<{ readonly box: MessageBox; readonly messages: readonly Message[] }> =>
    asked(box.$get({ param: { box: name } })),
  markHeard: (name: string, id: string, heard: boolean) =>
    asked(box[':id'].heard.$put({ param: { box: name, id }, json: { heard } })),
  erase: (name: string, id: string) => asked(box[':id'].$delete({ param: { box: name, id } })),
};

export const messageKeys = {
  all: ['messages'] as const,
  boxes: ['messages', 'boxes'] as const,
  box: (name: string) => ['messages', 'box', name] as const,
};

export function useBoxes() {
  return useQuery({
    queryKey: messageKeys.boxes,
    queryFn: async () => (await messagesApi.boxes()).boxes,
    refetchInterval: 30_000,
  });
}

export function useMessages(name: string | undefined) {
  return useQuery({
    queryKey: messageKeys.box(name ?? ''),
    queryFn: async () => (await messagesApi.inBox(name ?? '')).messages,
    enabled: name !== undefined,
    refetchInterval: 30_000,
  });
}
