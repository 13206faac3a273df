import type { PromptRepository } from '../../store/prompts/prompt-repository.ts';

/**
 * The file of a recording for a caller who hears `language`. Of a text that could be spoken instead, only that language's
 * own; without a text, as of music, any there is: never silence.
 */
export async function recordedSound(
  prompts: PromptRepository,
  name: string,
  language: string,
  text: string,
): Promise<string | null> {
  const prompt = await prompts.find(name);
  if (prompt === null) return null;
  const { current } = prompt;
  const own = current[language] ?? current[language.slice(0, 2)];
  const any = text.trim() === '' ? Object.values(current)[0] : undefined;
  return (own ?? any)?.file ?? null;
}
