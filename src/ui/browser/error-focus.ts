/** The control an error is about: of a group, its first wrong one. */
function controlOf(target: HTMLElement): HTMLElement {
  if (target.localName !== 'fieldset') return target;
  return (
    target.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    target.querySelector<HTMLElement>('input:not([type="hidden"])') ??
    target
  );
}

/** Brings people to the error summary, and from its links to the field with its label in view. */
export function focusErrors(page: Document): void {
  const summary = page.querySelector<HTMLElement>('[data-error-summary]');
  if (!summary) return;
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const target = link && page.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target) return;
    event.preventDefault();
    const control = controlOf(target);
    (control.closest('.field') ?? control).scrollIntoView();
    control.focus({ preventScroll: true });
  });
}
