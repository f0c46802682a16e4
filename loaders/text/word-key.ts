import {normalise} from "./normalise.js";
import {singular} from "./singular.js";

const acronym = /(?:^|-)[^a-zA-Z-]*[A-Z][^A-Z-]*[A-Z]/u;
const pluralAcronym = /([A-Z0-9])s$/u;
const pluralName = /[A-Z][a-z]{2,}s$/u;
const beyondAscii = /[^\0-\x7f]/u;
const marked = /([A-Za-z\u0370-\u03ff])\p{M}+/gu;
const yo = /ё/gu;
const yoCapital = /Ё/gu;
const greekLetter = /\p{Script=Greek}/gu;
const greekWord = /\p{Script=Greek}{3}/u;
const lettersWithoutMarks: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ð: "d",
  þ: "th",
  ı: "i"
};
const special = /[ßæÆœŒøØłŁđĐðþı]/gu;

const greek: Readonly<Record<string, string>> = Object.fromEntries(
  `α alpha β beta γ gamma δ delta ε epsilon ϵ epsilon ζ zeta η eta θ theta ϑ theta ι iota κ kappa
  λ lambda μ mu ν nu ξ xi ο omicron π pi ρ rho σ sigma ς sigma τ tau υ upsilon φ phi ϕ phi χ chi
  ψ psi ω omega`
    .trim()
    .split(/\s+/u)
    .flatMap((word, i, all) => (i % 2 === 0 ? [[word, all[i + 1] ?? ""]] : []))
);

/** The names of the Greek letters, in lower case. */
export const greekNames: ReadonlySet<string> = new Set(Object.values(greek));

/**
 * The key of a single word, by which all its spellings are one: an acronym or a name with several
 * capitals without its plural s, else lower case and singular; accents, British spelling (`behaviour`
 * is `behavior`), sub- and superscripts (`CO₂`), Greek letters (`γ` is `gamma`) and hyphens aside.
 */
export function keyOf(word: string): string {
  const plain = (beyondAscii.test(word) ? withoutAccents(word) : word).replaceAll("-", "");
  if (!acronym.test(plain)) return american(singular(plain.toLowerCase()));
  if (pluralAcronym.test(plain)) return plain.slice(0, -1);
  return pluralName.test(plain) ? singularName(plain) : plain;
}

function singularName(name: string): string {
  const last = name.search(/[A-Z][a-z]+$/u);
  return name.slice(0, last) + name.charAt(last) + singularTail(name.slice(last));
}

function singularTail(part: string): string {
  return singular(part.toLowerCase()).slice(1);
}

/** A word in plain letters and lower case, in whatever language. */
export function folded(word: string): string {
  return (beyondAscii.test(word) ? withoutAccents(word) : word).toLowerCase().replaceAll("-", "");
}

/** A word in plain letters, where it has others: a key for comparing. */
function withoutAccents(word: string): string {
  const compatible = normalise(word, "NFKC").replace(special, (c) => lettersWithoutMarks[c] ?? c);
  const folded = normalise(normalise(compatible, "NFKD").replace(marked, "$1"), "NFC");
  const plain = folded.replace(yo, "е").replace(yoCapital, "Е");
  return greekWord.test(plain)
    ? plain
    : plain.replace(greekLetter, (letter) => greek[letter.toLowerCase()] ?? letter);
}

function american(word: string): string {
  return exact.get(word) ?? (differing.test(word) ? byRule(word) : word);
}

const differing = /is[eia]|ys[ei]|our|ae|oe|ll[ei]|sulph/u;

