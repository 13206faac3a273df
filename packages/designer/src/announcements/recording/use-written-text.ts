import { useQuery } from '@tanstack/react-query';
import { flowsApi } from '../../api/flows.ts';
import type { Recording } from '../../api/prompts.ts';
import { writtenText } from './written-text.ts';

/** What a recording shall say in a language: the text in whose place it stands; null where it stands nowhere. */
export function useWrittenText({ usedIn }: Recording, language: string): string | null {
  const place = usedIn.find(({ where }) => where === 'draft') ?? usedIn[0];
  const { data: flow } = useQuery({
    queryKey: ['written', place?.flow],
    queryFn: async () => (place === undefined ? null : (await flowsApi.draft(place.flow)).flow),
    enabled: place !== undefined,
    staleTime: 10_000,
  });
  return place === undefined || flow == null ? null : writtenText(flow, place.pointer, language);
}
