import { describe, expect, it } from 'vitest';
import { inAll, rings, type Step } from './testing/rings.ts';

describe('menu', () => {
  const options = [
    { key: '1', label: 'Orders', say: inAll('For orders, press 1.') },
    { key: '2', label: 'Returns', say: inAll('For returns, press 2.'), words: { en: ['returns'] } },
  ];
  const menu: Step = ['menu', { prompt: inAll('Thanks for calling.'), options, compose: true, repeatKey: '*' }];

  it('says its sentences in order, again on request, and can be interrupted', () => {
    rings({
      nodes: { menu },
      steps: [
        { hears: 'Thanks for calling.' },
        { hears: 'For orders' },
        { hears: 'For returns' },
        { presses: '*' },
        { hears: 'Thanks for calling.' },
        { presses: '2', early: true },
        { ends: { node: 'bye', by: 'flow' } },
      ],
    });
  });

  it('understands words where the line does', () => {
    const { exits } = rings({ nodes: { menu }, steps: [{ hears: 'For returns' }, { speaks: 'Returns' }] });
    expect(exits[0]?.exit).toBe('2');
  });
});

describe('language', () => {
  const languages = [
    { language: 'hu', key: '1', say: 'Ha magyarul folytatná, nyomja meg az 1-es gombot.', countries: ['HU'] },
    { language: 'de', key: '2', say: 'Für Deutsch drücken Sie die 2.', countries: ['AT', 'DE', 'CH'] },
    { language: 'en', key: '3', say: 'For English, press 3.', countries: [] },
  ];
  const nodes: Record<string, Step> = {
    language: ['language', { languages }, { done: 'hello' }],
    hello: ['say', { prompt: { text: { hu: 'Jó napot!', de: 'Guten Tag!', en: 'Good day!' } } }],
  };
  const fromVienna = { caller: { number: '+4315550100' } };

  it('comes in the order that the caller’s country suggests, and silence takes that language', () => {
    const { transcript } = rings({ nodes, world: fromVienna, steps: [{ staysSilent: true }, { hears: 'Guten Tag!' }] });
    const said = transcript.flatMap((moment) => (moment.kind === 'said' ? [moment.language] : []));
    expect(said).toEqual(['de', 'hu', 'en', 'de']);
  });

  it('is remembered with the number', () => {
    rings({
      nodes,
      world: fromVienna,
      steps: [
        { hears: 'English' },
        { presses: '3' },
        { asks: 'contacts', with: { language: 'en' } },
        { hears: 'Good day!' },
      ],
    });
  });

  it('is not asked of those whose language is remembered, nor remembered of the nameless', () => {
    const known = { caller: { number: '+4315550100', contact: { language: 'en' } } };
    const { transcript } = rings({ nodes, world: known, steps: [{ hears: 'Good day!' }], test: { never: ['press'] } });
    expect(transcript.filter(({ kind }) => kind === 'asked')).toEqual([]);
    const nameless = rings({
      nodes,
      world: { caller: { number: '', anonymous: true } },
      steps: [{ presses: '2' }, { hears: 'Guten Tag!' }],
    });
    expect(nameless.transcript.filter(({ kind }) => kind === 'asked')).toEqual([]);
  });
});

describe('opening hours', () => {
  const day = [
    { from: '08:00', to: '12:00', branch: 'open' },
    { from: '12:00', to: '12:30', branch: 'lunch' },
    { from: '12:30', to: '16:00', branch: 'open' },
  ];
  const schedule = {
    version: 1,
    title: 'Rendelő',
    timeZone: 'Europe/Budapest',
    branches: [{ name: 'lunch', fallback: 'closed' }],
    weekly: { monday: day, tuesday: day },
    recurring: [],
    specialDays: [{ date: '2026-11-24', state: 'closed', text: { hu: 'Dr. Kiss ma nem rendel.' } }],
    specialPeriods: [],
  };
  const services = { hours: { part: { office: { schedule } } } };
  const nodes = (branches: readonly string[]): Record<string, Step> => ({
    hours: [
      'opening-hours',
      { schedule: 'office', branches },
      Object.fromEntries(branches.map((branch) => [branch, branch])),
    ],
    open: ['say', { prompt: inAll('Nyitva vagyunk.') }],
    closed: ['say', { prompt: inAll('Zárva vagyunk, {{ until(hours.nextOpening) }}.') }],
    lunch: ['say', { prompt: inAll('Ebédszünet.') }],
    error: ['say', { prompt: inAll('Nem tudjuk.') }],
  });
  const three = nodes(['open', 'closed', 'lunch']);

  it('leads to the branch that holds', () => {
    rings({ nodes: three, world: { services }, steps: [{ hears: 'Ebédszünet.' }] });
    rings({ nodes: three, world: { services, clock: '2026-11-23T12:30' }, steps: [{ hears: 'Nyitva vagyunk.' }] });
  });

  it('falls back where the step doesn’t know the branch', () => {
    rings({ nodes: nodes(['open', 'closed']), world: { services }, steps: [{ hears: 'Zárva vagyunk' }] });
  });

  it('says the special day’s sentence, and tells later steps when it opens next', () => {
    const { transcript } = rings({
      nodes: three,
      world: { services, clock: '2026-11-24T09:00' },
      steps: [{ hears: 'Dr. Kiss ma nem rendel.' }, { hears: 'Zárva vagyunk' }],
    });
    expect(JSON.stringify(transcript)).toMatch(/hétfő/);
  });

  it('is neither open nor closed when it can’t be read', () => {
    const broken = { hours: { part: { office: { schedule: { ...schedule, timeZone: 'Europe/Sopron' } } } } };
    for (const bad of [broken, { hours: { part: {} } }, { hours: { error: 'down' } }]) {
      const { exits } = rings({ nodes: three, world: { services: bad }, steps: [] });
      expect(exits[0]?.exit).toBe('error');
    }
  });
});

