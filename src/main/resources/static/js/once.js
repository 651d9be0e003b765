// A form is sent once: the first submit holds its buttons until the page is left or comes back.
const held = new Set();
const buttons = form => [...form.elements].filter(e => e.type === 'submit' || e.type === 'image');

function release(form) {
  if (!held.delete(form)) return;
  buttons(form).forEach(b => { if (b.dataset.held) { delete b.dataset.held; b.disabled = false; } });
}

function hold(form) {
  buttons(form).forEach(b => { if (!b.disabled) { b.dataset.held = '1'; b.disabled = true; } });
  // A download or a lost connection leaves the page open; the server answers a repeat with the first result.
  setTimeout(release, 20000, form);
}

addEventListener('submit', event => {
  const form = event.target;
  if (form.getAttribute('method')?.toLowerCase() !== 'post' || form.dataset.once === 'off') return;
  if (event.defaultPrevented) return;
  if (held.has(form)) return event.preventDefault();
  held.add(form);
  // Disabling waits a turn, because a disabled button would not send its own name and value.
  setTimeout(() => (event.defaultPrevented ? held.delete(form) : hold(form)), 0);
});
addEventListener('pageshow', () => [...held].forEach(release));
