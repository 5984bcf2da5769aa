// Opens a card with the entries that a marked word belongs to, on hover, focus or tap.
// Without this script the same marks are links that lead to the entries beside the text.
const text = document.querySelector('.report .text');
if (text) {
  const card = document.createElement('div');
  card.id = 'card';
  card.hidden = true;
  card.setAttribute('role', 'tooltip');
  document.body.append(card);
  let lit = [];

  const close = () => {
    card.hidden = true;
    for (const mark of lit) mark.classList.remove('lit');
    lit = [];
  };

  const open = (mark) => {
    close();
    const ids = mark.dataset.entries.split(' ');
    const found = ids.map((id) => document.getElementById(id)).filter(Boolean);
    if (found.length === 0) return;
    card.replaceChildren(
      ...found.map((entry) => {
        const copy = document.createElement('div');
        copy.append(...[...entry.childNodes].map((node) => node.cloneNode(true)));
        return copy;
      }),
    );
    lit = [...text.querySelectorAll('a.mark')].filter((other) =>
      other.dataset.entries.split(' ').includes(ids[0]),
    );
    for (const other of lit) other.classList.add('lit');
    card.hidden = false;
    const box = mark.getBoundingClientRect();
    const left = Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 12);
    card.style.left = `${Math.max(8, left) + window.scrollX}px`;
    card.style.top = `${box.bottom + 6 + window.scrollY}px`;
  };

  let timer = 0;
  const later = () => {
    timer = window.setTimeout(close, 250);
  };
  text.addEventListener('mouseover', (event) => {
    const mark = event.target.closest('a.mark');
    window.clearTimeout(timer);
    if (mark) open(mark);
  });
  text.addEventListener('mouseout', later);
  card.addEventListener('mouseover', () => window.clearTimeout(timer));
  card.addEventListener('mouseout', later);
  text.addEventListener('focusin', (event) => {
    const mark = event.target.closest('a.mark');
    if (mark) open(mark);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
}
