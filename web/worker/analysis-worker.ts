// The analysis worker: one WebAssembly core in a thread of its own, so that the page never waits
// for it; or the helper of such a core.
import { startCore, startHelper } from '../core/loader';
import type { Reply, Request, Wire } from './protocol';
import { serve } from './serve';

serve(self as unknown as Wire<Reply, Request>, startCore, startHelper);
