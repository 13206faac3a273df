export { createMonitoring, type Decided, type Monitoring } from './create-monitoring.ts';
export { type MonitoringState, ProfileSchema } from './monitoring-state.ts';
export { MONITORING_PARTS, type MonitoringPart, type MonitoringProfile, STRICT } from './profile.ts';
export type { LiveSight, SeenAgent, SeenSight } from './sight-for.ts';
export { createStatusHistory, type StatusHistory } from './status-history.ts';
