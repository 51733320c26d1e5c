// The floors of the house. Imports go down; each sentence below is what the check prints when one does not.
const ground = '^(events|shared/(calendar|money|evidence))/';
const lowestFive = '^(events|shared/(calendar|money|evidence|policy))/';
const core = '^(events|shared/(calendar|money|evidence|policy|claim|payout|document))/';

/** What stands on each floor, lowest first; a floor sees itself and those under it. */
const floors = [
  {
    name: 'ground',
    path: ground,
    sentence: 'calendar, money, evidence and events are the ground: nothing of ours is below',
  },
  { name: 'policy', path: '^shared/policy/', sentence: 'policy knows the ground alone' },
  { name: 'claim', path: '^shared/claim/', sentence: 'a claim knows policy and the ground' },
  {
    name: 'payout',
    path: '^shared/(payout|document)/',
    sentence: 'payout lists and printed papers know claims and what is below them',
  },
  {
    name: 'store-and-contract',
    path: '^shared/(store|contract)/',
    sentence: 'store and contract rest on payout, claim, policy and the ground',
  },
  { name: 'http', path: '^shared/http/', sentence: 'http rests on store and contract, and knows no function' },
  {
    name: 'public-pages',
    path: '^web/(public|format)/',
    sentence: 'public pages are drawn from what acts answered: they know words, law and contract',
  },
  { name: 'functions', path: '^functions/', sentence: 'functions rest on shared; infra finds them, not they infra' },
];

/** Where each kind of person works in the application. */
const areas = '^web/app/(administration|approve|audit|enterprise|finance|officer|review)/';

const source = '^(events|shared|functions|infra|web|test)/';

const downward = floors.map(({ name, path, sentence }, at) => ({
  name: `floor-of-${name}`,
  comment: `${sentence}. Move what is needed down, or hand it in as an argument.`,
  severity: 'error',
  from: { path },
  to: { path: source, pathNot: floors.slice(0, at + 1).map((floor) => floor.path) },
}));

