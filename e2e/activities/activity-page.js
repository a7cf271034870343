// What a course's page does: a button for the learner, and a word about how it went.
const status = document.querySelector('[role=status]');

document.querySelector('button').addEventListener('click', async () => {
  status.textContent = 'Recording…';
  try {
    window.recorded = await window.activity.record();
    status.textContent = 'Recorded';
  } catch (error) {
    status.textContent = `Not recorded: ${error.message}`;
  }
});
