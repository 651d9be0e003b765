// Buttons that copy a text and say so, also aloud.
const status = document.createElement('p');
status.className = 'sr';
status.setAttribute('role', 'status');
document.body.append(status);

function copyTheOldWay(text) {
  const area = document.createElement('textarea');
  area.className = 'sr';
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyTheOldWay(text);
  }
}

document.addEventListener('click', async event => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  const source = document.getElementById(button.dataset.copyFrom);
  const done = await copy(button.dataset.copy || source?.innerText || '');
  button.focus();
  button.classList.toggle('copied', done);
  status.textContent = '';
  setTimeout(() => { status.textContent = (done ? button.dataset.copied : button.dataset.copyFailed) ?? ''; }, 50);
  setTimeout(() => button.classList.remove('copied'), 4000);
});
