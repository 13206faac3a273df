export { withDefaults } from '@callwright/flow/check';
