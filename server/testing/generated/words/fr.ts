import type { Words } from '../words.ts';

export const fr: Words = {
  language: 'fr-FR',
  subjects: [
    'sécurité incendie',
    'premiers secours',
    'protection des données',
    'géologie',
    'statistiques',
    'gestion de projet',
    'photographie',
    'prise de parole',
    'piano',
    'sécurité électrique',
    'cuisine',
    'droit des contrats',
  ],
  titles: ['Découvrir : %', '% au quotidien', '% au travail', '% : deuxième étape'],
  descriptions: [
    'Ce que chacun devrait savoir en matière de %, expliqué à partir d’exemples vécus.',
    'Des leçons brèves, des exercices corrigés et une épreuve finale. Aucune connaissance préalable n’est nécessaire (%).',
    'Les règles en vigueur depuis la dernière révision, avec une liste de contrôle à imprimer. Thème : %.',
  ],
  pages: [
    'Bienvenue',
    'De quoi s’agit-il',
    'Les erreurs les plus fréquentes',
    'Un exemple détaillé',
    'À vous de jouer',
    'Qui est responsable',
    'Résumé',
  ],
  questions: [
    {
      text: 'Que faites-vous d’abord lorsqu’un imprévu survient (%) ?',
      choices: ['Prévenir les autres', 'Chercher la cause', 'Continuer prudemment', 'Appeler à l’aide'],
    },
    {
      text: 'Laquelle de ces affirmations est juste (%) ?',
      choices: ['Tout est affaire d’expérience', 'L’ordre compte', 'Aucun contrôle n’est nécessaire'],
    },
  ],
  reflections: [
    'Je l’avais toujours fait à l’envers sans m’en apercevoir. La semaine prochaine, j’essaierai avec mes propres documents.',
    'Plus difficile que prévu, surtout la seconde moitié ; l’exercice est à refaire (%).',
    'Bonne séance : vingt minutes sans faute.',
  ],
};
