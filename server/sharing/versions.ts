// Which version of xAPI to speak with whom.
import type { Context } from '../contract/xapi/context.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';

/** The newest version that both sides speak. */
export function bestVersion(versions: readonly string[]): XapiVersion | undefined {
  if (speaks(versions, '2.0.0')) return '2.0.0';
  return speaks(versions, '1.0.3') ? '1.0.3' : undefined;
}

/** Whether a list from `about` names any patch of a version. */
export function speaks(versions: readonly string[], version: XapiVersion): boolean {
  const line = version.slice(0, 3);
  return versions.some((one) => one === line || one.startsWith(`${line}.`));
}

/**
 * The version in which a Statement can go to an LRS that speaks these (none: not known yet); undefined when it cannot.
 * It is never rewritten into an older version's format (xAPI 1.0.3 Communication 3.3).
 */
export function versionFor(statement: Statement, versions: readonly string[]): XapiVersion | undefined {
  const own: XapiVersion = needsVersion2(statement) ? '2.0.0' : '1.0.3';
  if (versions.length === 0 || speaks(versions, own)) return own;
  return speaks(versions, '2.0.0') ? '2.0.0' : undefined;
}

function needsVersion2({ version, context, object }: Statement): boolean {
  const inner = object.objectType === 'SubStatement' ? object.context : undefined;
  return version?.startsWith('2.') === true || usesVersion2(context) || usesVersion2(inner);
}

function usesVersion2(context: Context | undefined): boolean {
  return context?.contextAgents !== undefined || context?.contextGroups !== undefined;
}

export function isVersion(text: string): text is XapiVersion {
  return text === '1.0.3' || text === '2.0.0';
}
