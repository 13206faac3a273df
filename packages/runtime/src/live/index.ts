export { createLive, type Live, type LiveParts } from './create-live.ts';
export { createLiveWatch, type LiveWatch } from './create-live-watch.ts';
export { type FlowOnLine, type FlowTraffic, flowsOnLine, flowTraffic } from './flow-traffic.ts';
export type * from './live-page.ts';
export { createNotices, type Notice, type Notices } from './notices.ts';
export { readThresholds, ThresholdsSchema, writeThresholds } from './thresholds.ts';
