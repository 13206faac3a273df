const said = (en: string) => ({ type: 'say', version: 1, config: { prompt: { text: { en } } }, next: { done: 'bye' } });
const text = (en: string) => ({ text: { en } });

/** Waits in a queue; key 1 leaves the line for a callback, after whose talk the customer is asked for an opinion. */
export function callbackFlow(id: string, queue: string) {
  return {
    callwright: 1,
    id,
    title: 'Service',
    languages: ['en'],
    variables: {},
    start: 'line',
    fallback: { number: '+498999' },
    nodes: {
      line: {
        type: 'queue',
        version: 1,
        config: {
          queue,
          topic: 'Invoice',
          announcement: { prompt: text('To be called back, press 1.'), atOnce: true, everySeconds: 30 },
          leaveKeys: [{ key: '1', label: 'Callback', purpose: 'callback', exit: 'callback' }],
          hears: 'music',
          maxSeconds: 600,
          priority: 0,
        },
        next: {
          answered: 'bye',
          callback: 'callback',
          ...Object.fromEntries(['timeout', 'full', 'closed', 'nobody', 'error'].map((exit) => [exit, 'sorry'])),
        },
      },
      callback: {
        type: 'callback',
        version: 1,
        config: {
          queue,
          topic: 'Invoice',
          number: {
            own: text('Shall we ring this number? Yes: 1. Another: 2.'),
            ask: text('Your number, please.'),
            readBack: text('Right: 1. Again: 2.'),
            wrong: text('We can’t ring this number.'),
            rightKey: '1',
            otherKey: '2',
          },
          kept: text('We will call you back.'),
          already: text('We will call you back already. You need not do anything.'),
          place: 'keep',
          tries: 2,
          seconds: 10,
          priority: 0,
        },
        next: { kept: 'bye', already: 'bye', noNumber: 'sorry', declined: 'sorry', talked: 'opinion', error: 'sorry' },
      },
      opinion: {
        type: 'menu',
        version: 1,
        config: {
          prompt: text('Were you helped? Yes: 1. No: 2.'),
          options: [
            { key: '1', label: 'Yes' },
            { key: '2', label: 'No' },
          ],
          compose: false,
          stay: false,
          seconds: 20,
          tries: 1,
        },
        next: { '1': 'thanks', '2': 'sorry', noInput: 'bye', noMatch: 'bye' },
      },
      thanks: said('Thank you, goodbye.'),
      sorry: said('Sorry, we can’t help you now.'),
      bye: { type: 'hangup', version: 1, config: {}, next: {} },
    },
    canvas: {},
  };
}
