export { createMailer, type Mailer, MailRefused } from './mailer.ts';
export { createNotifier, type Notifier } from './notifier.ts';
export type { ServiceContext, ServiceRunner } from './port.ts';
export { createServiceRunner } from './runner.ts';
export { createSimulatedNews, type SimulatedNews } from './simulated-news.ts';
export { type Resolve, resolveBySystem } from './web/index.ts';
