import deApp from './de/app.json';
import deCalls from './de/calls.json';
import deEditor from './de/editor.json';
import deFlows from './de/flows.json';
import deForm from './de/form.json';
import deNumbers from './de/numbers.json';
import dePhone from './de/phone.json';
import enApp from './en/app.json';
import enCalls from './en/calls.json';
import enEditor from './en/editor.json';
import enFlows from './en/flows.json';
import enForm from './en/form.json';
import enNumbers from './en/numbers.json';
import enPhone from './en/phone.json';
import huApp from './hu/app.json';
import huCalls from './hu/calls.json';
import huEditor from './hu/editor.json';
import huFlows from './hu/flows.json';
import huForm from './hu/form.json';
import huNumbers from './hu/numbers.json';
import huPhone from './hu/phone.json';

/** Every text of the screen, by language and page. The English files decide which keys there are. */
export const resources = {
  en: {
    app: enApp,
    calls: enCalls,
    editor: enEditor,
    flows: enFlows,
    form: enForm,
    numbers: enNumbers,
    phone: enPhone,
  },
  de: {
    app: deApp,
    calls: deCalls,
    editor: deEditor,
    flows: deFlows,
    form: deForm,
    numbers: deNumbers,
    phone: dePhone,
  },
  hu: {
    app: huApp,
    calls: huCalls,
    editor: huEditor,
    flows: huFlows,
    form: huForm,
    numbers: huNumbers,
    phone: huPhone,
  },
};
