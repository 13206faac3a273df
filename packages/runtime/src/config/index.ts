export { type AllowedHost, isAddressAllowed, isNameAllowed } from './allowed-host.ts';
export { type Binding, type Config, ConfigError, type DatabaseConfig, readConfig } from './config.ts';
export type { LogLevel } from './environment.ts';
