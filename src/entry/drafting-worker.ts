import { parentPort, workerData } from 'node:worker_threads';
import { type DraftingPlaces, draftSegments } from '#platform/search-index/index.ts';

/** Drafts postings for the thread that builds an index. */
if (parentPort !== null) draftSegments(parentPort, workerData as DraftingPlaces);
