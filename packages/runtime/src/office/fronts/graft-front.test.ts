import { buildValidators } from '@callwright/flow/check/ajv';
import type { Flow } from '@callwright/flow/document';
import { compileProgram } from '@callwright/flow/engine';
import {
  type CallTest,
  hangUp,
  type Moment,
  passTime,
  runCallTest,
  startSimulation,
  worldIn,
} from '@callwright/flow/simulation';
import { builtInTypes } from '@callwright/nodes';
import { builtInServices } from '@callwright/nodes/services';
import { describe, expect, it } from 'vitest';
import { findFolders, houseOf, loadFolder } from '../../flow-folder/index.ts';
import { SAMPLES } from '../../seed/seed-samples.ts';
import { type Front, graftFront } from './graft-front.ts';

const BUSY = '+4989999990001';
const DIVERT: Front = { announcements: false, divert: { to: BUSY, seconds: 20, text: { en: 'Via {{ elsewhere }}.' } } };
const BOTH: Front = { ...DIVERT, announcements: true };

const program = (flows: readonly Flow[]) => compileProgram({ flows, types: builtInTypes, services: builtInServices });
const grafted = (flows: readonly Flow[], root: string, front: Front) =>
  flows.map((flow) => (flow.id === root ? graftFront(flow, front) : flow));

/** Numbers that count on over a call: of legs and messages, of the steps that asked for something, and its time. */
const SERIALS = /((?:leg|message)-|"handle":"|"since":)[0-9.]+/g;

/**
 * What a caller hears and does, without what the front says, and without times. Music that begins anew goes on: how often it does
 * depends on where the clock's seconds fall.
 */
const conversation = (transcript: readonly Moment[], front: boolean) =>
  transcript
    .slice(front ? 3 : 0)
    .filter(({ kind }, i, all) => kind !== 'music' || all[i - 1]?.kind !== 'music')
    .map(({ at: _, ...moment }) => JSON.stringify(moment).replaceAll(SERIALS, '$1'));

/** Dice fall by how much has happened in a call, so whoever is asked for an opinion isn't the same one. */
const withoutDice = (flow: Flow): Flow =>
  JSON.parse(JSON.stringify(flow).replaceAll(/"share":[0-9]+/g, '"share":100')) as Flow;

const folders = await Promise.all((await findFolders(SAMPLES)).map((path) => loadFolder(path, buildValidators([]))));
const calls = folders.flatMap((folder) => {
  const flows = folder.flows.map(({ value }) => withoutDice(value));
  const house = houseOf(folder);
  return folder.callTests.map(({ value }): { flows: Flow[]; test: CallTest } => ({
    flows,
    test: {
      ...value,
      world: worldIn(house, { ...value.world, phones: { ...value.world.phones, [BUSY]: { does: 'busy', after: 0 } } }),
    },
  }));
});

describe('a front whose telephone is busy', () => {
  it('has many calls to prove itself with', () => expect(calls.length).toBeGreaterThan(40));

  it.each(calls.map(({ flows, test }) => [`${test.flow}: ${test.title}`, flows, test] as const))(
    'leaves the call as it is without: %s',
    (_, flows, test) => {
      const plain = runCallTest(test, program(flows));
      const fronted = runCallTest(test, program(grafted(flows, test.flow, DIVERT)));
      const own = conversation(fronted.transcript, false);
      expect(own.slice(0, 3)).toEqual([
        expect.stringContaining('Via {{ elsewhere }}.'),
        expect.stringContaining('ringing'),
        expect.stringContaining('busy'),
      ]);
      expect(conversation(fronted.transcript, true)).toEqual(conversation(plain.transcript, false));
      const ways = (exits: typeof plain.exits) => exits.filter(({ node }) => !node.startsWith('front-'));
      expect(ways(fronted.exits)).toEqual(plain.exits);
      expect(fronted.simulation?.call.phase).toBe(plain.simulation?.call.phase);
      expect(fronted.simulation?.recorded).toBe(plain.simulation?.recorded);
    },
  );
});

const says = (text: string, next: string) => ({
  type: 'say',
  version: 1,
  config: { prompt: { text: { en: text, de: text } } },
  next: { done: next },
});
const SMALL: Flow = {
  callwright: 1,
  id: 'small',
  title: 'Small',
  languages: ['en', 'de'],
  variables: { kept: { type: 'string', default: 'as it was' } },
  start: 'front-divert',
  onHangup: 'farewell',
  onError: 'sorry',
  fallback: { number: '+4989123' },
  nodes: {
    // The front gives way to steps that are called like its own.
    'front-divert': says('Hello {{ nobody }}.', 'end'),
    sorry: says('Sorry.', 'broken'),
    broken: says('{{ nobody }}', 'end'),
    farewell: { type: 'notify', version: 1, config: {}, next: {} },
    end: { type: 'hangup', version: 1, config: {}, next: {} },
  },
  canvas: { 'front-divert': { x: 100, y: 50 } },
};
const WORLD = {
  caller: { number: '+4989123456' },
  dialled: '+498999',
  clock: '2027-03-01T10:00:00Z',
  phones: { [BUSY]: { does: 'busy', after: 5 } },
} as const;

describe('a front before a flow', () => {
  const setting = (flow: Flow) =>
    ({ program: program([flow]), flow: flow.id, world: WORLD, speech: 'estimated' }) as const;

  it('lets a failure land where the flow says, down to its fallback', () => {
    const landed = (flow: Flow) => {
      const over = passTime(setting(flow), startSimulation(setting(flow)), 300_000);
      return over.trace.flatMap(({ entry }) =>
        (entry.kind === 'entered' && !entry.node.startsWith('front-divert-x')) ||
        entry.kind === 'ended' ||
        entry.kind === 'fault'
          ? [`${entry.kind} ${'node' in entry ? entry.node : ''}`]
          : [],
      );
    };
    const plain = landed(SMALL);
    expect(plain).toContain('entered $fallback');
    expect(landed(graftFront(SMALL, DIVERT))).toEqual(plain);
  });

  it('lets a caller who hangs up meanwhile leave by the flow’s own path', () => {
    const flow = graftFront(SMALL, BOTH);
    const rings = passTime(setting(flow), startSimulation(setting(flow)), 4000);
    const gone = hangUp(setting(flow), rings);
    expect(gone.trace.some(({ entry }) => entry.kind === 'entered' && entry.node === 'farewell')).toBe(true);
  });

  it('changes nothing of the flow but where it starts', () => {
    const { start, nodes, canvas, ...rest } = graftFront(SMALL, BOTH);
    const { start: _s, nodes: before, canvas: places, ...same } = SMALL;
    expect(rest).toEqual(same);
    expect(start).toBe('front-announcements');
    expect(nodes).toMatchObject(before);
    expect(Object.keys(nodes)).toEqual([...Object.keys(before), 'front-end', 'front-divert-x', 'front-announcements']);
    expect(canvas).toMatchObject(places);
    expect(graftFront(SMALL, { announcements: false, divert: null })).toEqual(SMALL);
  });
});
