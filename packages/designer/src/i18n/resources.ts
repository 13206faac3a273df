import deAlerts from './de/alerts.json';
import deAnnouncements from './de/announcements.json';
import deApp from './de/app.json';
import deCalls from './de/calls.json';
import deCases from './de/cases.json';
import deConnections from './de/connections.json';
import deCredentials from './de/credentials.json';
import deDesk from './de/desk.json';
import deDialling from './de/dialling.json';
import deEditor from './de/editor.json';
import deFlows from './de/flows.json';
import deForm from './de/form.json';
import deHistory from './de/history.json';
import deHours from './de/hours.json';
import deLists from './de/lists.json';
import deLive from './de/live.json';
import deMonitoring from './de/monitoring.json';
import deNumbers from './de/numbers.json';
import dePeople from './de/people.json';
import dePhone from './de/phone.json';
import deQueues from './de/queues.json';
import deTeam from './de/team.json';
import deToday from './de/today.json';
import deVersions from './de/versions.json';
import deVoices from './de/voices.json';
import enAlerts from './en/alerts.json';
import enAnnouncements from './en/announcements.json';
import enApp from './en/app.json';
import enCalls from './en/calls.json';
import enCases from './en/cases.json';
import enConnections from './en/connections.json';
import enCredentials from './en/credentials.json';
import enDesk from './en/desk.json';
import enDialling from './en/dialling.json';
import enEditor from './en/editor.json';
import enFlows from './en/flows.json';
import enForm from './en/form.json';
import enHistory from './en/history.json';
import enHours from './en/hours.json';
import enLists from './en/lists.json';
import enLive from './en/live.json';
import enMonitoring from './en/monitoring.json';
import enNumbers from './en/numbers.json';
import enPeople from './en/people.json';
import enPhone from './en/phone.json';
import enQueues from './en/queues.json';
import enTeam from './en/team.json';
import enToday from './en/today.json';
import enVersions from './en/versions.json';
import enVoices from './en/voices.json';
import huAlerts from './hu/alerts.json';
import huAnnouncements from './hu/announcements.json';
import huApp from './hu/app.json';
import huCalls from './hu/calls.json';
import huCases from './hu/cases.json';
import huConnections from './hu/connections.json';
import huCredentials from './hu/credentials.json';
import huDesk from './hu/desk.json';
import huDialling from './hu/dialling.json';
import huEditor from './hu/editor.json';
import huFlows from './hu/flows.json';
import huForm from './hu/form.json';
import huHistory from './hu/history.json';
import huHours from './hu/hours.json';
import huLists from './hu/lists.json';
import huLive from './hu/live.json';
import huMonitoring from './hu/monitoring.json';
import huNumbers from './hu/numbers.json';
import huPeople from './hu/people.json';
import huPhone from './hu/phone.json';
import huQueues from './hu/queues.json';
import huTeam from './hu/team.json';
import huToday from './hu/today.json';
import huVersions from './hu/versions.json';
import huVoices from './hu/voices.json';

/** Every text of the screen, by language and page. The English files decide which keys there are. */
export const resources = {
  en: {
    alerts: enAlerts,
    announcements: enAnnouncements,
    app: enApp,
    calls: enCalls,
    cases: enCases,
    connections: enConnections,
    credentials: enCredentials,
    desk: enDesk,
    dialling: enDialling,
    editor: enEditor,
    flows: enFlows,
    form: enForm,
    history: enHistory,
    hours: enHours,
    lists: enLists,
    live: enLive,
    monitoring: enMonitoring,
    numbers: enNumbers,
    people: enPeople,
    phone: enPhone,
    queues: enQueues,
    team: enTeam,
    today: enToday,
    versions: enVersions,
    voices: enVoices,
  },
  de: {
    alerts: deAlerts,
    announcements: deAnnouncements,
    app: deApp,
    calls: deCalls,
    cases: deCases,
    connections: deConnections,
    credentials: deCredentials,
    desk: deDesk,
    dialling: deDialling,
    editor: deEditor,
    flows: deFlows,
    form: deForm,
    history: deHistory,
    hours: deHours,
    lists: deLists,
    live: deLive,
    monitoring: deMonitoring,
    numbers: deNumbers,
    people: dePeople,
    phone: dePhone,
    queues: deQueues,
    team: deTeam,
    today: deToday,
    versions: deVersions,
    voices: deVoices,
  },
  hu: {
    alerts: huAlerts,
    announcements: huAnnouncements,
    app: huApp,
    calls: huCalls,
    cases: huCases,
    connections: huConnections,
    credentials: huCredentials,
    desk: huDesk,
    dialling: huDialling,
    editor: huEditor,
    flows: huFlows,
    form: huForm,
    history: huHistory,
    hours: huHours,
    lists: huLists,
    live: huLive,
    monitoring: huMonitoring,
    numbers: huNumbers,
    people: huPeople,
    phone: huPhone,
    queues: huQueues,
    team: huTeam,
    today: huToday,
    versions: huVersions,
    voices: huVoices,
  },
};
