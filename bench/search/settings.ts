/** What the bench is told from outside. */
const figure = (name: string, usual: number): number => Number(process.env[name] ?? usual);

export const settings = {
  vacancies: figure('BENCH_VACANCIES', 50_000),
  /** Of each query, after one that only warms up. */
  rounds: figure('BENCH_ROUNDS', 20),
  /** Of each kind that is seen for the first time. */
  cold: figure('BENCH_COLD', 200),
  /** Of each throughput. */
  seconds: figure('BENCH_SECONDS', 20),
  threads: figure('BENCH_THREADS', 2),
  clients: 16,
  /** Of the portal, which nobody else may have. */
  port: figure('BENCH_PORT', 3921),
  /** A folder whose contents are used again; undefined: one that is gone afterwards. */
  keep: process.env['BENCH_KEEP'],
  peers: (process.env['BENCH_PEERS'] ?? 'groonga,postgres').split(','),
  /** Fills the folder and measures nothing. */
  onlyFills: process.env['BENCH_FILL'] === 'only',
  /** Searches a second while changes are followed. */
  rate: figure('BENCH_RATE', 20),
  /** Of each phase while changes are followed. */
  phase: figure('BENCH_PHASE', 60),
  /** What is followed beside the changes of a day. */
  followed: (process.env['BENCH_FOLLOWED'] ?? 'import,closing').split(','),
} as const;
