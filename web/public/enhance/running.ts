const settledAfter = 300;

/** The page this form would lead to says what its answers come to. */
const runningAnswer = async (form: HTMLFormElement, signal: AbortSignal): Promise<Element | null> => {
  const fields = new FormData(form);
  const query = new URLSearchParams([...fields].map(([name, value]): [string, string] => [name, String(value)]));
  const answer = await fetch(`${form.action}?${query}`, { signal });
  return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#running');
};

/** Keeps the running answer beside the question true while one is still answering it. */
export const keepRunning = (form: HTMLFormElement): void => {
  let asked: AbortController | undefined;
  let timer: number | undefined;
  const ask = async (): Promise<void> => {
    asked?.abort();
    asked = new AbortController();
    const now = await runningAnswer(form, asked.signal).catch(() => null);
    const shown = document.querySelector('#running');
    // Only a sum that changed is spoken.
    if (now && shown && now.textContent !== shown.textContent) shown.replaceChildren(...now.childNodes);
  };
  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), settledAfter);
  });
};
