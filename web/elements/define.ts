// Registers every element, for other sites: the report at once, and the panels, which are the
// larger part, in a file of their own right after it. Importing this file is the only side effect
// of the package. A property that is set on an element before it is registered is not lost.
import type { panelElements } from './define-panels';
import { reportElements } from './define-report';

/** Every element by its tag. */
export type Elements = typeof reportElements & typeof panelElements;

/** All elements, once they are registered. */
export const defined: Promise<Elements> = import('./define-panels').then((panels) => ({
  ...reportElements,
  ...panels.panelElements,
}));
