/** Which of the documented answers a status means. */
import type { Operation, Response } from '../meaning/api.js';

/** The response that documents a status: exactly, by its class, or the default. */
export function responseFor(operation: Operation, status: number): Response | undefined {
  const find = (wanted: string) => operation.responses.find((one) => one.status.toUpperCase() === wanted);
  return find(String(status)) ?? find(`${Math.floor(status / 100)}XX`) ?? find('DEFAULT');
}
