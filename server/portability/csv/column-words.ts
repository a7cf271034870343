// What columns are called in lists and in the reports of learning platforms (Moodle, Cornerstone, SuccessFactors,
// TalentLMS, Docebo, Jisc), in English and Spanish. Of each, what says it best comes first.

export const whenWords: readonly RegExp[] = [
  /^(?:transcript )?(?:completion|completed|finished|end|ended) (?:date|on|at|time)\b|^date (?:completed|finished|of completion)|^time completed/,
  /^fecha (?:de )?(?:finalizacion|fin|completado|compleci|termino|realizacion|obtencion)|^(?:finalizado|completado|terminado) el|^fin$/,
  /^(?:time ?stamp|date|when|day|fecha|cuando|dia|date time|datetime|fecha y hora|fecha hora)$/,
  /^(?:end|finish) (?:date|time)|^hora de fin|\b(?:completion|completed|finali[sz])\w*\b.*\b(?:date|fecha)\b|\bfecha\b.*\bfinali/,
  /^(?:start|event|session|training|submitted|created|issue[d]?|award(?:ed)?) (?:date|time|on)|^fecha (?:de )?(?:inicio|entrega|emision|evento)/,
  /\b(?:date|fecha|timestamp)\b/,
];

export const titleWords: readonly RegExp[] = [
  /^(?:course|training|activity|event|object|item|learning item|lesson|module|session|class|program|book|quiz|exam|learning object|curriculum) (?:name|title|full ?name)$/,
  /^(?:nombre|titulo) (?:de la |del |de )?(?:curso|actividad|evento|formacion|libro|modulo|accion formativa|asignatura)$/,
  /^(?:title|titulo|full ?name of course)$/,
  /^(?:course|curso|training|activity|actividad|formacion|event|evento|book|libro|asignatura|materia|subject|accion formativa|lesson|leccion|module|modulo|quiz|exam|examen|what|que|tema|topic|workshop|taller|item)$/,
  /\b(?:title|titulo)\b/,
  /^(?:name|nombre)$/,
];

export const statusWords: readonly RegExp[] = [
  /^(?:completion|transcript|course|training|enrol?lment|learner|lesson)? ?status$|^estado(?: de (?:finalizacion|compleci\w+|la matricula))?$|^situacion$/,
  /^(?:event )?(?:attended|attendance)$|^(?:asistencia|asistio|asistido)$|^attendance status$/,
  /^(?:outcome|result|resultado|pass fail|passed|aprobado|completed|completado|finalizado|success|completion|finished|course complete|curso completado|state)$/,
];

export const attendanceWords = /\b(?:attend|attended|attendance|asist)/;
export const passedWords = /^(?:passed|aprobado|success|pass fail)$/;

export const scoreWords: readonly RegExp[] = [
  /^(?:score raw|raw score|final (?:score|grade|mark)|transcript score|nota final|calificacion final|puntuacion final)$/,
  /^(?:score|grade|mark|points|nota|calificacion|puntuacion|puntos|percentage|porcentaje|final test score)\b/,
  /^(?:score scaled|scaled score|scaled)$/,
  /\b(?:score|grade|nota|calificacion|puntuacion)\b/,
];

export const scoreMinWords = /^(?:score min|min(?:imum)? score|min(?:imum)? grade|(?:puntuacion|nota) minima)$/;
export const scoreMaxWords =
  /^(?:score max|max(?:imum)? (?:score|grade|points)|out of|points possible|(?:puntuacion|nota) maxima|sobre|de)$/;
export const scaledWords = /\bscaled\b/;
/** Marks out of ten, in Spanish and other schools. */
export const tenWords = /^(?:nota|calificacion)\b/;

export const durationWords: readonly RegExp[] = [
  /^(?:duration|time spent|total time|training hours|hours|session time|time in (?:course|lesson)|duracion|horas(?: lectivas)?|tiempo(?: dedicado| total)?)\b/,
  /\b(?:hours|horas|minutes|minutos|duration|duracion)\b/,
];

export const descriptionWords: readonly RegExp[] = [
  /^(?:(?:course|event|activity|training|object) )?(?:description|summary)$|^(?:descripcion|resumen)(?: (?:del curso|de la actividad))?$/,
];

export const commentWords: readonly RegExp[] = [
  /^(?:comments?|remarks?|notes|reflection|what i learned|my thoughts)$|^(?:comentarios?|observaciones|reflexion|notas|apuntes)$/,
];

export const personWords: readonly RegExp[] = [
  /^(?:e ?mail|e ?mail address|email id|direccion de correo(?: electronico)?|correo(?: electronico)?)$/,
  /^(?:user ?name|login|user ?id|user|usuario|nombre de usuario|actor|learner id|learner|person|persona)$/,
  /^(?:(?:student|employee|staff|worker|person|participant) ?(?:id|number|no|code)?|numero de id|id number|dni|nif|matricula|alumno|alumna|estudiante|empleado|participante)$/,
  /^(?:(?:user|student|employee|learner|participant) (?:full )?name|full name|nombre completo|nombre y apellidos|apellidos y nombre)$/,
  /^(?:name|nombre|first name|last name|surname|apellidos?)$/,
];

/** Columns that nobody misses, or that are nobody's business. */
export const leftOutWords =
  /\b(?:ip|client ip|session id|password|contrasena|phone|telefono|address|direccion|birth|nacimiento|gender|sexo|manager|supervisor)\b/;

export const isHours = /\b(?:hours?|hrs?|horas?)\b/;
export const isMinutes = /\b(?:min(?:ute)?s?|minutos?)\b/;
export const isSeconds = /\b(?:sec(?:ond)?s?|segundos?)\b/;
