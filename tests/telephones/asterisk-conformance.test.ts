import { providerConformance } from '@callwright/runtime/conformance';
import { describe } from 'vitest';
import { asteriskBench } from './asterisk-bench.ts';
import { TELEPHONES } from './telephones-are-there.ts';

describe.skipIf(!TELEPHONES)('real telephones', () => providerConformance(asteriskBench));
