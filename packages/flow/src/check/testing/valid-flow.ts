import type { Flow } from '../../document/index.ts';
import type { Names } from '../names.ts';

/** What the valid flow's installation has by name. */
export const testNames: Names = {
  schedules: [{ name: 'office', title: 'Office', branches: ['lunch'] }],
  lists: [],
  boxes: [{ name: 'front-desk', title: 'Front desk' }],
  prompts: [{ name: 'jingle', title: 'Jingle' }],
  queues: [],
  credentials: [],
  flows: [
    { name: 'shop', title: 'Shop', ends: [], inputs: [] },
    { name: 'ask-number', title: 'Ask for the number', ends: ['found', 'unknown'], inputs: [] },
  ],
};

/** A flow of the test types in which nothing is wrong, not even worth a look. A fresh copy each time. */
export function validFlow(): Flow {
  const says = (en: string, de: string) => ({ text: { en, de } });
  const node = (type: string, config: Record<string, unknown>, next: Record<string, string>) => ({
    type,
    version: 1,
    config,
    next,
  });
  return {
    callwright: 1,
    id: 'shop',
    title: 'Shop',
    description: 'Hours, a menu, and a colleague.',
    languages: ['en', 'de'],
    timeZone: 'Europe/Berlin',
    variables: {
      name: { type: 'string', default: '', title: 'Name of the customer' },
      tries: { type: 'number', default: 0 },
      placed: { type: 'date', default: '2026-11-26' },
      order: { type: 'map' },
      pin: { type: 'string', secret: true },
    },
    recording: { policy: 'consent' },
    start: 'welcome',
    onHangup: 'note',
    onError: 'sorry',
    fallback: { box: 'front-desk' },
    nodes: {
      welcome: node(
        'speak',
        { prompt: { ...says('Hello {{ name }}.', 'Hallo {{ name }}.'), audio: 'jingle' } },
        { next: 'hours' },
      ),
      hours: node(
        'times',
        { schedule: 'office', branches: ['open', 'closed', 'lunch'] },
        {
          ...{ open: 'menu', closed: 'closed', lunch: 'closed', error: 'closed' },
        },
      ),
      menu: node(
        'ask',
        {
          prompt: says('Orders: 1. Returns: 2.', 'Bestellungen: 1. Rücksendungen: 2.'),
          options: [
            { key: '1', label: 'Orders' },
            { key: '2', label: 'Returns' },
          ],
          tries: 2,
        },
        { '1': 'number', '2': 'consent', noInput: 'known' },
      ),
      number: node('part', { flow: 'ask-number', ends: ['found', 'unknown'] }, { found: 'known', unknown: 'count' }),
      count: node('remember', { variable: 'tries', value: { cel: 'tries + 1' } }, { next: 'known' }),
      known: node('decide', { condition: { cel: 'tries == 3 && has(order.total)' } }, { yes: 'menu', no: 'colleague' }),
      consent: node(
        'ask-consent',
        { prompt: says('Record? Yes: 1.', 'Aufnehmen? Ja: 1.') },
        {
          ...{ granted: 'tape', refused: 'colleague' },
        },
      ),
      tape: node('tape', { on: true }, { next: 'colleague' }),
      colleague: node('connect', { number: '+49 30 5550 100', subject: '{{ pin }}' }, { done: 'bye' }),
      closed: node(
        'speak',
        { prompt: says('Closed {{ until(placed) }}.', 'Geschlossen {{ until(placed) }}.') },
        { next: 'bye' },
      ),
      sorry: node('speak', { prompt: says('Sorry.', 'Entschuldigung.') }, { next: 'bye' }),
      note: node('remember', { variable: 'name', value: { cel: '"gone"' } }, { next: 'bye' }),
      bye: node('finish', {}, {}),
    },
    canvas: { welcome: { x: 0, y: 0 }, menu: { x: 0, y: 200 } },
    notes: [{ id: 'first', text: 'Ask for a name later.', x: 300, y: 0, width: 200, height: 80 }],
  };
}
