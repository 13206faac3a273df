import { twimlBench } from '../fake-twiml/bench/twiml-bench.ts';
import { PROVIDER_KINDS } from '../fake-twiml/open-provider.ts';
import { sampleCalls } from './call-tests/sample-calls.ts';

for (const kind of PROVIDER_KINDS) sampleCalls(twimlBench(kind));
