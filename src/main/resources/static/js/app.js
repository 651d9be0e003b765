// Everything here only makes a working page quicker; each module is fetched when the page has a use for it.
document.documentElement.classList.add('js');

const version = new URL(import.meta.url).search;
const uses = {
  once: 'form[method=post]',
  copy: '[data-copy]',
  autosave: 'form[data-autosave]',
  upload: 'form[data-upload]',
  counter: 'textarea[maxlength]',
  cascade: 'select[data-next]',
  keys: '[data-key]',
  reveal: 'input[type=password][data-show]',
  idle: '[data-idle]',
  paystate: '[data-pay]',
};
for (const [name, selector] of Object.entries(uses)) {
  if (document.querySelector(selector)) import(`./${name}.js${version}`);
}

// After a refused submit the reader, and the screen reader, start at the summary.
document.querySelector('.errors')?.focus();
