/** Writing routes that change nothing that anybody keeps, each with why it stands in no change history. */
export const NEEDS_NO_NOTE: Readonly<Record<string, string>> = {
  'POST /api/simulator/calls': 'a simulated call is kept in the call log',
  'POST /api/simulator/calls/:id/events': 'what happens in a simulated call is kept in the call log',
  'POST /api/flows/:id/trial-calls': 'a test call is kept in the call log',
  'POST /api/browser-phones': 'a page borrows a telephone for half a minute',
  'DELETE /api/browser-phones/:holder': 'a page gives its telephone back',
  'POST /api/heard': 'asks what callers would hear',
  'POST /api/diverts/judge': 'asks whether a number might be rung',
  'POST /api/lists/:name/csv/preview': 'shows what a file would change',
  'POST /api/speech/preview': 'a text is spoken and forgotten',
  'POST /api/dialling/check': 'asks whether a number might be rung',
  'POST /api/connections/:name/test': 'asks the provider whether it answers',
  'POST /api/alerts/test': 'sends a message that says that it is a test',
};
