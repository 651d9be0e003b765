// How many characters are left, shown from 80 % on and spoken only when the writer pauses.
for (const area of document.querySelectorAll('textarea[maxlength]')) {
  const max = area.maxLength, text = area.dataset.left ?? '{n} / {max}';
  const seen = document.createElement('p'), spoken = document.createElement('p');
  seen.className = 'count';
  seen.hidden = true;
  seen.setAttribute('aria-hidden', 'true');
  spoken.className = 'sr';
  spoken.setAttribute('role', 'status');
  area.after(seen, spoken);
  let timer;
  const count = () => {
    const left = max - area.value.length;
    seen.hidden = area.value.length < max * 0.8;
    seen.textContent = text.replace('{n}', left).replace('{max}', max);
    seen.classList.toggle('full', left <= 0);
    clearTimeout(timer);
    timer = setTimeout(() => { spoken.textContent = seen.hidden ? '' : seen.textContent; }, 1200);
  };
  area.addEventListener('input', count);
  count();
}
