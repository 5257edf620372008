import type { Language } from './language.ts'

export const french: Language = {
  connective:
    /^(?:(?:donc|aussi|ensuite|puis|enfin|d'abord|tout d'abord|premièrement|deuxièmement|de plus|en outre|par ailleurs|ainsi|en fait|bref|en bref|en résumé|au final|finalement|bien sûr|évidemment|du coup|autrement dit|à noter(?: que)?|nb)\s*(?:,|:|–|—)\s*|(?:et|puis|donc|du coup)\s+(?=\S+\s+\S))/i,
  examples:
    /(?:,|\s)\s*(?:par exemple|p\.\s?ex\.|comme par exemple|tels? que|telles? que|notamment|comme(?= `|\s\ue000))\s/i,
  explains:
    /^(?:car|parce qu|puisqu|afin d|afin qu|pour qu|ce qui|ce que|c'est-à-dire|c’est-à-dire|grâce à|si bien qu|de sorte qu|d'où|d’où|donc)/i,
  explainsWithin: / (?=car\b|parce qu|afin d|afin qu|grâce à|pour qu)/i,
  explainsAhead: /^(?:parce qu|puisqu|comme(?= (?:il|elle|on|nous|le|la|les)\b)|grâce à)/i,
  inserts: {
    begins: /^(?:qui|qu['’]|que|dont|comme|par exemple|notamment|un|une|la|le|l['’])/i,
    before: /^(?!et\b|ou\b|mais\b|donc\b|car\b|qui\b|que\b|dont\b|avec\b)\p{Ll}/u,
  },
  semicolonExplains: true,
  lastItem: /(?:^|\s)(?:et|ou|&)\s+/gi,
  leansOn:
    /^(?:quand|lorsqu|si|dès|après|avant|pendant|tandis|bien qu|même si|en|dans|avec|sans|sur|pour|par|à|de|depuis|et|ou|mais|ni|où|dont|qui|que|comme|chez|entre|selon)\b/i,
  pointsBack:
    /^(?:c'|c’|ce(?:la|ci)?|ces|cette|cet|il|elle|ils|elles|ça|cela|celui|celle|ceux|mais|cependant|pourtant)/i,
  // `notre plus vieux service` is no `ne … plus`.
  keeps:
    /\b(?:ne|pas|jamais|aucune?s?|sans|seuls?|seules?|seulement|uniquement|si(?! bien qu)|sauf|moins|(?<!\b(?:l[ea]s?|[mts]on|[mts]a|[mts]es|notre|votre|leurs?|nos|vos) )plus|ni|rien|personne|sinon|tant que|jusqu\S*|doit|doivent|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|cent|mille|millions?|milliards?|moitié|double|pour cent|quand|premi\S+)\b|\bn['’]|[€%\d]/i,
  stresses:
    /\b(?:important\w*|essentiel\w*|clé|clef|cœur|toujours|jamais|doit|problème|objectif|principe|règle|leçon|conclusion|solution)\b/i,
  speaksOfTheTalk:
    /\b(?:cette? (?:conférence|présentation|session|talk)|orateur|oratrice|intervenante?|diapos?|slides?|merci|je (?:trouve|pense|crois|suis))\b/i,
}
