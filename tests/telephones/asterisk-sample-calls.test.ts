import { describe } from 'vitest';
import { asteriskBench } from './asterisk-bench.ts';
import { sampleCalls } from './call-tests/sample-calls.ts';
import { TELEPHONES } from './telephones-are-there.ts';

describe.skipIf(!TELEPHONES)('real telephones', () => sampleCalls(asteriskBench));
