export { createOffice, type Office, type OfficeParts } from './create-office.ts';
