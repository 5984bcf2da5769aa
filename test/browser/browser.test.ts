import { describeCoder } from './coder.ts';
import { browserFixture } from './fixture.ts';
import { describePages } from './pages.ts';
import { describeUse } from './use.ts';

const fixture = browserFixture();
describePages(fixture);
describeUse(fixture);
describeCoder(fixture);
