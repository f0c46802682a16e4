import {tagsOf} from "./word-tags.js";

/**
 * The words of the English names of countries, areas of the world and languages in the Unicode Common
 * Locale Data Repository 48.0, in lower case. They stand here because browsers and versions of Node
 * have different ones.
 */
const names = `
abkhazian afar afghanistan africa african afrikaans akan albania albanian algeria america
american americas amharic andorra angola anguilla antarctica antigua arab arabia arabic
aragonese argentina armenia armenian aruba ascension asia assamese australasia australia austria
avaric avestan aymara azerbaijan azerbaijani bahamas bahrain bambara bangla bangladesh barbados
barbuda barthélemy bashkir basque belarus belarusian belgium belize benin bermuda bhojpuri
bhutan bislama bokmål bolivia bosnia bosnian botswana bouvet brazil brazzaville breton british
brunei bulgaria bulgarian burkina burmese burundi caicos caledonia cambodia cameroon canada
canary cape caribbean catalan cayman central ceuta chad chamorro chechen chile china chinese
christmas church chuvash city clipperton cocos colombia comoros congo cook cornish corsican
costa cree creole croatia croatian cuba cunha curaçao cyprus czech czechia côte danish denmark
diego divehi djibouti dominica dominican dutch dzongkha eastern ecuador egypt emirates english
equatorial eritrea esperanto estonia estonian eswatini ethiopia europe european eurozone
falkland faroe faroese faso fiji fijian filipino finland finnish france french frisian fula
futuna gabon gaelic galician gambia ganda garcia georgia georgian german germany ghana gibraltar
greece greek greenland grenada grenadines guadeloupe guam guarani guatemala guernsey guiana
guinea gujarati guyana haiti haitian hausa heard hebrew helena herero herzegovina hindi hiri
honduras hong hungarian hungary iceland icelandic igbo india indian indonesia indonesian
interlingua interlingue inuktitut inupiaq iran iraq ireland irish island islands isle israel
italian italy jamaica japan japanese javanese jersey jordan kalaallisut kannada kanuri kashmiri
kazakh kazakhstan kenya khmer kikuyu kingdom kinshasa kinyarwanda kiribati kitts komi kong kongo
korea korean kosovo kuanyama kurdish kuwait kyrgyz kyrgyzstan lanka laos latin latvia latvian
lebanon leone lesotho liberia libya liechtenstein limburgish lingala lithuania lithuanian lucia
luxembourg luxembourgish maarten macao macedonia macedonian madagascar malagasy malawi malay
malayalam malaysia maldives mali malta maltese manx marathi mariana marino marshall marshallese
martin martinique mauritania mauritius mayen mayotte melanesia melilla mexico micronesia
micronesian middle miquelon moldova monaco mongolia mongolian montenegro montserrat morocco motu
mozambique myanmar māori namibia nations nauru navajo ndebele ndonga nepal nepali netherlands
nevis nicaragua niger nigeria niue norfolk north northern norway norwegian nyanja nynorsk
occitan ocean oceania odia ojibwa oman oromo ossetic outlying pakistan palau palestinian pali
panama papua paraguay pashto persian peru philippines pierre pitcairn poland polish polynesia
portugal portuguese príncipe puerto punjabi qatar quechua region republic rica rico romania
romanian romansh rundi russia russian rwanda réunion sahara salvador sami samoa samoan sandwich
sango sanskrit sardinian sark saudi scottish senegal serbia serbian seychelles shona sichuan
sierra sindhi singapore sinhala sint slavic slovak slovakia slovenia slovenian solomon somali
somalia sotho south southeast southern spain spanish states sudan sundanese suriname svalbard
swahili swati sweden swedish switzerland syria tahitian taiwan tajik tajikistan tamil tanzania
tatar telugu territories territory thai thailand tibetan tigrinya tobago togo tokelau tomé tonga
tongan trinidad tristan tsonga tswana tunisia turkish turkmen turkmenistan turks tuvalu türkiye
uganda ukraine ukrainian union united unknown urdu uruguay uyghur uzbek uzbekistan vanuatu
vatican venda venezuela verde vietnam vietnamese vincent virgin volapük wallis walloon welsh
western wolof xhosa yemen yiddish yoruba zambia zealand zhuang zimbabwe zulu åland
`;

let known: ReadonlySet<string> | undefined;

/**
 * Whether a word in lower case is, or is part of, the English name of a country, an area of the world
 * or a language, and no other word of English by the lexicon: `china`, `zealand`, `french`, not
 * `turkey`.
 */
export function isWorldName(word: string): boolean {
  known ??= new Set(
    names
      .trim()
      .split(/\s/u)
      .filter((one) => tagsOf(one) === undefined)
  );
  return known.has(word);
}
