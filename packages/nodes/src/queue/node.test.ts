import { describe, expect, it } from 'vitest';
import { inAll, rings, type Step } from '../testing/rings.ts';

const place = {
  en: 'Place {{queue.position}}, {{queue.ahead}} before you, about {{queue.wait}}.',
  de: 'Platz {{queue.position}}, etwa {{queue.wait}}.',
  hu: '{{queue.position}}. hely, körülbelül {{queue.wait}}.',
};
const queue: Step = [
  'queue',
  {
    queue: 'orders',
    announcement: { prompt: { text: place }, waitUnknown: inAll('Please wait.'), atOnce: true, everySeconds: 60 },
    leaveKeys: [
      { key: '1', label: 'callback', purpose: 'callback', exit: 'callback' },
      { key: '2', label: 'message', purpose: 'leave', exit: 'box' },
    ],
    maxSeconds: 300,
    topic: 'Invoice of {{ caller.number }}',
    needs: [{ skill: '{{ call.language }}', level: 3 }],
    priorityBy: { cel: 'caller.country == "HU" ? 700 : 1' },
  },
  { callback: 'called', box: 'box', timeout: 'late' },
];
const nodes = {
  queue,
  called: ['say', { prompt: inAll('We call you.') }] as Step,
  box: ['say', { prompt: inAll('Your message, please.') }] as Step,
  late: ['say', { prompt: inAll('It takes too long.') }] as Step,
};
const world = (orders: object, language = 'en') => ({ language, services: { queues: { part: { orders } } } });

describe('queue', () => {
  it.each([
    ['en', 'Place 3, 2 before you, about 4 minutes.', 'Place 2, 1 before you, about 2 minutes.'],
    ['de', 'Platz 3, etwa 4 Minuten.', 'Platz 2, etwa 2 Minuten.'],
    ['hu', '3. hely, körülbelül 4 perc.', '2. hely, körülbelül 2 perc.'],
  ])('tells the place and the wait at once and then again, in %s', (language, first, later) => {
    rings({
      nodes,
      world: world({ does: 'answers', after: 200, position: 3, agent: 'Ann', talks: 30 }, language),
      steps: [{ hears: first }, { waits: 130 }, { hears: later }, { talksTo: 'Ann' }, { ends: { node: 'bye' } }],
    });
  });

  it('asks for an agent with what the flow knows of the caller', () => {
    const { transcript } = rings({ nodes, world: world({ does: 'nobody' }), steps: [{ ends: { node: 'bye' } }] });
    const entered = transcript.find((moment) => moment.kind === 'asked' && moment.service === 'queues');
    expect(entered).toMatchObject({
      input: {
        do: 'enter',
        priority: 100,
        topic: 'Invoice of +3699550100',
        needs: [{ skill: 'en', level: 3 }],
        language: 'en',
      },
    });
  });

  it('lets each key lead its own way, and says what the place is given back for', () => {
    const waits = world({ does: 'waits', position: 2, wait: null });
    const left = { asks: 'queues', with: { do: 'leave', why: 'left' } };
    const back = { asks: 'queues', with: { do: 'leave', why: 'callback' } };
    rings({
      nodes,
      world: waits,
      steps: [{ hears: 'Please wait.' }, { presses: '3' }, { presses: '1' }, back, { hears: 'We call you.' }],
    });
    rings({
      nodes,
      world: waits,
      steps: [{ waits: 100 }, { hears: 'Please wait.' }, { presses: '2' }, left, { hears: 'Your message' }],
    });
  });

  it('gives up after the longest wait, and says what is announced to all in between', () => {
    const announces = [{ after: 40, text: inAll('There is a storm.').text }];
    rings({
      nodes,
      world: world({ does: 'waits', position: 2, wait: 90, announces }),
      steps: [
        { hears: 'Place 2' },
        { hears: 'There is a storm.' },
        { waits: 262 },
        { asks: 'queues', with: { do: 'leave', why: 'timeout' } },
        { hears: 'It takes too long.' },
      ],
    });
  });

  it('hears of nobody after one has hung up while waiting', () => {
    const { transcript } = rings({
      nodes,
      world: world({ does: 'answers', after: 30 }),
      steps: [{ waits: 10 }, { hangsUp: true }, { ends: { by: 'caller' } }],
    });
    expect(transcript.at(-1)).toMatchObject({ kind: 'asked', service: 'queues', input: { do: 'leave', why: 'gone' } });
    expect(transcript.filter(({ kind }) => kind === 'talking')).toEqual([]);
  });

  it('leaves a message where a box stands in', () => {
    rings({
      nodes,
      world: world({ does: 'nobody', instead: { kind: 'box', box: 'service' } }),
      steps: [{ hears: 'Nobody is here' }, { leavesMessage: 12 }, { hears: 'Thank you' }, { ends: { by: 'flow' } }],
    });
  });

  it('rings one telephone after another where some stand in, also for who has waited, and talks unrecorded', () => {
    const numbers = ['+498999998701', '+498999998702'];
    rings({
      nodes,
      world: {
        ...world({ does: 'nobody', after: 20, position: 1, wait: null, instead: { kind: 'numbers', numbers } }),
        phones: { '+498999998701': { does: 'mailbox' }, '+498999998702': { does: 'answers', after: 3, talks: 30 } },
      },
      steps: [
        { hears: 'Please wait.' },
        { rings: '+498999998701' },
        { rings: '+498999998702' },
        { talksTo: '+498999998702' },
        { ends: { node: 'bye' } },
      ],
    });
  });
});
