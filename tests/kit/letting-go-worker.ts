import { setTimeout as pause } from 'node:timers/promises';
import { letMemoryGo } from '#platform/search-index/index.ts';

// Many times at once, as it happens once in each thread that searched.
for (let time = 0; time < 30; time += 1) letMemoryGo();
await pause(3000);
