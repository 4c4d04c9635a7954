/** How lists and objects are written one pair a text: `Filter.1.Name=a&Filter.1.Value.1=b`. */

export interface ListStyle {
  /** What an item is called: `{name}` is the list, or the member that it is, and `{n}` the number. `json`: all is one text of JSON. */
  readonly form: string;
  /** The number of the first item; 1 when left out. */
  readonly start?: number;
  /** Objects here are lists of names and values. Otherwise `Place.City=…`. */
  readonly map?: MapStyle;
  /** Members that are written otherwise; of a list, those of its items. */
  readonly members?: Readonly<Record<string, ListStyle>>;
}

export interface MapStyle {
  readonly form: string;
  /** What the name and the value of an entry are called. */
  readonly key: string;
  readonly value: string;
}

/** The first number. */
export function startOf({ start = 1 }: ListStyle): number {
  return start;
}

/** Where an item stands, in what its list stands in. */
export function itemName(form: string, name: string, number: number): string {
  return form.replace('{n}', String(number)).replace('{name}', () => name);
}

/** How a list is written that is an item itself. */
export function inside(style: ListStyle): ListStyle {
  return { ...style, form: formBelow(style.form) };
}

/** How a member is written: as is said of it, else as what it is in. */
export function memberStyle({ form, start, members }: ListStyle, name: string): ListStyle {
  if (members !== undefined && Object.hasOwn(members, name)) return members[name]!;
  return { form: formBelow(form), ...(start === undefined ? {} : { start }) };
}

/** A form that names one list is said of others by its sign between name and number. */
function formBelow(form: string): string {
  return form.includes('{name}') ? form : form.replace(/^[^.]*(.*\{n\}).*$/, '{name}$1');
}
