/** How two schemas can differ, and what that does to the values they mean. */

export type { Direction } from '../direction.js';

/** `narrower`: some old values are refused now; `wider`: some new ones were; `apart`: both; `none`: neither, or only readers see it. */
export type Effect = 'narrower' | 'wider' | 'apart' | 'none';

export const effects = {
  'type-narrowed': 'narrower',
  'type-widened': 'wider',
  'type-changed': 'apart',
  'value-dropped': 'narrower',
  'value-added': 'wider',
  'values-listed': 'narrower',
  'values-freed': 'wider',
  'limit-tightened': 'narrower',
  'limit-loosened': 'wider',
  'limit-changed': 'apart',
  'condition-changed': 'apart',
  'alternative-dropped': 'narrower',
  'alternative-added': 'wider',
  'alternatives-exclusive': 'narrower',
  'alternatives-overlap': 'wider',
  'discriminator-changed': 'apart',
  'field-required': 'narrower',
  'required-field-added': 'narrower',
  'field-optional': 'wider',
  'field-removed': 'apart',
  'field-renamed': 'apart',
  'field-added': 'none',
  deprecated: 'none',
  'default-added': 'none',
  'default-changed': 'none',
} as const satisfies Readonly<Record<string, Effect>>;

export type DifferenceKind = keyof typeof effects;

export interface Difference {
  readonly kind: DifferenceKind;
  /** In the new document, in canonical form. */
  readonly pointer: string;
  /** In the old one. */
  readonly oldPointer: string;
  /** Where in a value: `Containers[].Name`; empty for the value itself. */
  readonly path: string;
  /** What changed, of something called by a name. */
  readonly says: (name: string) => string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** `Containers` and `[]` make `Containers[]`; and `.Name` makes `Containers[].Name`. */
export function joined(path: string, inner: string): string {
  return path === '' ? inner.replace(/^\./, '') : `${path}${inner}`;
}

/** Both effects together. */
export function together(one: Effect, other: Effect): Effect {
  if (one === 'none' || one === other) return other;
  return other === 'none' ? one : 'apart';
}
