// Who may import whom. Every rule says why; `npm run check` holds them and test/check/import-rules.test.ts breaks each
// one on purpose. Run them by `npm run check` alone: dependency-cruiser cannot read TypeScript 7 by itself and would
// find nothing to complain of, so test/check/import-rules.ts hands it the import lines, type imports included.

/** The rooms of shared/ and the rooms each may look into. */
const SHARED_ROOMS = {
  domain: [],
  appendix: ['domain'],
  table: ['domain'],
  // A message names a field by its column's heading and a value by what the drop-down shows.
  validation: ['domain', 'table'],
  sync: ['domain'],
  consolidation: ['domain'],
  // A printed number and the words around it come from the same figures and labels as the sheets.
  printing: ['domain', 'table', 'consolidation'],
  // A spreadsheet file as parts of an archive; it knows nothing of plans.
  xlsx: [],
  // What goes to a body without the add-in and comes back: the sheet's columns, checked by the sheet's rules.
  handouts: ['domain', 'table', 'validation', 'xlsx'],
  wire: ['domain', 'appendix', 'table', 'validation', 'sync', 'consolidation'],
}

/** A package however it is resolved: by its folder, or by its bare name when it is types only. */
const npm = (name) => `(^|node_modules/)${name}(/|$)`

const SHIPPED = '^(shared|functions|addin)/'
const NOT_SHIPPED = ['^functions/(local|deploy)/', '^addin/simulator/', '^addin/vite\\.config\\.ts']

const sharedRooms = Object.entries(SHARED_ROOMS).map(([room, others]) => ({
  name: `shared-${room}`,
  comment: `shared/${room} may look into ${others.join(', ') || 'no other room'}; SHARED_ROOMS says which arrows there are`,
  severity: 'error',
  from: { path: `^shared/${room}/` },
  to: { path: '^shared/', pathNot: `^shared/(${[room, ...others].join('|')})/` },
}))

export default {
  forbidden: [
    ...sharedRooms,
    {
      name: 'shared-rooms',
      comment: 'a new room of shared/ is entered in SHARED_ROOMS with the arrows it may draw',
      severity: 'error',
      from: { path: '^shared/', pathNot: `^shared/(${Object.keys(SHARED_ROOMS).join('|')})/` },
      to: {},
    },
    {
      name: 'shared-stays-pure',
      comment: 'shared/ runs in Excel and on the server alike: it imports shared/ alone',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/wire/' },
      to: { pathNot: '^shared/' },
    },
    {
      name: 'shared-wire-parses-with-zod',
      comment: 'shared/wire imports shared/ and zod alone',
      severity: 'error',
      from: { path: '^shared/wire/' },
      to: { pathNot: ['^shared/', npm('zod')] },
    },
    {
      name: 'addin-knows-no-server',
      comment: 'addin/ and functions/ meet in shared/wire',
      severity: 'error',
      from: { path: '^addin/' },
      to: { path: '^functions/' },
    },
    {
      name: 'server-knows-no-addin',
      comment: 'addin/ and functions/ meet in shared/wire',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^addin/' },
    },
    {
      name: 'endpoints-ask-operations',
      comment: 'an endpoint translates; of storage it names only the port it passes on',
      severity: 'error',
      from: { path: '^functions/endpoints/' },
      to: { path: '^functions/storage/', pathNot: '^functions/storage/store\\.ts' },
    },
    {
      name: 'roots-choose-the-store',
      comment:
        'everyone is given the port; config.ts, server.ts, local/ and deploy/ alone decide what stands behind it',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/(storage/|local/|deploy/|server\\.ts|config\\.ts)' },
      to: { path: '^functions/storage/table-' },
    },
    {
      name: 'operations-know-no-http',
      comment: 'the verbs of the server work without any web server',
      severity: 'error',
      from: { path: '^functions/operations/' },
      to: { path: ['^functions/(http|endpoints|host)/', npm('@azure/functions')] },
    },
    {
      name: 'storage-knows-no-caller',
      comment: 'endpoints → operations → storage, never back',
      severity: 'error',
      from: { path: '^functions/storage/' },
      to: { path: '^functions/(http|endpoints|operations|host)/' },
    },
    {
      name: 'tables-only-in-storage',
      comment: 'another database means another implementation of the port, and nothing else',
      severity: 'error',
      from: { path: SHIPPED, pathNot: '^functions/storage/' },
      to: { path: npm('@azure/data-tables') },
    },
    {
      name: 'no-workshop-in-the-product',
      comment: 'the simulator and the local stack are for `npm start` and tests',
      severity: 'error',
      from: { path: SHIPPED, pathNot: NOT_SHIPPED },
      to: { path: NOT_SHIPPED },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'what ships imports nothing of test/',
      severity: 'error',
      from: { path: SHIPPED },
      to: { path: '^test/' },
    },
    {
      name: 'panes-get-props',
      comment: 'panes and components are given data and callbacks; they know neither the workbook nor the server',
      severity: 'error',
      from: { path: '^addin/(panes|components)/' },
      to: { path: '^addin/(workbook|api|commands)/' },
    },
    {
      name: 'session-draws-nothing',
      comment:
        'what a person can have done is one thing, how the pane shows it another: the ribbon does it without a pane',
      severity: 'error',
      from: { path: '^addin/session/' },
      to: { path: '^addin/(app|panes|components|commands)/' },
    },
    {
      name: 'sync-knows-no-session',
      comment:
        'workbook → sync → session: what the sheet and the server agree on knows nothing of verbs and their words',
      severity: 'error',
      from: { path: '^addin/(sync|workbook)/' },
      to: { path: '^addin/session/' },
    },
    {
      name: 'no-cycles',
      comment: 'two files that need each other are one file, or lack a third',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: { doNotFollow: { path: 'node_modules' }, skipAnalysisNotInRules: true },
}
