/** Reports in files: the suffix says the form. */
import type { Place } from '../../problem.js';
import type { Send } from '../live/send.js';
import type { Matrix } from '../matrix.js';
import { json } from './data.js';
import { record } from './har.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { sarif } from './sarif.js';

/** What a report needs to know besides the results. */
export interface Reporting {
  /** Where an action is written. */
  readonly placeOf: (action: string) => Place | undefined;
  /** Address of the server, without secrets. */
  readonly base: string;
  /** Names of headers that were sent along and are not shown. */
  readonly secretHeaders?: readonly string[];
}

const forms = {
  '.xml': 'JUnit',
  '.json': 'data',
  '.md': 'Markdown',
  '.sarif': 'SARIF 2.1.0',
  '.har': 'HTTP Archive 1.2: every call and its answer',
} as const;
type Form = keyof typeof forms;

/** `report.xml (JUnit), …`: what may be asked for. */
export const formsInWords = Object.entries(forms)
  .map(([suffix, says]) => `${suffix} (${says})`)
  .join(', ');

/** The form that a file's name asks for; undefined for one that nobody writes. */
export function formOf(file: string): Form | undefined {
  return (Object.keys(forms) as Form[]).find((suffix) => file.toLowerCase().endsWith(suffix));
}

export interface Reports {
  /** A sender whose calls are remembered, where a report wants them. */
  readonly keep: (send: Send) => Send;
  readonly text: (form: Form, matrix: Matrix, about: Reporting) => string;
}

/** @param wanted the forms that will be asked for */
export function openReports(wanted: readonly Form[]): Reports {
  const recording = record();
  return {
    keep: (send) => (wanted.includes('.har') ? recording.keep(send) : send),
    text: (form, matrix, { placeOf, base, secretHeaders = [] }) => {
      switch (form) {
        case '.xml':
          return junit(matrix);
        case '.json':
          return json(matrix);
        case '.md':
          return markdown(matrix);
        case '.sarif':
          return sarif(matrix, placeOf);
        case '.har':
          return recording.har(base, secretHeaders);
      }
    },
  };
}
