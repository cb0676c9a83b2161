// Gives elements their names.

export function register(elements: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [tag, element] of Object.entries(elements)) {
    // Two copies of the package on one page agree to use the first.
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}
