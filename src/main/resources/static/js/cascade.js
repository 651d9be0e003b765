// A choice fills the next list; without it the page offers a button that asks the server.
const children = select => {
  const next = document.getElementById(select.dataset.next);
  return next ? [next, ...children(next)] : [];
};

function empty(select) {
  const keep = select.options[0]?.value === '' ? 1 : 0;
  select.length = keep;
  select.selectedIndex = keep - 1;
}

async function fill(select) {
  const [next, ...later] = children(select), parent = select.value;
  if (!next) return;
  [next, ...later].forEach(empty);
  if (!parent) return;
  next.setAttribute('aria-busy', 'true');
  try {
    const url = new URL(select.dataset.options, location.href);
    url.searchParams.set('parent', parent);
    const answer = await fetch(url, { headers: { Accept: 'application/json' } });
    const rows = answer.ok ? await answer.json() : [];
    // The reader may have chosen again while the answer was on its way.
    if (select.value === parent) rows.forEach(row => next.add(new Option(row.name, row.code)));
  } catch {
    document.querySelectorAll('.nojs').forEach(button => button.classList.remove('nojs'));
  } finally {
    next.removeAttribute('aria-busy');
  }
}

document.addEventListener('change', event => {
  if (event.target.matches('select[data-next]')) fill(event.target);
});

// Chosen before this arrived.
for (const select of document.querySelectorAll('select[data-next]')) {
  if (select.value && document.getElementById(select.dataset.next)?.length === 1) fill(select);
}
