import { type Grammar, refusedValue } from './grammar.ts';
import type { Element } from './parse-document.ts';

/**
 * Where a document stands: as the answer to a call, as what a dialled telephone hears before it is connected, or as what
 * is heard while a conference hasn't begun.
 */
export type DocumentPlace = 'call' | 'whisper' | 'waiting';

const ALLOWED: Readonly<Record<Exclude<DocumentPlace, 'call'>, readonly string[]>> = {
  whisper: ['Say', 'Play', 'Pause', 'Gather', 'Record', 'Redirect', 'Hangup'],
  waiting: ['Say', 'Play', 'Pause', 'Redirect'],
};

/** Verbs behind which a document can't go on. */
const LAST = ['Redirect', 'Hangup', 'Reject'];

/** Everything that a provider with this grammar refuses in a document, one sentence each. */
export function documentFaults(root: Element, grammar: Grammar, place: DocumentPlace): string[] {
  if (root.name !== 'Response') return [`The document is a <${root.name}>, not a <Response>.`];
  const faults = elementFaults(root, 'Response', grammar);
  const verbs = root.children.map(({ name }) => name);
  if (place !== 'call') {
    for (const verb of verbs) {
      if (!ALLOWED[place].includes(verb)) faults.push(`<${verb}> can't stand where a ${place} document is played.`);
    }
  }
  const last = verbs.findIndex((verb) => LAST.includes(verb));
  if (last >= 0 && last < verbs.length - 1) faults.push(`What stands behind <${verbs[last]}> is never reached.`);
  if (verbs.indexOf('Reject') > 0) faults.push('<Reject> must come first.');
  return faults;
}

function elementFaults(element: Element, rule: string, grammar: Grammar): string[] {
  const allowed = grammar[rule];
  if (allowed === undefined) return [`<${element.name}> is not known.`];
  const faults: string[] = [];
  for (const [name, value] of Object.entries(element.attributes)) {
    const values = allowed.attributes[name];
    const why = values === undefined ? 'is not known' : refusedValue(values, value);
    if (why !== null) faults.push(`<${element.name} ${name}="${value}"> ${why}.`);
  }
  const said = element.text.trim();
  if (said !== '' && allowed.text === 'none') faults.push(`<${element.name}> has text in it.`);
  if (said === '' && allowed.text === 'needed') faults.push(`<${element.name}> is empty.`);
  for (const child of element.children) {
    if (!allowed.children.includes(child.name)) faults.push(`<${child.name}> can't stand in <${element.name}>.`);
    else faults.push(...elementFaults(child, rule === 'Dial' ? `Dial.${child.name}` : child.name, grammar));
  }
  if (rule === 'Dial') faults.push(...dialFaults(element));
  if (rule === 'Play' && said === '' && element.attributes.digits === undefined) faults.push('<Play> is empty.');
  return faults;
}

/** Who is dialled: a conference alone, or up to ten telephones. */
function dialFaults({ children, text }: Element): string[] {
  const conferences = children.filter(({ name }) => name === 'Conference').length;
  const others = children.length - conferences + (text.trim() === '' ? 0 : 1);
  if (conferences + others === 0) return ['<Dial> dials nobody.'];
  if (conferences > 1 || (conferences === 1 && others > 0)) return ['<Dial> dials a conference and something else.'];
  return others > 10 ? ['<Dial> dials more than ten telephones.'] : [];
}
