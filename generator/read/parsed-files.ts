/** Parsed files, kept from one load to the next: in a loop, all files but the edited one are as they were. */
import { parseYaml } from '@redocly/openapi-core';

export class ParsedFiles {
  readonly #files = new Map<string, { readonly text: string; readonly value: unknown }>();

  /**
   * The value of a YAML or JSON text; the file's name only says where to look.
   * @param parse makes the value when the text is new
   */
  valueOf(file: string, text: string, parse: () => unknown = () => parseYaml(text)): unknown {
    const known = this.#files.get(file);
    if (known?.text === text) return known.value;
    const value = parse();
    this.#files.set(file, { text, value });
    return value;
  }
}
