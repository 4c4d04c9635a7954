/** Parsed files, kept from one load to the next: in a loop, all files but the edited one are as they were. */
import { BaseResolver, parseYaml, type Source } from '@redocly/openapi-core';

type Parsed = ReturnType<BaseResolver['parseDocument']>;

export class Memory {
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

/** Redocly's resolver, reading out of a memory. */
export class RememberingResolver extends BaseResolver {
  constructor(
    config: ConstructorParameters<typeof BaseResolver>[0],
    private readonly memory: Memory,
  ) {
    super(config);
  }

  override parseDocument(source: Source, isRoot = false): Parsed {
    const parse = () => super.parseDocument(source, isRoot).parsed as unknown;
    // The bundler writes into what it is given.
    return { source, parsed: structuredClone(this.memory.valueOf(source.absoluteRef, source.body, parse)) };
  }
}
