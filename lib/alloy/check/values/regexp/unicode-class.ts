const CATEGORIES =
  'C Cc Cf Cn Co Cs L LC Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs';

/** The scripts of Unicode 15, as Go's `unicode` package names them. */
const SCRIPTS =
  'Adlam Ahom Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali Bhaiksuki Bopomofo ' +
  'Brahmi Braille Buginese Buhid Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham Cherokee Chorasmian Common ' +
  'Coptic Cuneiform Cypriot Cypro_Minoan Cyrillic Deseret Devanagari Dives_Akuru Dogra Duployan Egyptian_Hieroglyphs ' +
  'Elbasan Elymaic Ethiopic Georgian Glagolitic Gothic Grantha Greek Gujarati Gunjala_Gondi Gurmukhi Han Hangul ' +
  'Hanifi_Rohingya Hanunoo Hatran Hebrew Hiragana Imperial_Aramaic Inherited Inscriptional_Pahlavi ' +
  'Inscriptional_Parthian Javanese Kaithi Kannada Katakana Kawi Kayah_Li Kharoshthi Khitan_Small_Script Khmer Khojki ' +
  'Khudawadi Lao Latin Lepcha Limbu Linear_A Linear_B Lisu Lycian Lydian Mahajani Makasar Malayalam Mandaic Manichaean ' +
  'Marchen Masaram_Gondi Medefaidrin Meetei_Mayek Mende_Kikakui Meroitic_Cursive Meroitic_Hieroglyphs Miao Modi ' +
  'Mongolian Mro Multani Myanmar Nabataean Nag_Mundari Nandinagari New_Tai_Lue Newa Nko Nushu Nyiakeng_Puachue_Hmong ' +
  'Ogham Ol_Chiki Old_Hungarian Old_Italic Old_North_Arabian Old_Permic Old_Persian Old_Sogdian Old_South_Arabian ' +
  'Old_Turkic Old_Uyghur Oriya Osage Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa Phoenician Psalter_Pahlavi ' +
  'Rejang Runic Samaritan Saurashtra Sharada Shavian Siddham SignWriting Sinhala Sogdian Sora_Sompeng Soyombo Sundanese ' +
  'Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet Takri Tamil Tangsa Tangut Telugu Thaana Thai Tibetan ' +
  'Tifinagh Tirhuta Toto Ugaritic Vai Vithkuqi Wancho Warang_Citi Yezidi Yi Zanabazar_Square';

/** Long names of categories, without their underscores. */
const ALIASES =
  'CasedLetter ClosePunctuation CombiningMark ConnectorPunctuation Control CurrencySymbol DashPunctuation DecimalNumber ' +
  'EnclosingMark FinalPunctuation Format InitialPunctuation Letter LetterNumber LineSeparator LowercaseLetter Mark ' +
  'MathSymbol ModifierLetter ModifierSymbol NonspacingMark Number OpenPunctuation Other OtherLetter OtherNumber ' +
  'OtherPunctuation OtherSymbol ParagraphSeparator PrivateUse Punctuation Separator SpaceSeparator SpacingMark Surrogate ' +
  'Symbol TitlecaseLetter Unassigned UppercaseLetter cntrl digit punct';

/** Which names `\p{…}` takes: of Go's own `regexp` since 1.25, or of the fork of an older one that Prometheus and Loki use. */
export type UnicodeNames = 'go' | 'grafana';

let known: Readonly<Record<UnicodeNames, ReadonlySet<string>>> | undefined;

/** Whether `\p{name}` is a class. */
export function isUnicodeClass(name: string, names: UnicodeNames): boolean {
  known ??= { go: goNames(), grafana: new Set([...words(CATEGORIES), ...words(SCRIPTS), 'Any']) };
  return known[names].has(names === 'go' ? name.replace(/[-_ ]/g, '').toLowerCase() : name);
}

function goNames(): ReadonlySet<string> {
  // Go looks scripts up without their underscores in a table that has them, so that it finds none of two words.
  const scripts = words(SCRIPTS).filter((script) => /^[A-Z][a-z]+$/.test(script));
  const all = [...words(CATEGORIES), ...scripts, ...words(ALIASES), 'Any', 'Assigned', 'ASCII'];
  return new Set(all.map((name) => name.toLowerCase()));
}

function words(list: string): readonly string[] {
  return list.split(' ');
}
