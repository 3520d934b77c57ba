'use strict';
// A "/" at the beginning of a word in the reply offers the ready-made texts: letters narrow them down, arrows choose, Enter puts one in,
// in the person's language. Nothing is sent. The field keeps the focus; the chosen offer is told by aria-activedescendant.
(() => {
  const field = document.getElementById('text');
  const list = document.getElementById('offers');
  const form = document.getElementById('reply');
  if (!field || !list) return;
  const told = document.getElementById('offers-count');
  const texts = Array.from(document.querySelectorAll('#canned option')).map((option) => ({
    id: option.value,
    text: option.dataset.text,
    shown: option.textContent,
    sought: (option.textContent + ' ' + option.dataset.text).normalize('NFC').toLowerCase(),
  }));
  let dismissed = false;
  let at = 0;

  // From the slash to the caret; null: there is none.
  const asked = () => {
    const found = /(?:^|\s)\/([^\n/]{0,40})$/.exec(field.value.slice(0, field.selectionStart));
    return found && {from: field.selectionStart - found[1].length - 1, letters: found[1].normalize('NFC').toLowerCase()};
  };
  const offers = () => Array.from(list.children);

  const choose = (which) => {
    at = which;
    offers().forEach((offer, place) => offer.setAttribute('aria-selected', String(place === at)));
    field.setAttribute('aria-activedescendant', offers()[at].id);
    offers()[at].scrollIntoView({block: 'nearest'});
  };
  const close = () => {
    list.hidden = true;
    list.replaceChildren();
    told.textContent = '';
    field.removeAttribute('aria-activedescendant');
  };
  const put = (text) => {
    const wanted = asked();
    close();
    if (!wanted) return;
    field.setRangeText(text.text, wanted.from, field.selectionStart, 'end');
    form.elements.began.value = text.id;
    field.focus();
    field.dispatchEvent(new Event('input', {bubbles: true}));
  };

  const offer = () => {
    const wanted = asked();
    if (!wanted) dismissed = false;
    const fitting = wanted && !dismissed ? texts.filter((text) => text.sought.includes(wanted.letters)) : [];
    if (!fitting.length) { close(); return; }
    list.replaceChildren(...fitting.map((text, place) => {
      const one = document.createElement('li');
      one.id = 'offer-' + place;
      one.setAttribute('role', 'option');
      one.dataset.id = text.id;
      one.textContent = text.shown;
      // Before the click: the field must not lose the focus.
      one.addEventListener('pointerdown', (event) => { event.preventDefault(); put(text); });
      return one;
    }));
    list.hidden = false;
    told.textContent = told.dataset.found.replace('0', String(fitting.length));
    choose(0);
  };

  field.addEventListener('input', offer);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const many = list.children.length;
    if (list.hidden) {
      // A Khmer keyboard types no "/" there, but a mark that no word begins with.
      const before = field.value.slice(0, field.selectionStart);
      if (event.code === 'Slash' && !event.shiftKey && /^[\u1780-\u17ff]/.test(event.key) && /(^|\s)$/.test(before)) {
        event.preventDefault();
        field.setRangeText('/', field.selectionStart, field.selectionEnd, 'end');
        offer();
      }
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose((at + (event.key === 'ArrowDown' ? 1 : many - 1)) % many);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      put(texts.find((text) => text.id === list.children[at].dataset.id));
    } else if (event.key === 'Escape') {
      dismissed = true;
      close();
    }
  });
  document.getElementById('slash-hint').hidden = false;
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', 'offers');
})();
