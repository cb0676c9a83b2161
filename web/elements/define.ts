// Registers every element at once, for pages that use single panels. Importing this file is the
// only side effect of the package.
import { panelElements } from './define-panels';
import { reportElements } from './define-report';

/** Every element by its tag. */
export const elements = { ...reportElements, ...panelElements } as const;
