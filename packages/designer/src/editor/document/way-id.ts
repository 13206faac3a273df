/** One connection: a step and the exit that it leaves by. */
export type Way = { readonly step: string; readonly exit: string };

/** Names a way in selections, trails and on the canvas; ids of steps hold no slash. */
export const wayId = (step: string, exit: string): string => `${step}/${exit}`;

export function parseWayId(id: string): Way {
  const slash = id.indexOf('/');
  return { step: id.slice(0, slash), exit: id.slice(slash + 1) };
}
