// The direction of imports (ARCHITECTURE.md): entry → composition → features → platform and ui → kernel.
const outside = (...layers) => `^src/(?!(${layers.join('|')})/)`;

/** A slice may come in through another slice's door only, along these edges. A new edge needs a decision record. */
const edges = {
  accounts: [],
  'job-seekers': ['places', 'classifications'],
  places: [],
  classifications: [],
  offices: ['places'],
  help: [],
  staff: ['offices'],
  opening: ['accounts', 'job-seekers', 'help'],
  'sign-in': ['accounts', 'job-seekers', 'help'],
  'account-settings': ['accounts', 'job-seekers', 'offices', 'help'],
  counter: ['accounts', 'job-seekers', 'offices', 'places', 'staff', 'opening'],
  vacancies: ['places', 'classifications'],
  'job-search': [
    'vacancies',
    'places',
    'classifications',
    'job-seekers',
    'accounts',
    'offices',
    'registration',
  ],
  employers: [
    'accounts',
    'sign-in',
    'account-settings',
    'opening',
    'vacancies',
    'offices',
    'places',
    'staff',
    'counter',
    'help',
  ],
  applications: [
    'accounts',
    'employers',
    'job-seekers',
    'offices',
    'places',
    'staff',
    'vacancies',
    'counter',
    'registration',
    'documents',
    'job-search',
  ],
  registration: ['accounts', 'job-seekers', 'offices', 'staff', 'help', 'counter', 'places'],
  'own-data': [
    'accounts',
    'account-settings',
    'job-seekers',
    'opening',
    'sign-in',
    'counter',
    'demonstration',
    'offices',
    'staff',
    'job-search',
  ],
  'my-page': ['accounts', 'account-settings', 'job-seekers', 'registration', 'own-data', 'places'],
  demonstration: [
    'accounts',
    'job-seekers',
    'offices',
    'staff',
    'opening',
    'sign-in',
    'help',
    'registration',
    'vacancies',
  ],
};

const product = '\\.(test|story)\\.tsx?$';

const sliceRules = Object.entries(edges).map(([slice, allowed]) => ({
  name: `edges-of-${slice}`,
  severity: 'error',
  from: { path: `^src/features/${slice}/`, pathNot: product },
  to: {
    path: '^src/features/',
    pathNot: [`^src/features/${slice}/`, ...allowed.map((name) => `^src/features/${name}/index\\.ts$`)],
  },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'kernel-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: product },
      to: { path: outside('kernel') },
    },
    {
      name: 'kernel-does-no-io',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: product },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'platform-knows-kernel-only',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: product },
      to: { path: outside('platform', 'kernel') },
    },
    {
      name: 'ui-knows-kernel-only',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: product },
      to: { path: outside('ui', 'kernel') },
    },
    {
      name: 'features-do-not-look-up',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/(composition|entry)/' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '^src/features/[^/]+/rules/', pathNot: product },
      to: { path: ['^src/(platform|ui)/', '^src/features/[^/]+/(store|actions|faces|mails|jobs)/'] },
    },
    {
      name: 'rules-do-no-io',
      severity: 'error',
      from: { path: '^src/features/[^/]+/rules/', pathNot: product },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-composition-mounts',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/composition/', product] },
      to: { path: '^src/features/[^/]+/mount\\.tsx?$' },
    },
    {
      name: 'actions-know-no-pages',
      severity: 'error',
      from: { path: '^src/features/[^/]+/(actions|store|mails|jobs)/', pathNot: product },
      to: { path: ['^src/ui/', '^src/features/[^/]+/faces/', '^src/platform/http/(answer|server)'] },
    },
    {
      name: 'entry-uses-doors-only',
      severity: 'error',
      from: { path: '^src/entry/' },
      to: { path: '^src/features/[^/]+/(store|actions|faces)/' },
    },
    {
      name: 'product-does-not-import-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: product },
      to: { path: ['^tests/', product] },
    },
    ...sliceRules,
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
