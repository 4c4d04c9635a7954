/** Which world a request means: `X-Mock-World: NAME`, or `/__mock/worlds/NAME` before the path for those who send no header. */
import { header, type Incoming } from './exchange.js';

/** Lists them. Before a path, with a name, it says whose world the call is about. */
export const worldsPath = '/__mock/worlds';
const headerName = 'X-Mock-World';

export interface InWorld {
  /** Empty for the world that needs no name. */
  readonly world: string;
  /** The request without what names the world. */
  readonly incoming: Incoming;
}

/** A name that is none. */
export interface Misnamed {
  readonly field: string;
  readonly value: string;
  readonly reason: string;
}

const form = /^[A-Za-z\d_][\w.~-]{0,99}$/;
const formReason = 'must name a world: up to 100 letters, digits and . _ ~ -, beginning with one of the first two or _';

/** Whether a world may be called this. */
export function isWorldName(name: string): boolean {
  return form.test(name);
}

export function inWorld(incoming: Incoming): InWorld | Misnamed {
  const sent = header(incoming, headerName.toLowerCase());
  const isMany = (incoming.headers.get(headerName.toLowerCase())?.length ?? 0) > 1;
  const [, inPath, rest = ''] = /^\/__mock\/worlds\/([^/?]*)(.*)$/s.exec(incoming.target) ?? [];
  const wrong = [sent, inPath].find((name) => name !== undefined && !isWorldName(name));
  if (wrong !== undefined || isMany)
    return { field: headerName, value: wrong ?? sent ?? '', reason: isMany ? 'may be sent once' : formReason };
  if (sent !== undefined && inPath !== undefined && sent !== inPath)
    return { field: headerName, value: sent, reason: `must be the world of the path, ${inPath}, or be left out` };
  if (inPath === undefined) return { world: sent ?? '', incoming };
  return { world: inPath, incoming: { ...incoming, target: rest.startsWith('/') ? rest : `/${rest}` } };
}
