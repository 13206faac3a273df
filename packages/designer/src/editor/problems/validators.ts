import { configs, envelope } from 'virtual:callwright-validators';
import { type Validators, validatorsOf } from '@callwright/flow/check';

/** Made when the app is built: compiling a schema in the browser would need `eval`, which the page forbids. */
export const builtValidators: Validators = validatorsOf({ envelope, configs });
