// Puts the client within reach of the browser tests.
import { Analysis } from '../../../web/core/client';

declare global {
  interface Window {
    analysis: Analysis;
    Analysis: typeof Analysis;
    /** The files chosen in the page's own file button. */
    chosenFiles: () => File[];
  }
}

window.Analysis = Analysis;
window.analysis = new Analysis();
window.chosenFiles = () => [
  ...(document.querySelector<HTMLInputElement>('input[type=file]')?.files ?? []),
];
