import deApp from './de/app.json';
import deEditor from './de/editor.json';
import deFlows from './de/flows.json';
import deForm from './de/form.json';
import deNumbers from './de/numbers.json';
import enApp from './en/app.json';
import enEditor from './en/editor.json';
import enFlows from './en/flows.json';
import enForm from './en/form.json';
import enNumbers from './en/numbers.json';
import huApp from './hu/app.json';
import huEditor from './hu/editor.json';
import huFlows from './hu/flows.json';
import huForm from './hu/form.json';
import huNumbers from './hu/numbers.json';

/** Every text of the screen, by language and page. The English files decide which keys there are. */
export const resources = {
  en: { app: enApp, editor: enEditor, flows: enFlows, form: enForm, numbers: enNumbers },
  de: { app: deApp, editor: deEditor, flows: deFlows, form: deForm, numbers: deNumbers },
  hu: { app: huApp, editor: huEditor, flows: huFlows, form: huForm, numbers: huNumbers },
};
