'use strict';

/* The menu of narrow screens, the time zone of the person who signs up, and what is there to be copied. */
document.addEventListener('DOMContentLoaded', () => {
  const button = document.querySelector('.menu-button');
  const menu = document.getElementById('menu');
  if (button && menu) {
    const show = open => {
      button.setAttribute('aria-expanded', String(open));
      menu.classList.toggle('open', open);
    };
    button.addEventListener('click', () => show(button.getAttribute('aria-expanded') !== 'true'));
    document.addEventListener('keydown', event => {
      if (event.key === 'Escape' && menu.classList.contains('open')) {
        show(false);
        button.focus();
      }
    });
  }

  const zone = document.querySelector('select[data-own-zone]');
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && [...zone.options].some(option => option.value === own)) {
    zone.value = own;
  }

  document.addEventListener('focusin', event => {
    if (event.target.matches('input[readonly], textarea[readonly]')) {
      event.target.select();
    }
  });

  /* What is shown once can be copied, saved and printed. */
  document.addEventListener('click', async event => {
    const {copy, download, file, print} = event.target.dataset;
    if (print) {
      window.print();
    }
    if (copy) {
      const field = document.getElementById(copy);
      field.select();
      if (navigator.clipboard) {
        await navigator.clipboard.writeText(field.value);
      } else {
        document.execCommand('copy'); // not reached by TLS
      }
      document.getElementById(copy + '-done').textContent = 'Copied.';
    }
    if (download) {
      const link = document.createElement('a');
      link.download = file;
      link.href = URL.createObjectURL(new Blob([document.getElementById(download).value]));
      link.click();
      URL.revokeObjectURL(link.href);
      document.getElementById(download + '-done').textContent = 'Saved.';
    }
  });
});
