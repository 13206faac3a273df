import type { Recording } from '../../api/prompts.ts';

/** Languages that people are likely to want, besides those in use. */
const COMMON = ['de', 'en', 'hu', 'fr', 'it', 'es', 'pl', 'cs', 'sk', 'nl'];

/** In which languages a recording is shown: those it has and those of the call flows; and which others it can get. */
export function spokenLanguages(
  { versions }: Pick<Recording, 'versions'>,
  ofFlows: readonly string[],
): { readonly used: readonly string[]; readonly more: readonly string[] } {
  const used = [...new Set([...versions.map(({ language }) => language), ...ofFlows])].sort();
  return { used, more: COMMON.filter((language) => !used.includes(language)) };
}
