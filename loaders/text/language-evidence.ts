import {type Language, languagesWithFunctionWord, listedLanguages} from "./function-words.js";
import {append} from "./lists.js";
import {tagsOf} from "./word-tags.js";

/** What a word says of the language of its text: how much, for each of `listedLanguages` that it speaks for. */
export type Evidence = readonly {language: number; weight: number}[];

/** What may speak for a language: `letters ... ; endings ...`, a line a language. */
const tellingLetters = index(`
  Spanish ñáéíóú¿¡
  French éèêëàâîïôûùçœ
  German äöüß
  Portuguese ãõçáéíóúâêôà
  Italian àèìòù
  Catalan çàèéíòóú
  Galician ñáéíóú
  Dutch ëï
  Danish æøå
  Norwegian æøå
  Swedish åäö
  Finnish äö
  Estonian äöüõ
  Turkish ışğçöü
  Polish łąęśćńżźó
  Czech řěůčšžýáíéú
  Slovak ľĺŕôäčšžýáíéúťď
  Croatian čšžćđ
  Slovene čšž
  Hungarian őűáéíóúöü
  Romanian ășțşţâî
  Lithuanian ėįųūąęčšž
  Latvian āēīūļņģķčšž
  Vietnamese ơưđăâêôãáàạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ
  Russian ыэ
  Ukrainian іїєґ
  Bulgarian ъ
`);
const tellingEndings = index(`
  English tion tions ation ations ing ings ed ated ity ities ous sis ses ism isms ine ines ate ates ase ases oid oids ogy phy ics ness ance ence ences ic ically able ible ly ory ary ive ives ide ides yl al or cy ers
  Spanish ción ciones dad dades miento mientos logía logías encia encias ivos ivas ismo eza ario aria icos icas ico ica ajes aje ante al ales ores
  French ité ités eux euse euses eurs eur aux ique iques elle elles iel iels aire aires oire oires ement ements ance ences isme ales ive ives ées al
  German ung ungen keit heit heiten keiten schaft schaften lich liche lichen licher isch ische ischen ischer tät täten ierung rung ler lern
  Portuguese ção ções dade dades mento mentos agem agens ência ências ância ismo ivos ivas ões ários árias logia ismo ico ica icos icas eiro eira ante al ais ores
  Italian zione zioni ità età mento menti enza enze anza anze ezza ezze aggio aggi iche ismo tore tori trice logie logia ali ale ico ica ici istico
  Catalan ció cions tat tats ment ments ància ència itat itats atge atges al or tic àtic
  Galician ción cións dade dades mento mentos
  Dutch heid heden lijk lijke schap schappen ingen isch ische iteit atie aties teit ijke ijk
  Danish else elser hed heder ning ninger isk iske erne ende lig lige
  Norwegian else elser het heter ning ninger isk iske ene ende lig lige sjon
  Swedish ning ningar ningen het heten heter skap isk iska erna arna ande lig liga tioner
  Finnish nen sten ssa ssä sta stä lla llä minen isten inen uus yys
  Estonian mine mise uste ikku vate ivad
  Indonesian asi isasi kan nya ngan aan uan han ran tan lan nan sien ologi itas
  Turkish lar ler ları leri ların lerin sinin sının lık lik liği lığı nda nde ması mesi masi dır dir imi ımı siyle
  Polish ość ości ania enia anie enie owy owa owe owej owych nych cja cji ego ach ami ych ski skie ckie
  Czech ost osti ání ení ový ové ových ých ého ace ní
  Slovak osť osti anie enie ový ové ových ých ého ácia
  Croatian ost osti anje enje ija ije ski ske nih
  Slovene ost osti anje enje ija ije ski ske nih
  Hungarian ása ése ság ség ban ben nak nek ása ése ások ések
  Romanian ului ilor area erea ție ții ței tea ului ice
  Lithuanian imas imo ymas ybė ybės iai ių
  Latvian šana šanas ība ības iem ijas
  Russian ость ости ение ения ание ания ский ская ского ской ных ного ации ция
  Ukrainian ість ості ення ання ський ська ських ація
  Bulgarian ност ването нето ция ите ата
`);

const ofGrammar = 1;
const ofGrammarAndEnglish = 0.5;
const ofEnglishWord = 0.35;
const ofLetter = 0.7;
const ofEnding = 0.7;
const longestEnding = 6;
const shortestEnding = 2;
const beyondAscii = /[^\0-\x7f]/u;

/**
 * What a word in lower case says of the language of its text: a word of grammar, and what is none, but
 * has letters or an ending that some languages have, speaks for those, less where they are several; a
 * noun, verb or adjective of the English lexicon for English, and less for others (`van`, `die`).
 */
export function evidenceOfWord(word: string): Evidence {
  const found = new Map<Language, number>();
  const add = (languages: readonly Language[], weight: number) => {
    for (const one of languages) found.set(one, (found.get(one) ?? 0) + weight / languages.length);
  };
  const evidence = () =>
    Array.from(found, ([one, weight]) => ({language: listedLanguages.indexOf(one), weight}));
  if (word.length < 2) return [];
  const grammar = languagesWithFunctionWord(word);
  const isEnglish = isEnglishContent(word, grammar);
  if (isEnglish) add(["English"], ofEnglishWord);
  add(grammar, isEnglish ? ofGrammarAndEnglish : ofGrammar);
  if (isEnglish || grammar.length > 0) return evidence();
  if (beyondAscii.test(word)) {
    for (const letter of new Set(word)) add(tellingLetters.get(letter) ?? [], ofLetter);
  }
  for (let length = Math.min(longestEnding, word.length - 2); length >= shortestEnding; --length) {
    const languages = tellingEndings.get(word.slice(-length));
    if (languages === undefined) continue;
    add(languages, ofEnding);
    break;
  }
  return evidence();
}

/** Whether English has a noun, verb or adjective that is so written (`sex`, `die`, `one`). */
function isEnglishContent(word: string, grammar: readonly Language[]): boolean {
  const first = tagsOf(word)?.[0] ?? "FW";
  return first !== "FW" && first !== "NNP" && !grammar.includes("English");
}

/** From lines of a language and what tells it, to the languages that each of these tells. */
function index(table: string): Map<string, Language[]> {
  const found = new Map<string, Language[]>();
  for (const line of table.trim().split("\n")) {
    const [language = "", ...telling] = line.trim().split(" ");
    const all = telling.length === 1 ? Array.from(telling[0] ?? "") : telling;
    for (const one of new Set(all)) append(found, one, language);
  }
  return found;
}
