// Statements in a JSON file of any size (one, an array, a StatementResult, or several behind each other), as the octets
// in which they stand. Only where each begins and ends is looked at: what it is, its reader says.

/** `octets` is undefined for one that is too long to be read. `line`: 1 = the first. */
export type JsonPiece = { readonly line: number; readonly octets: Buffer | undefined };

export type JsonEnd =
  | { readonly kind: 'complete' }
  /** It ends in the middle of what began on this line. */
  | { readonly kind: 'cut-off'; readonly line: number }
  /** Something else than JSON stands on this line; what comes behind it was not looked at. */
  | { readonly kind: 'not-json'; readonly line: number };

const lineFeed = 10;
const quotationMark = 34;
const comma = 44;
const openingBracket = 91;
const backslash = 92;
const closingBracket = 93;
const openingBrace = 123;
const closingBrace = 125;

const endsBeforeStatements = /[{,]\s*"statements"\s*:\s*$/;
/** Enough of what stands before a bracket to tell that. */
const looksBack = 200;

/** `largest`: the longest piece, in octets. */
export function createJsonSplitter(largest: number) {
  let pieces: Buffer[] = [];
  let length = 0;
  let startLine = 0;
  let line = 1;
  let depth = 0;
  /** The depth at which pieces stand: 0 outside of any list. Undefined in what is around a list. */
  let listDepth: number | undefined = 0;
  let isInPiece = false;
  let isInString = false;
  let isEscaped = false;
  /** A comma has come, so that another piece must. */
  let isExpected = false;
  let wrongLine: number | undefined;

  function add(octets: Buffer): void {
    length += octets.length;
    if (length <= largest) pieces.push(octets);
    else pieces = [];
  }

  function take(): JsonPiece {
    const piece = { line: startLine, octets: length > largest ? undefined : Buffer.concat(pieces) };
    pieces = [];
    length = 0;
    isInPiece = false;
    return piece;
  }

  function isBeforeStatements(rest: Buffer): boolean {
    let before = rest;
    for (let at = pieces.length - 1; at >= 0 && before.length < looksBack; at -= 1) {
      before = Buffer.concat([pieces[at] ?? rest, before]);
    }
    return endsBeforeStatements.test(before.toString('latin1', Math.max(0, before.length - looksBack)));
  }

  return {
    push(chunk: Buffer): JsonPiece[] {
      const found: JsonPiece[] = [];
      let from = 0;
      const begin = (at: number) => {
        isInPiece = true;
        startLine = line;
        from = at;
      };
      const end = (at: number) => {
        add(chunk.subarray(from, at));
        found.push(take());
      };
      for (let at = 0; at < chunk.length && wrongLine === undefined; at += 1) {
        const code = chunk[at] as number;
        if (isInString) {
          if (isEscaped) isEscaped = false;
          else if (code === backslash) isEscaped = true;
          else if (code === quotationMark) isInString = false;
          continue;
        }
        if (code <= 32) {
          if (code === lineFeed) line += 1;
          continue;
        }
        const isInList = depth === listDepth && depth > 0;
        if (code === openingBracket && depth === 0) {
          depth = 1;
          listDepth = 1;
          isExpected = false;
          continue;
        }
        if (code === closingBracket && isInList) {
          if (isInPiece) end(at);
          else if (isExpected) found.push({ line, octets: Buffer.alloc(0) });
          depth -= 1;
          listDepth = depth === 0 ? 0 : undefined;
          continue;
        }
        if (code === comma && isInList) {
          if (isInPiece) end(at);
          else found.push({ line, octets: Buffer.alloc(0) });
          isExpected = true;
          continue;
        }
        const closesNoList = isInList && code === closingBrace;
        if (closesNoList && isInPiece) end(at);
        if (closesNoList || (depth === 0 && code !== openingBrace)) {
          wrongLine = line;
          break;
        }
        if (!isInPiece && listDepth !== undefined) begin(at);
        if (code === quotationMark) {
          isInString = true;
        } else if (code === openingBrace || code === openingBracket) {
          if (
            code === openingBracket &&
            depth === 1 &&
            listDepth === 0 &&
            isBeforeStatements(chunk.subarray(from, at))
          ) {
            pieces = [];
            length = 0;
            isInPiece = false;
            isExpected = false;
            listDepth = 2;
          }
          depth += 1;
        } else if (code === closingBrace || code === closingBracket) {
          depth -= 1;
          if (depth > 0) continue;
          if (isInPiece && listDepth === 0) end(at + 1);
          listDepth = 0;
        }
      }
      if (isInPiece) add(chunk.subarray(from));
      return found;
    },

    /** What was left at the end of the file. */
    end(): JsonEnd {
      if (wrongLine !== undefined) return { kind: 'not-json', line: wrongLine };
      if (depth === 0 && !isInString) return { kind: 'complete' };
      return { kind: 'cut-off', line: isInPiece ? startLine : line };
    },
  };
}
