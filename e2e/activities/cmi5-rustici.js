// A cmi5 assignable unit built with @rusticisoftware/cmi5, which leaves documents of State to the unit.
const cmi5 = new Cmi5(location.href);
const verb = (name) => `http://adlnet.gov/expapi/verbs/${name}`;

function askForBookmark(options) {
  const parameters = new URLSearchParams({
    agent: JSON.stringify(cmi5.getActor()),
    activityId: cmi5.getActivityId(),
    registration: cmi5.getRegistration(),
    stateId: 'bookmark',
  });
  return fetch(`${cmi5.getEndpoint()}/activities/state?${parameters}`, {
    ...options,
    headers: {
      Authorization: cmi5.getAuth(),
      'X-Experience-API-Version': '1.0.3',
      'Content-Type': 'application/json',
    },
  });
}

async function readBookmark() {
  const response = await askForBookmark({ method: 'GET' });
  if (response.status === 404) return { page: 1 };
  return response.json();
}

window.unit = {
  async start() {
    await cmi5.start();
    const { page } = await readBookmark();
    return { page, language: cmi5.getLanguagePreference() ?? 'en', parameters: cmi5.getLaunchParameters() };
  },

  async readOn() {
    cmi5.setProgress(50);
    await cmi5.sendStatement(cmi5.prepareStatement(verb('progressed')));
    const response = await askForBookmark({ method: 'PUT', body: JSON.stringify({ page: 2 }) });
    if (!response.ok) throw new Error(`status ${response.status}`);
  },

  async preferSpanish() {
    cmi5.setLanguagePreference('es');
    await cmi5.saveLearnerPrefs();
  },

  async answer() {
    const statement = cmi5.prepareStatement(verb('answered'));
    statement.object = {
      id: `${cmi5.getActivityId()}/test/drill/question/1`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: 'true-false',
        correctResponsesPattern: ['true'],
        name: { en: 'Smoke rises' },
      },
    };
    statement.result = { ...statement.result, response: 'true', success: true };
    await cmi5.sendStatements([statement]);
  },

  async fail() {
    await cmi5.failed({ scaled: 0.3, raw: 6, min: 0, max: 20 });
  },

  async pass() {
    await cmi5.passed({ scaled: 0.9, raw: 18, min: 0, max: 20 });
    await cmi5.completed();
  },

  async leave() {
    await cmi5.terminate();
  },
};
