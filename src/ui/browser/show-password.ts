const show = '表示する';
const hide = '隠す';

function addToggle(row: HTMLElement): void {
  const field = row.querySelector('input');
  if (!field) return;
  const label = field.labels?.[0]?.querySelector('.label-words')?.textContent ?? 'パスワード';
  const button = row.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'button button-secondary';
  row.append(button);

  const set = (shown: boolean) => {
    field.type = shown ? 'text' : 'password';
    button.textContent = shown ? hide : show;
    button.setAttribute('aria-label', `${label}を${shown ? hide : show}`);
  };
  set(false);
  button.addEventListener('click', () => set(field.type === 'password'));
  // Password managers and the browser's history must see a password, not a text.
  field.form?.addEventListener('submit', () => set(false));
}

/** Adds 「表示する」 to each password field. */
export function offerToShowPasswords(page: Document): void {
  for (const row of page.querySelectorAll<HTMLElement>('[data-password]')) addToggle(row);
}
