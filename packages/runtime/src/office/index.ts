export { createOffice, type Office, type OfficeParts } from './create-office.ts';
export { type Fronts, NO_FRONTS } from './fronts/create-fronts.ts';
