/**
 * Runs a task again and again while the page is looked at: at once when the reader comes back, less often while it
 * fails.
 *
 * @param task resolves when it went well
 */
export function keepFresh(task, { milliseconds, most }) {
  let timer;
  let wait = milliseconds;
  const run = async () => {
    clearTimeout(timer);
    if (document.hidden) {
      return;
    }
    try {
      await task();
      wait = milliseconds;
    } catch {
      wait = Math.min(wait * 2, most); // the task has said so itself
    }
    clearTimeout(timer);
    timer = setTimeout(run, wait);
  };
  document.addEventListener("visibilitychange", run);
  addEventListener("online", run);
  timer = setTimeout(run, wait);
}
