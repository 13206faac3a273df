export { type AccessHeader, type Credentials, createCredentials, NO_CREDENTIALS, placeOf } from './credentials.ts';
