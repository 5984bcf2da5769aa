// Opens a card with the entries that a marked word belongs to, on hover, focus or tap.
// Without this script the same marks are links that lead to the entries beside the text.
const text = document.querySelector('.report .text');
if (text) {
  const card = document.createElement('div');
  card.id = 'card';
  card.hidden = true;
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', 'Entries of these words');
  document.body.append(card);
  let lit = [];

  const close = () => {
    card.hidden = true;
    for (const mark of lit) mark.classList.remove('lit');
    lit = [];
  };

  const copyOf = (entry) => {
    const copy = document.createElement('div');
    copy.append(...[...entry.childNodes].map((node) => node.cloneNode(true)));
    const link = document.createElement('a');
    link.href = `#${entry.id}`;
    link.className = 'small';
    link.textContent = 'Go to the entry';
    copy.append(' ', link);
    return copy;
  };

  const open = (mark) => {
    close();
    const ids = mark.dataset.entries.split(' ');
    const found = ids.map((id) => document.getElementById(id)).filter(Boolean);
    if (found.length === 0) return;
    card.replaceChildren(...found.map(copyOf));
    lit = [...text.querySelectorAll('a.mark')].filter((other) =>
      other.dataset.entries.split(' ').includes(ids[0]),
    );
    for (const other of lit) other.classList.add('lit');
    card.hidden = false;
    const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    const left = Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 12);
    const fitsBelow = box.bottom + card.offsetHeight + 12 < window.innerHeight;
    const top =
      fitsBelow || box.top < card.offsetHeight + 12 ? box.bottom + 6 : box.top - card.offsetHeight - 6;
    card.style.left = `${Math.max(8, left) + window.scrollX}px`;
    card.style.top = `${top + window.scrollY}px`;
  };

  let timer = 0;
  let pointer = 'mouse';
  // A finger that is lifted has not left the words: only a mouse that moves away closes the card.
  const later = () => {
    if (pointer !== 'touch') timer = window.setTimeout(close, 250);
  };
  document.addEventListener('pointerdown', (event) => {
    pointer = event.pointerType;
  });
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
  // A finger cannot hover: its tap opens the card, which has a link to the entry.
  document.addEventListener('click', (event) => {
    const mark = event.target.closest('.text a.mark');
    if (mark && pointer === 'touch') {
      event.preventDefault();
      open(mark);
    } else if (!card.contains(event.target) || event.target.closest('a')) close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
}
