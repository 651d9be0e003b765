// A button beside a password that shows what is typed; hidden again before it is sent, so that nothing keeps it as text.
for (const input of document.querySelectorAll('input[type=password][data-show]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'reveal';
  button.setAttribute('aria-controls', input.id);
  const turn = shown => {
    input.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', shown);
    button.textContent = shown ? input.dataset.hide : input.dataset.show;
  };
  input.autocapitalize = 'none';
  input.spellcheck = false;
  turn(false);
  button.addEventListener('click', () => turn(input.type === 'password'));
  input.form?.addEventListener('submit', () => turn(false));
  input.after(button);
}
