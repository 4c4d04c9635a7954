/** `npm run translations`: which translated texts are older than what they translate; with `--accept`, records them anew. */
import { hashesBeside, hashesOf, readHashes, unfresh, writeHashes } from '../read/overlay/freshness.js';
import { load } from '../read/load.js';
import { overlaysBeside } from '../read/overlays.js';
import { stringOf, valueAt } from '../meaning/json.js';
import { invocation } from './terminal/invocation.js';
import { projectOf, shown, type ProjectOptions } from './options/project.js';

export interface TranslationsOptions extends ProjectOptions {
  readonly accept?: boolean;
  /** Only texts whose JSON pointer begins like this. */
  readonly only?: string;
}

export async function translationsCommand(options: TranslationsOptions): Promise<number> {
  const { spec, loading } = projectOf(options);
  const { document, translations } = await load(spec, loading);
  const { accept = false, only = '' } = options;
  let open = 0;
  for (const { language, file } of overlaysBeside(spec)) {
    const translated = translations.find((one) => one.language === language)?.document ?? document;
    const now = hashesOf(document, translated);
    const recorded = readHashes(file) ?? {};
    const asked = unfresh(now, recorded).filter(({ pointer }) => pointer.startsWith(only));
    if (accept) {
      const kept = Object.entries(now).filter(
        ([pointer]) => pointer.startsWith(only) || Object.hasOwn(recorded, pointer),
      );
      const hash = (pointer: string, fresh: string) =>
        pointer.startsWith(only) ? fresh : (recorded[pointer] ?? fresh);
      writeHashes(file, Object.fromEntries(kept.map(([pointer, fresh]) => [pointer, hash(pointer, fresh)])));
      console.log(`recorded ${asked.length} of ${kept.length} texts in ${shown(hashesBeside(file))}`);
      continue;
    }
    open += asked.length;
    for (const { rule, pointer } of asked) {
      const word = rule === 'translation-stale' ? 'stale' : 'not recorded';
      const texts = [document, translated].map((one) => stringOf(valueAt(one, pointer)) ?? '');
      console.log(
        [`${language} ${pointer} is ${word}`, ...texts.map((text) => text.replaceAll(/^/gm, '  '))].join('\n'),
      );
    }
    const total = Object.keys(now).length;
    console.log(`${language}: ${total - asked.length} of ${total} texts are as recorded`);
  }
  if (open > 0) console.log(`Fix: read these again, then ${invocation('translations', ['--accept'])}`);
  return open === 0 ? 0 : 1;
}
