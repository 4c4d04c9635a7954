/** Files whose numbers have more digits than a double carries: their texts with stand-ins (meaning/digits.ts), ready to be parsed. */
import { CST, Parser } from 'yaml';
import { numberOf } from '../../meaning/digits.js';
import { isJsonText, stringEnd } from './json-place.js';

/** Whether a text may hold such a number at all. */
function writesDigits(text: string): boolean {
  return /\d[\d.]{15}/.test(text);
}

/** JSON or YAML with a stand-in for each such number; texts and keys stay what they are. */
export function withStandIns(text: string): string {
  if (!writesDigits(text)) return text;
  return isJsonText(text) ? ofJson(text) : ofYaml(text);
}

const jsonNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

function ofJson(text: string): string {
  const found = /"|-?\d[\d.eE+-]{15,}/g;
  const changed: Change[] = [];
  for (let match = found.exec(text); match !== null; match = found.exec(text)) {
    const [token] = match;
    if (token === '"') found.lastIndex = stringEnd(text, match.index);
    else if (jsonNumber.test(token)) changed.push({ at: match.index, token });
  }
  return replaced(text, changed);
}

/** As the core schema has them: signs, and points without digits before or behind them. */
const yamlNumber = /^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/;

function ofYaml(text: string): string {
  const changed: Change[] = [];
  for (const token of new Parser().parse(text)) {
    if (token.type !== 'document') continue;
    const take = ({ start, key, sep, value }: Partial<CST.CollectionItem>): void => {
      // A name is a text, whatever it looks like.
      if (key?.type === 'scalar' && isLong(key.source))
        changed.push({ at: key.offset, token: key.source, isName: true });
      if (value?.type !== 'scalar' || !isLong(value.source)) return;
      // A tag says what it is: `!!str` is a text.
      if ([...(start ?? []), ...(sep ?? [])].some(({ type }) => type === 'tag')) return;
      changed.push({ at: value.offset, token: value.source });
    };
    CST.visit(token, take);
  }
  return replaced(text, changed);
}

function isLong(source: string): boolean {
  return source.length > 15 && yamlNumber.test(source);
}

interface Change {
  readonly at: number;
  readonly token: string;
  readonly isName?: boolean;
}

function replaced(text: string, changed: readonly Change[]): string {
  let [made, from] = ['', 0];
  for (const { at, token, isName = false } of [...changed].sort((left, right) => left.at - right.at)) {
    made += text.slice(from, at) + (isName ? JSON.stringify(token) : String(numberOf(token)));
    from = at + token.length;
  }
  return made + text.slice(from);
}
