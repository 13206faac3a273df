import { isObject } from '@callwright/flow/document';
import { readStoredFlow } from '../flows/index.ts';
import type { Store } from '../store/store.ts';

/** Skills that somebody has, or that a step of a call flow asks for: written alike, they find each other. */
export async function knownSkills(store: Pick<Store, 'agents' | 'drafts'>): Promise<readonly string[]> {
  const [agents, drafts] = await Promise.all([store.agents.list(), store.drafts.all()]);
  const had = agents.flatMap(({ skills }) => Object.keys(skills));
  const asked = drafts.flatMap(({ document }) =>
    Object.values(readStoredFlow(document).nodes).flatMap(({ config }) => skillsOf(config.needs)),
  );
  return [...new Set([...had, ...asked])].sort((one, other) => one.localeCompare(other));
}

function skillsOf(needs: unknown): readonly string[] {
  if (!Array.isArray(needs)) return [];
  return needs.flatMap((need: unknown) => {
    const skill = isObject(need) && typeof need.skill === 'string' ? need.skill.trim() : '';
    // A template is known only in a call.
    return skill === '' || skill.includes('{{') ? [] : [skill];
  });
}