describe('collect', () => {
  it('lets nobody see a secret number, and pauses the recording meanwhile', () => {
    const { simulation } = rings({
      nodes: {
        recording: ['recording', { do: 'start' }, { done: 'pin' }],
        pin: ['collect', { prompt: inAll('Your code, please.'), into: 'pin', min: 4, max: 4, secret: true }],
      },
      flow: { variables: { pin: { type: 'string', secret: true } }, recording: { policy: 'announce' } },
      steps: [{ hears: 'Your code' }, { recording: 'paused' }, { presses: '4711' }, { ends: { by: 'flow' } }],
    });
    const { trace, transcript } = simulation ?? {};
    expect(JSON.stringify(trace)).not.toContain('4711');
    expect((transcript ?? []).flatMap((moment) => (moment.kind === 'side' ? [moment.verb] : []))).toEqual([
      { verb: 'recording', do: 'start' },
      { verb: 'recording', do: 'pause' },
      { verb: 'recording', do: 'resume' },
      { verb: 'recording', do: 'stop' },
    ]);
  });

  it('reads back what was typed and takes a correction', () => {
    const readBack = { prompt: inAll('I got {{ digits(reading) }}.'), yesKey: '1', againKey: '2' };
    rings({
      nodes: { reading: ['collect', { prompt: inAll('The reading?'), into: 'reading', max: 6, readBack }] },
      flow: { variables: { reading: { type: 'string' } } },
      steps: [
        { hears: 'The reading?' },
        { presses: '148#' },
        { hears: 'I got 1 4 8.' },
        { presses: '2' },
        { presses: '149#' },
        { hears: 'I got 1 4 9.' },
        { presses: '1' },
        { ends: { by: 'flow' } },
      ],
      test: { variables: { reading: '149' } },
    });
  });
});

describe('announcements', () => {
  const text = { hu: 'Dr. Kiss mai rendelése elmarad. {{ nem minta }}' };
  const until = '2026-11-24T00:00:00+01:00';
  const nodes: Record<string, Step> = { news: ['announcements', {}] };
  const at = (clock: string, more: object = {}) => ({
    clock,
    services: { announcements: { part: [{ text, until, ...more }] } },
  });

  it('are said word for word, up to their last moment', () => {
    rings({ nodes, world: at('2026-11-23T23:59'), steps: [{ hears: 'elmarad. {{ nem minta }}' }] });
    rings({ nodes, world: at('2026-11-24T00:00'), steps: [{ ends: { by: 'flow' } }], test: { never: ['Kiss'] } });
  });

  it('are for the number that was dialled', () => {
    const dialled = '+498999998199';
    const outage = at('2026-11-23T12:00', { dialled: [dialled] });
    rings({ nodes, world: { ...outage, dialled }, steps: [{ hears: 'Kiss' }] });
    rings({ nodes, world: { ...outage, dialled: '+498999998100' }, steps: [], test: { never: ['Kiss'] } });
  });
});

describe('recording consent', () => {
  const config = { prompt: inAll('May we record this call? Yes 1, no 2.'), seconds: 4 };
  const nodes: Record<string, Step> = {
    ask: ['recording-consent', config, { granted: 'yes', refused: 'no' }],
    yes: ['hangup', {}],
    no: ['hangup', {}],
  };

  it('takes no yes from a caller who has not heard the question', () => {
    rings({ nodes, steps: [{ presses: '1', early: true }, { staysSilent: true }, { ends: { node: 'no' } }] });
  });

  it('takes a yes that follows the question', () => {
    rings({ nodes, steps: [{ hears: 'May we record' }, { presses: '1' }, { ends: { node: 'yes' } }] });
  });
});
