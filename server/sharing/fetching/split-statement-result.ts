// A StatementResult (xAPI 1.0.3 Data 2.5) as it comes, Statement by Statement, without holding all of it in memory.
import { Problem } from '../../contract/problem.ts';
import { isObject } from '../../contract/xapi/check.ts';

/** The texts of Statements that are complete by now; undefined for one that is too long to be read. */
type StatementTexts = readonly (string | undefined)[];

/** In characters. */
const largestStatement = 32 * 1024 * 1024;
/** What stands around the Statements, in characters. */
const largestFrame = 64 * 1024;

const quotationMark = 34;
const comma = 44;
const openingBracket = 91;
const backslash = 92;
const closingBracket = 93;
const openingBrace = 123;
const closingBrace = 125;

const endsBeforeStatements = /[{,]\s*"statements"\s*:\s*$/;

/**
 * Takes the text of a StatementResult piece by piece. Only where its Statements begin and end is looked at: each may
 * be anything. Throws a Problem for what is no StatementResult.
 */
export function createResultSplitter(largest = largestStatement) {
  /** The result with an empty array in the place of its Statements. */
  let frame = '';
  let statement = '';
  let isTooLong = false;
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  let isAmongStatements = false;

  function addToFrame(text: string): void {
    frame += text;
    if (frame.length > largestFrame) throw malformed('there is too much around its Statements');
  }

  function addToStatement(text: string): void {
    if (isTooLong) return;
    // White space and commas between two Statements belong to none.
    statement = statement === '' ? text.trimStart() : statement + text;
    if (statement.length <= largest) return;
    isTooLong = true;
    statement = '';
  }

  function takeStatement(): StatementTexts {
    const taken = isTooLong ? [undefined] : [statement].filter((text) => text !== '');
    isTooLong = false;
    statement = '';
    return taken;
  }

  return {
    push(chunk: string): StatementTexts {
      const complete: (string | undefined)[] = [];
      let from = 0;
      const add = (upTo: number) => {
        const text = chunk.slice(from, upTo);
        from = upTo;
        if (isAmongStatements) addToStatement(text);
        else addToFrame(text);
      };
      for (let at = 0; at < chunk.length; at += 1) {
        const code = chunk.charCodeAt(at);
        if (isInString) {
          if (isEscaped) isEscaped = false;
          else if (code === backslash) isEscaped = true;
          else if (code === quotationMark) isInString = false;
        } else if (code === quotationMark) {
          isInString = true;
        } else if (code === openingBrace || code === openingBracket) {
          depth += 1;
          if (code !== openingBracket || depth !== 2 || isAmongStatements) continue;
          add(at + 1);
          isAmongStatements = endsBeforeStatements.test(frame.slice(0, -1));
        } else if (code === closingBrace || code === closingBracket) {
          depth -= 1;
          if (!isAmongStatements || depth !== 1) continue;
          add(at);
          complete.push(...takeStatement());
          isAmongStatements = false;
        } else if (code === comma && isAmongStatements && depth === 2) {
          add(at);
          complete.push(...takeStatement());
          from = at + 1;
        }
      }
      add(chunk.length);
      return complete;
    },

    /** The address of the next page, empty behind the last one. */
    end(): string {
      const result = parseFrame(frame);
      if (!isObject(result) || !Array.isArray(result['statements'])) throw malformed('it has no "statements"');
      const more = result['more'] ?? '';
      if (typeof more !== 'string') throw malformed('its "more" is no address');
      return more;
    },
  };
}

function parseFrame(frame: string): unknown {
  try {
    return JSON.parse(frame);
  } catch {
    throw malformed('it is no JSON');
  }
}

function malformed(why: string): Problem {
  return new Problem('malformed-json', `The answer is no StatementResult: ${why} (xAPI 1.0.3 Data 2.5).`);
}
