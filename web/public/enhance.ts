import './style/base.css';
import './style/frame.css';
import './style/words.css';
import './style/buttons.css';
import './style/lists.css';
import './style/filters.css';
import './style/guide.css';
import './style/tables.css';
import './style/forms.css';
import './style/calculator.css';
import './style/print.css';
import { keepRunning } from './enhance/running.ts';

/** What the server said goes first: the summary of errors, or the answer to a form. */
document.querySelector<HTMLElement>('[data-takes-focus]')?.focus();

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

/** A form is sent once, however often it is pressed; coming back to the page sets it free. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[method="post"]')) {
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
  window.addEventListener('pageshow', () => {
    sent = false;
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-live]')) keepRunning(form);
