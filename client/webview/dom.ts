/** Creates an element. Strings become text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function button(label: string, look: 'button' | 'link', press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: look }, label);
  made.addEventListener('click', press);
  return made;
}

/** Replaces what is in `container`. The control that had the focus keeps it: it is found again by its place among the controls. */
export function refill(container: HTMLElement, ...children: readonly Node[]): void {
  const controls = () => [...container.querySelectorAll<HTMLElement>('button, input')];
  const at = controls().indexOf(document.activeElement as HTMLElement);
  container.replaceChildren(...children);
  if (at >= 0) controls()[at]?.focus({ preventScroll: true });
}
