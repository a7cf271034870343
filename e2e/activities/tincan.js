// A learning activity as it was written for years: TinCanJS, started by a launch link.
const tincan = new TinCan({ url: location.href });
const [lrs] = tincan.recordStores;
const course = {
  id: 'https://courses.example.org/algebra-1',
  definition: { name: { 'en-US': 'Algebra I', es: 'Álgebra I' } },
};

const question = (number) => ({
  id: `${course.id}/question-${number}`,
  definition: {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    name: { 'en-US': `Question ${number}`, es: `Pregunta ${number}` },
    interactionType: 'numeric',
    correctResponsesPattern: ['4[:]4'],
  },
});

const answered = (number, scaled) => ({
  verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { 'en-US': 'answered' } },
  object: question(number),
  result: {
    success: scaled > 0.5,
    response: 'x = 4',
    score: { scaled, raw: scaled * 5, min: 0, max: 5 },
    duration: 'PT12.34S',
  },
  context: {
    contextActivities: { parent: [course] },
    extensions: { 'https://courses.example.org/attempt': { number: 1, hint: null } },
  },
});

/** Runs one of the library's calls that end in a callback. */
const call = (start) =>
  new Promise((resolve, reject) => {
    start((error, answer) =>
      error === null ? resolve(answer) : reject(new Error(`status ${error}: ${answer?.responseText ?? ''}`)),
    );
  });

window.activity = {
  /** Records three Statements; resolves with them as they were sent. */
  async record() {
    const statements = [answered(1, 1), answered(2, 0.2), answered(3, 0.8)].map((one) => tincan.prepareStatement(one));
    const [first, ...rest] = statements;
    await call((callback) => lrs.saveStatement(first, { callback }));
    await call((callback) => lrs.saveStatements(rest, { callback }));
    return statements.map((one) => one.asVersion('1.0.2'));
  },

  /** Reads Statements back by their ids. */
  async read(ids) {
    const found = await Promise.all(ids.map((id) => call((callback) => lrs.retrieveStatement(id, { callback }))));
    return found.map((one) => one.asVersion('1.0.2'));
  },
};
