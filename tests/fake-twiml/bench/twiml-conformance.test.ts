import { providerConformance } from '@callwright/runtime/conformance';
import { PROVIDER_KINDS } from '../open-provider.ts';
import { twimlBench } from './twiml-bench.ts';

for (const kind of PROVIDER_KINDS) providerConformance(twimlBench(kind));
