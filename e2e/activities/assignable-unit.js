// The page of a cmi5 assignable unit: it starts when it opens, and has a button for each thing the learner does there.
const status = document.querySelector('[role=status]');

async function run(act, done) {
  status.textContent = 'Working…';
  try {
    status.textContent = (await act()) ?? done;
  } catch (error) {
    status.textContent = `Failed: ${error.message}`;
  }
}

for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', () => run(() => window.unit[button.value](), `Done: ${button.textContent}`));
}

run(async () => {
  const { page, language, parameters } = await window.unit.start();
  return `Started at page ${page} in ${language} with ${parameters}`;
});
