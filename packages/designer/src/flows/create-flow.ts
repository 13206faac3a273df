import { type Flow, ID_PATTERN } from '@callwright/flow/document';
import { flowKeys, flowsApi } from '../api/flows.ts';
import { queryClient } from '../api/query-client.ts';
import { ApiError } from '../api/request.ts';

/** Letters and hyphens out of a title: "Störung (24 h)" is `stoerung-24-h`. */
export function idFrom(title: string): string {
  const plain = title
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 56)
    .replace(/-+$/, '');
  return new RegExp(ID_PATTERN).test(plain) ? plain : 'flow';
}

const MOST_TRIES = 50;

/** Stores a new call flow under an id made of its title; a taken id gets a number. */
export async function createFlow(flow: Flow): Promise<string> {
  const base = idFrom(flow.title);
  for (let attempt = 1; ; attempt += 1) {
    const id = attempt === 1 ? base : `${base}-${attempt}`;
    try {
      await flowsApi.create({ ...flow, id });
    } catch (error) {
      if (error instanceof ApiError && error.status === 409 && attempt < MOST_TRIES) continue;
      throw error;
    }
    await queryClient.invalidateQueries({ queryKey: flowKeys.all });
    return id;
  }
}