export default {
  forbidden: [
    ...downward,
    {
      name: 'store-beside-contract',
      comment:
        'Store and contract stand side by side: how things are kept and what is promised outside do not know each other.',
      severity: 'error',
      from: { path: '^shared/(store|contract)/' },
      to: { path: '^shared/(store|contract)/', pathNot: '^shared/$1/' },
    },
    {
      name: 'boundaries-apart',
      comment:
        'A function is one trust boundary with its own rights: it borrows no act of another. Share it below, in shared/.',
      severity: 'error',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^functions/', pathNot: '^functions/$1/' },
    },
    {
      name: 'handler-only-wires',
      comment: 'handler.ts wires the acts of its folder; no act goes through it.',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^functions/[^/]+/handler\\.ts$' },
    },
    {
      name: 'infra-beside',
      comment:
        'infra stands beside: it knows the contract (routes, function names), the definition of the table, and functions by their path alone.',
      severity: 'error',
      // Commands that run the core once, and the demonstration, which is sown by the real acts.
      from: {
        path: '^infra/',
        pathNot:
          '^infra/(first-administrator|local/(assess|books|replay|write-lifecycle))\\.ts$|^infra/local/demonstration/',
      },
      to: {
        path: source,
        pathNot: ['^infra/', '^shared/contract/', '^shared/store/table-definition\\.ts$'],
      },
    },
    {
      name: 'verifier-alone',
      comment:
        'infra/verify is handed to strangers: it shares no line with what it verifies, and needs Node and nothing else.',
      severity: 'error',
      from: { path: '^infra/verify/' },
      to: { pathNot: '^infra/verify/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'stack-apart-from-local',
      comment:
        'The cloud stack needs no local machine; both are made from infra/definition and carry the same bundles.',
      severity: 'error',
      from: { path: '^infra/', pathNot: '^infra/local/' },
      to: { path: '^infra/local/', pathNot: '^infra/local/bundle\\.ts$' },
    },
    {
      name: 'definitions-are-data',
      comment:
        'infra/definition is data for stack and local machine; it knows types of what it defines and no construct.',
      severity: 'error',
      from: { path: '^infra/definition/' },
      to: {
        pathNot: [
          '^infra/definition/',
          '^shared/contract/function-names\\.ts$',
          '^shared/store/table-definition\\.ts$',
        ],
      },
    },
    {
      name: 'web-knows-words',
      comment:
        'The web knows the contract, and what it is made of; never store, http, functions or infra. A table it hands out is written as all others are.',
      severity: 'error',
      from: { path: '^web/' },
      to: {
        path: '^(events|shared|functions|infra|test)/',
        pathNot: '^shared/((calendar|money|evidence|policy|claim|contract)/|payout/csv-record\\.ts$)',
      },
    },
    {
      name: 'pages-apart-from-application',
      comment:
        'Public pages are plain HTML for everyone: nothing of the application, React or antd comes with them. What both show lies in web/format.',
      severity: 'error',
      from: { path: '^web/(public|format)/' },
      to: { path: '^web/app/|node_modules/(react|react-dom|antd|@ant-design|@tanstack|i18next)/' },
    },
    {
      name: 'application-apart-from-pages',
      comment: 'The application takes nothing of the public pages. What both show lies in web/format.',
      severity: 'error',
      from: { path: '^web/app/' },
      to: { path: '^web/public/' },
    },
    {
      name: 'areas-apart',
      comment:
        'An area of the application shows nothing out of the folder of another. What both show lies in web/app/parts.',
      severity: 'error',
      from: { path: areas },
      to: { path: areas, pathNot: '^web/app/$1/' },
    },
    {
      name: 'tests-see-nobody-sees-tests',
      comment: 'Nothing that is shipped imports from test/.',
      severity: 'error',
      from: { path: '^(events|shared|functions|infra|web)/' },
      to: { path: '^test/' },
    },
    {
      name: 'aws-in-store-alone',
      comment:
        'Only shared/store knows DynamoDB and S3; ask it for what you need. (infra/local makes the local table.)',
      severity: 'error',
      from: { path: '^(events|shared|functions|web|infra)/', pathNot: '^(shared/store|infra/local)/' },
      to: { path: 'node_modules/@aws-sdk/' },
    },
    {
      name: 'middleware-above-the-core',
      comment: 'Lambda, logging, tokens and middy begin at http; below them are claims, law and money.',
      severity: 'error',
      from: { path: '^(events|shared)/', pathNot: '^shared/http/' },
      to: { path: 'node_modules/(@middy|@aws-lambda-powertools|@types/aws-lambda|jose)/' },
    },
    {
      name: 'lowest-five-are-pure',
      comment:
        'calendar, money, evidence, events and policy know no machine: files, network, clock, randomness and environment come in as arguments.',
      severity: 'error',
      from: { path: lowestFive },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-hashes-and-nothing-else',
      comment:
        'Of Node, claims, payout lists and printed papers use the hash of node:crypto and the packing of node:zlib alone.',
      severity: 'error',
      from: { path: core },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|zlib)$' },
    },
    {
      name: 'no-circle',
      comment: 'Modules that need each other are one module, or hide a third below both.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import leads nowhere: the file or the package is missing.',
      severity: 'error',
      from: {},
      // Made by the build of the web from the contract.
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'in-package-json',
      comment: 'A package that is used is named in package.json, not borrowed from another package.',
      severity: 'error',
      from: { path: source },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'shipped-with-its-packages',
      comment: 'What runs in the cloud needs its packages under dependencies, not under devDependencies.',
      severity: 'error',
      // The OpenAPI document is made when a bundle is made, and carried as text.
      from: { path: '^(events|shared|functions)/', pathNot: '^shared/contract/openapi\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.build|\\.data|cdk\\.out|coverage)/' },
    // Types bind as much as values: an import of a type alone is seen too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
