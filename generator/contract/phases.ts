/** The phases of a run, named as in Schemathesis. */
export const phases = ['examples', 'coverage', 'fuzzing', 'stateful'] as const;

/**
 * `examples`: requests as the document shows them. `coverage`: complete ones, and each broken in every way. `fuzzing`: ones
 * varied by the seed. `stateful`: what answers name is asked for, what was deleted must be gone.
 */
export type Phase = (typeof phases)[number];
