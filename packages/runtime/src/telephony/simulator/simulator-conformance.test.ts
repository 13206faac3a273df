import { providerConformance } from '../conformance/provider-conformance.ts';
import { simulatorBench } from './bench/simulator-bench.ts';

providerConformance(simulatorBench);
