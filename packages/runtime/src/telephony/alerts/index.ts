export { ALERT_LANGUAGES, type AlertSettings } from './alert-settings.ts';
export { type Alerts, createAlerts } from './create-alerts.ts';
export { createIncidentNotes, type IncidentNotes } from './incident-notes.ts';
export type { AlertMessage, Send } from './tell-incidents.ts';
