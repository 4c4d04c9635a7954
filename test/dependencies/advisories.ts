/** Reads what `npm audit --json` says. */

export interface Advisory {
  readonly name: string;
  readonly title: string;
  readonly severity: string;
  readonly url: string;
}

export interface AuditReport {
  readonly vulnerabilities?: Readonly<Record<string, { readonly via: readonly (Advisory | string)[] }>>;
  /** Why there is no answer. */
  readonly message?: string;
}

export interface Verdict {
  /** Every advisory, once. */
  readonly all: readonly Advisory[];
  /** Those of level high or critical that `decision` does not discuss by id. */
  readonly open: readonly Advisory[];
}

/** @returns undefined when the registry gave no answer, which is not the same as nothing found */
export function judge(output: string, decision: string): Verdict | undefined {
  let report: AuditReport = {};
  try {
    report = JSON.parse(output) as AuditReport;
  } catch {
    return undefined;
  }
  if (report.vulnerabilities === undefined) return undefined;
  // `via` holds the advisory itself, or the name of the package through which it comes.
  const found = Object.values(report.vulnerabilities).flatMap(({ via }) =>
    via.filter((one) => typeof one !== 'string'),
  );
  const all = [...new Map(found.map((one) => [one.url, one])).values()];
  const idOf = ({ url }: Advisory) => url.split('/').pop() || url;
  return { all, open: all.filter((one) => /high|critical/.test(one.severity) && !decision.includes(idOf(one))) };
}
