/** The bundled day that shows most: all five phases, plans that came true and that did not, two kinds of conflict, an answer, a journey. */
export const DAY = '2024-05-17-ceasefire';
