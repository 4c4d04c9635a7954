/** "Did you mean": the name that was probably meant. */

/** @returns the nearest of the names, when it differs by no more than slips of the fingers do */
export function closest(name: string, names: Iterable<string>): string | undefined {
  let best: { readonly name: string; readonly distance: number } | undefined;
  const most = Math.max(1, Math.floor(name.length / 3));
  for (const one of new Set(names)) {
    if (Math.abs(one.length - name.length) > most) continue;
    const distance = distanceOf(name.toLowerCase(), one.toLowerCase());
    if (distance <= most && (best === undefined || distance < best.distance)) best = { name: one, distance };
  }
  return best?.name;
}

/** ` Did you mean "…"?` behind a sentence, or nothing. */
export function didYouMean(name: string | undefined): string {
  return name === undefined ? '' : ` Did you mean "${name}"?`;
}

/** How many letters have to be put in, taken out, changed, or swapped with the next. */
function distanceOf(left: string, right: string): number {
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed, swapped));
    }
    [before, row] = [row, next];
  }
  return row[right.length] ?? 0;
}
