import { providerConformance } from '@callwright/runtime/conformance';
import { twimlBench } from './twiml-bench.ts';

providerConformance(twimlBench('signalwire'));
