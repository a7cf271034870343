/** Ends a launch for a reason worth telling: the message is what the user reads, and all of it. */
export class LaunchFailure extends Error {
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}

/** Runs `launch` and ends this process with the code it gives. */
export async function exitWith(launch) {
  try {
    process.exitCode = await launch();
  } catch (error) {
    console.error(error.message);
    process.exitCode = error.code > 0 ? error.code : 1;
  }
}
