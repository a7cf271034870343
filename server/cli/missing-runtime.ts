/** The Node-API that better-sqlite3's own addon is built for; with an older one loading it ends the process. */
const neededNodeApi = 10;

/** One sentence when this Node cannot load SQLite, else undefined. */
export function missingRuntime(nodeApi: string | undefined, sqliteBinding: string | undefined): string | undefined {
  if (sqliteBinding || Number(nodeApi) >= neededNodeApi) return undefined;
  return 'Cairn needs Node 22.14 or newer here. In a clone, "npm run cairn --" brings its own.';
}