const exact = new Map(
  `centre center,metre meter,litre liter,fibre fiber,theatre theater,calibre caliber,spectre specter,
  lustre luster,sombre somber,meagre meager,sabre saber,titre titer,mitre miter,ochre ocher,
  kilometre kilometer,centimetre centimeter,millimetre millimeter,nanometre nanometer,
  micrometre micrometer,millilitre milliliter,microfibre microfiber,nanofibre nanofiber,
  epicentre epicenter,multicentre multicenter,biofibre biofiber,
  defence defense,offence offense,licence license,pretence pretense,
  catalogue catalog,analogue analog,dialogue dialog,homologue homolog,
  programme program,grey gray,mould mold,moulding molding,smoulder smolder,sulphur sulfur,
  sulphate sulfate,sulphide sulfide,sulphite sulfite,sulphuric sulfuric,sulphonate sulfonate,
  sulphonamide sulfonamide,disulphide disulfide,aluminium aluminum,ageing aging,tyre tire,
  plough plow,cheque check,sceptic skeptic,sceptical skeptical,scepticism skepticism,
  aesthetic esthetic,manoeuvre maneuver,orthopaedic orthopedic,cosy cozy,storey story,
  artefact artifact,fulfil fulfill,enrol enroll,enrolment enrollment,skilful skillful,
  instalment installment,appal appall,jewellery jewelry,marvellous marvelous,woollen woolen,
  chilli chili,draught draft,kerb curb,pyjama pajama,yoghurt yogurt,practise practice,
  behaviour behavior,neurone neuron,oestrogen estrogen,oestriol estriol,oestradiol estradiol,lymphoedema lymphedema,papilloedema papilledema,foetus fetus,foetal fetal,gynaecology gynecology,
  schroedinger schrodinger,goedel godel,moebius mobius,groebner grobner,moessbauer mossbauer,
  kaehler kahler,hueckel huckel,roentgen rontgen,erdoes erdos,hoermander hormander,
  encyclopaedia encyclopedia,mediaeval medieval,archaeology archeology,palaeontology paleontology`
    .split(",")
    .map((pair): [string, string] => {
      const [british = "", us = ""] = pair.trim().split(" ");
      return [british, us];
    })
);

const ourWords =
  /^(?:un|dis|mis|non|anti|multi|bi|de|water|tri)?(?:ard|arb|arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig)our/u;
const notIse =
  /(?:[aou]|w|^(?:un|non|in|im|mis|dis|en|disen|up|sun|moon|re|immuno|over|self)?(?:adv|advert|an|appr|ar|cer|chast|chem|circumc|compr|comprom|conc|dem|desp|dev|enterpr|exc|exerc|expert|franch|improv|inc|marqu|merchand|mort|parad|pract|prec|prem|prev|prom|rev|r|superv|surm|surpr|telev|treat|v|m|val))is(?:e|ed|es|ing|er|able|ation)$/u;
const iseEnding = /is(e|ed|es|ing|er|able|ation|ational)$/u;
const yseEnding = /^(anal|catal|paral|dial|hydrol|electrol|photol|psychoanal)ys(e|ed|ing|er)$/u;
const doubled =
  /^(mode|labe|trave|signa|channe|tunne|cance|leve|counse|fue|tota|equa|initia|tai|tria|pane|jewe|quarre|rive|marsha|spira|penci|remode|relabe|unlabe|barre|rave|unrave|trame|parce|peda|shove|dia)ll(ed|ing|er)$/u;
const ligatures: readonly (readonly [RegExp, string])[] = [
  [/haem(?=[aio])/u, "hem"],
  [/aemi(?=[ac])/u, "emi"],
  [/paed(?=[aio])/u, "ped"],
  [/anaesth/u, "anesth"],
  [/^oedema/u, "edema"],
  [/^oesoph/u, "esoph"],
  [/oestro/u, "estro"],
  [/foet(?=[aiu])/u, "fet"],
  [/rrhoea/u, "rrhea"],
  [/gynaec/u, "gynec"],
  [/leukaem/u, "leukem"],
  [/ischaem/u, "ischem"],
  [/aetiolog/u, "etiolog"],
  [/faec(?=[ae])/u, "fec"],
  [/caesi/u, "cesi"],
  [/palaeo/u, "paleo"],
  [/archaeolog/u, "archeolog"],
  [/coeliac/u, "celiac"],
  [/homoeo/u, "homeo"],
  [/sulph/u, "sulf"],
  [/caecum/u, "cecum"],
  [/dyspnoea/u, "dyspnea"],
  [/apnoea/u, "apnea"],
  [/haemorr/u, "hemorr"],
  [/chimaer/u, "chimer"],
  [/^aesth/u, "esth"],
  [/^(kin|par|syn|hyp)aesth/u, "$1esth"],
  [/^amoeb/u, "ameb"],
  [/caesarean/u, "cesarean"],
  [/spirochaet/u, "spirochet"]
];

/** A word in lower case as Americans spell it, by the rules in which the two differ. */
function byRule(word: string): string {
  let spelled = ourWords.test(word) ? word.replace("our", "or") : word;
  if (word.includes("is") && !notIse.test(word)) spelled = spelled.replace(iseEnding, "iz$1");
  if (word.includes("ys")) spelled = spelled.replace(yseEnding, "$1yz$2");
  if (word.includes("ll")) spelled = spelled.replace(doubled, "$1l$2");
  if (/ae|oe|sulph/u.test(word)) {
    for (const [british, us] of ligatures) spelled = spelled.replace(british, us);
  }
  return spelled;
}
