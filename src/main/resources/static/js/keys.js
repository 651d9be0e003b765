// Keys for people who review all day: they press the very buttons and links that stand on the page.
const writes = element => element.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');

function matches(event, wanted) {
  const parts = wanted.split('+'), key = parts.pop();
  const alt = parts.includes('Alt');
  if (event.altKey !== alt || event.ctrlKey || event.metaKey) return false;
  // With Alt some keyboards write another letter, so the place of the key counts.
  return alt && /^[a-z]$/i.test(key) ? event.code === `Key${key.toUpperCase()}` : event.key === key;
}

const usable = e => !e.disabled && e.getAttribute('aria-disabled') !== 'true' && e.getClientRects().length > 0;

if (document.documentElement.dataset.keys !== 'off') {
  for (const e of document.querySelectorAll('[data-key]')) e.setAttribute('aria-keyshortcuts', e.dataset.key);
  document.addEventListener('keydown', event => {
    if (event.isComposing || event.repeat || event.defaultPrevented || writes(event.target)) return;
    const all = [...document.querySelectorAll('[data-key]')];
    const hit = all.find(e => matches(event, e.dataset.key) && usable(e));
    if (!hit) return;
    event.preventDefault();
    if (hit.matches('input:not([type=submit], [type=button]), textarea, select')) hit.focus();
    else hit.click();
  });
}
