// A cmi5 assignable unit built with @xapi/cmi5.
const cmi5 = new Cmi5();

const bookmark = () => ({
  agent: cmi5.launchParameters.actor,
  activityId: cmi5.launchParameters.activityId,
  registration: cmi5.launchParameters.registration,
  stateId: 'bookmark',
});

async function readBookmark() {
  try {
    return (await cmi5.xapi.getState(bookmark())).data;
  } catch (error) {
    if (error.response?.status !== 404) throw error;
    return { page: 1 };
  }
}

window.unit = {
  async start() {
    await cmi5.initialize();
    const { page } = await readBookmark();
    const { languagePreference = 'en' } = cmi5.getLearnerPreferences();
    return { page, language: languagePreference, parameters: cmi5.launchData.launchParameters };
  },

  async readOn() {
    await cmi5.progress(50);
    await cmi5.xapi.setState({ ...bookmark(), state: { page: 2 } });
  },

  async preferSpanish() {
    await cmi5.xapi.setAgentProfile({
      agent: cmi5.launchParameters.actor,
      profileId: 'cmi5LearnerPreferences',
      profile: { languagePreference: 'es' },
      etag: '*',
      matchHeader: 'If-None-Match',
    });
  },

  async answer() {
    await cmi5.interactionTrueFalse('drill', '1', true, true, { en: 'Smoke rises' }, undefined, true);
  },

  async fail() {
    await cmi5.fail({ scaled: 0.3, raw: 6, min: 0, max: 20 });
  },

  async pass() {
    await cmi5.pass({ scaled: 0.9, raw: 18, min: 0, max: 20 });
    await cmi5.complete();
  },

  async leave() {
    await cmi5.terminate();
  },
};
