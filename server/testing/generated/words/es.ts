import type { Words } from '../words.ts';

export const es: Words = {
  language: 'es',
  subjects: [
    'seguridad contra incendios',
    'primeros auxilios',
    'protección de datos',
    'geología',
    'estadística',
    'gestión de proyectos',
    'fotografía',
    'hablar en público',
    'piano',
    'seguridad eléctrica',
    'cocina',
    'derecho contractual',
  ],
  titles: ['Introducción: %', '% para el día a día', '% en el trabajo', '%: segundo paso', 'Repaso de %'],
  descriptions: [
    'Lo que todo el mundo debería saber sobre %, explicado con ejemplos de la práctica.',
    'Aprenderás cómo funciona, qué puede salir mal y cómo darte cuenta a tiempo. Incluye ejercicios de %.',
    'Lecciones breves, ejercicios con soluciones y un examen final. No hacen falta conocimientos previos de %.',
    'Resumen de las normas sobre % vigentes desde la última revisión, con una lista para imprimir.',
  ],
  pages: [
    'Bienvenida',
    'De qué se trata',
    'Los errores más frecuentes',
    'Un ejemplo resuelto',
    'Lista de comprobación',
    'Ahora tú',
    'Una mirada más atenta',
    'Quién es responsable',
    'Resumen',
  ],
  questions: [
    {
      text: '¿Qué haces primero cuando ocurre algo inesperado en %?',
      choices: ['Avisar a los demás', 'Buscar la causa', 'Seguir con cuidado', 'Pedir ayuda'],
    },
    {
      text: '¿Cuál de estas afirmaciones sobre % es correcta?',
      choices: ['Solo es cuestión de experiencia', 'El orden importa', 'Nunca hay que comprobarlo'],
    },
    { text: '¿Quién decide en cuestiones de %?', choices: ['Quien está presente', 'La encargada', 'El cliente'] },
  ],
  reflections: [
    'Siempre lo había hecho al revés y no me había dado cuenta. La semana que viene lo probaré con mi propio material.',
    'Más difícil de lo que pensaba, sobre todo la segunda mitad; tengo que repetir el ejercicio de %.',
    'Hoy salió bien: veinte minutos sin ningún fallo.',
    'La comparación entre los dos casos me aclaró para qué sirve la norma. Quedan tres preguntas para la próxima reunión.',
  ],
};
