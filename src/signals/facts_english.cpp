// SPDX-License-Identifier: AGPL-3.0-or-later
// "Our partner" is mostly a firm, and whom somebody works for mostly their superior: both are left out.
#include "signals/fact_language.hpp"

namespace closeknit::signals {
namespace {

using enum FactKind;
using enum Behind;

constexpr std::string_view kMine[] = {"my", "our"};
constexpr std::string_view kAttributes[] = {
    "little",    "younger",   "older",        "elder",        "eldest",    "youngest",   "oldest",     "big",
    "twin",      "baby",      "dear",         "lovely",       "middle",    "first",      "second",     "third",
    "new",       "darling",   "beloved",      "newborn",      "only",      "wonderful",  "freelance",  "senior",
    "junior",    "trained",   "primary",      "school",       "secondary", "graphic",    "software",   "civil",
    "social",    "qualified", "retired",      "trainee",      "student",   "research",   "chief",      "assistant",
    "associate", "music",     "piano",        "violin",       "yoga",      "web",        "electrical", "chemical",
    "sound",     "district",  "veterinary",   "family",       "dental",    "mechanical", "medical",    "clinical",
    "language",  "landscape", "professional", "self-employed"};
constexpr Kin kKin[] = {
    {"wife", "wife"},
    {"husband", "husband"},
    {"girlfriend", "girlfriend"},
    {"boyfriend", "boyfriend"},
    {"fiancée", "fiancée"},
    {"fiancé", "fiancé"},
    {"daughter", "daughter"},
    {"son", "son"},
    {"daughters", "daughter", true},
    {"sons", "son", true},
    {"children", "child", true},
    {"kids", "child", true},
    {"twins", "child", true},
    {"granddaughter", "granddaughter"},
    {"grandson", "grandson"},
    {"mother", "mother"},
    {"mum", "mother"},
    {"mom", "mother"},
    {"father", "father"},
    {"dad", "father"},
    {"parents", "parent", true},
    {"sister", "sister"},
    {"brother", "brother"},
    {"sisters", "sister", true},
    {"brothers", "brother", true},
    {"mother in law", "mother-in-law"},
    {"father in law", "father-in-law"},
    {"sister in law", "sister-in-law"},
    {"brother in law", "brother-in-law"},
    {"daughter in law", "daughter-in-law"},
    {"son in law", "son-in-law"},
    {"niece", "niece"},
    {"nephew", "nephew"},
    {"aunt", "aunt"},
    {"uncle", "uncle"},
    {"wife's name is", "wife"},
    {"husband's name is", "husband"},
    {"daughter's name is", "daughter"},
    {"son's name is", "son"},
};
constexpr std::string_view kCalled[] = {"is called", "is named", "called", "named"};

constexpr Opening kOpenings[] = {
    {"i work at", employer, house},
    {"i now work at", employer, house},
    {"i'm working at", employer, house},
    {"i am working at", employer, house},
    {"i started at", employer, house},
    {"i've started at", employer, house},
    {"i have started at", employer, house},
    {"i started work at", employer, house},
    {"i've joined", employer, house},
    {"i have joined", employer, house},
    {"i work as a", title, work},
    {"i work as an", title, work},
    {"i now work as a", title, work},
    {"i now work as an", title, work},
    {"i'm working as a", title, work},
    {"i'm working as an", title, work},
    {"i am working as a", title, work},
    {"i am working as an", title, work},
    {"i'm a", title, occupation},
    {"i'm an", title, occupation},
    {"i am a", title, occupation},
    {"i am an", title, occupation},
    {"i'm now a", title, occupation},
    {"i am now a", title, occupation},
    {"i've become a", title, occupation},
    {"i have become a", title, occupation},
    {"i live in", city, town},
    {"we live in", city, town},
    {"i now live in", city, town},
    {"we now live in", city, town},
    {"i'm living in", city, town},
    {"i am living in", city, town},
    {"we're living in", city, town},
    {"we are living in", city, town},
    {"i moved to", city, town},
    {"we moved to", city, town},
    {"i've moved to", city, town},
    {"we've moved to", city, town},
    {"i have moved to", city, town},
    {"we have moved to", city, town},
    {"my birthday is", birthday, day},
    {"i was born on", birthday, day},
    {"i play", passion, pastime},
    {"i still play", passion, pastime},
    {"i love", passion, pastime},
    {"i really love", passion, pastime},
    {"i've taken up", passion, pastime},
    {"i have taken up", passion, pastime},
    {"i took up", passion, pastime},
    {"i've started to learn", passion, pastime},
    {"i have started to learn", passion, pastime},
    {"i'm learning", passion, pastime},
    {"i am learning", passion, pastime},
    {"i'm learning to play", passion, pastime},
    {"i am learning to play", passion, pastime},
};
constexpr std::string_view kConditions[] = {"if",      "when",  "unless",  "whether", "suppose",  "imagine",
                                            "before",  "until", "till",    "wish",    "dreamt",   "dreamed",
                                            "pretend", "would", "thought", "think",   "believed", "ago"};
constexpr std::string_view kArticles[] = {"the", "on"};
constexpr std::string_view kJoints[] = {"of", "the", "upon", "&"};
constexpr std::string_view kAnds[] = {"and"};
constexpr std::string_view kEnds[] = {
    "at",     "in",       "for",   "with",    "and",  "but",       "now",   "from",     "who",   "here",   "by",
    "since",  "on",       "again", "so",      "too",  "as",        "this",  "when",     "while", "though", "to",
    "myself", "together", "these", "last",    "next", "yesterday", "today", "tomorrow", "two",   "three",  "after",
    "until",  "where",    "which", "because", "or",   "full",      "part",  "also",     "again", "already"};
constexpr std::string_view kAt[] = {"at"};
constexpr std::string_view kNoNames[] = {
    "monday",   "tuesday",  "wednesday",    "thursday",  "friday",  "saturday",   "sunday", "january",
    "february", "march",    "april",        "may",       "june",    "july",       "august", "september",
    "october",  "november", "december",     "christmas", "easter",  "xmas",       "god",    "bless",
    "church",   "happy",    "thanksgiving", "halloween", "english", "french",     "german", "spanish",
    "nature",   "mr",       "mrs",          "ms",        "dr",      "prof",       "home",   "facebook",
    "google's", "and",      "or",           "who",       "skype",   "whatsapp",   "ok",     "fear",
    "hope",     "plan",     "phase",        "version",   "linux",   "git",        "debian", "ubuntu",
    "fedora",   "windows",  "mac",          "macos",     "gmail",   "outlook",    "python", "rust",
    "java",     "server",   "swiss",        "american",  "british", "subversion", "svn",    "emacs",
    "vim",      "email",    "internet",     "chapter",   "section", "tomorrow",   "today",  "yesterday",
    "you",      "your",     "but",          "please",    "thanks",  "love",       "hi",     "hello",
    "dear",     "will",     "github",       "gitlab",    "lent",    "i'm",        "i've",   "i'll",
    "i'd",      "we",       "it",           "he",        "she",     "they",       "what",   "reason",
    "stage",    "level",    "step",         "team"};
constexpr std::string_view kOccupations[] = {
    "accountant",   "actor",       "actress",      "architect",    "artist",       "astronomer",
    "author",       "baker",       "banker",       "barber",       "biologist",    "bookseller",
    "bookkeeper",   "builder",     "butcher",      "carer",        "carpenter",    "cellist",
    "chef",         "chemist",     "composer",     "conductor",    "consultant",   "cook",
    "counsellor",   "curator",     "dancer",       "dentist",      "designer",     "developer",
    "dietician",    "doctor",      "driver",       "economist",    "editor",       "electrician",
    "engineer",     "farmer",      "filmmaker",    "firefighter",  "fisherman",    "florist",
    "gardener",     "geologist",   "goldsmith",    "gp",           "hairdresser",  "historian",
    "illustrator",  "interpreter", "jeweller",     "joiner",       "journalist",   "judge",
    "lawyer",       "lecturer",    "librarian",    "linguist",     "locksmith",    "mathematician",
    "mechanic",     "midwife",     "musician",     "nanny",        "nurse",        "optician",
    "painter",      "paramedic",   "pharmacist",   "photographer", "physicist",    "physiotherapist",
    "pianist",      "pilot",       "plumber",      "policeman",    "policewoman",  "postman",
    "potter",       "priest",      "printer",      "professor",    "programmer",   "psychiatrist",
    "psychologist", "researcher",  "roofer",       "sailor",       "scientist",    "sculptor",
    "secretary",    "shepherd",    "singer",       "solicitor",    "statistician", "student",
    "surgeon",      "surveyor",    "tailor",       "teacher",      "technician",   "therapist",
    "translator",   "vet",         "veterinarian", "vicar",        "violinist",    "waiter",
    "waitress",     "weaver",      "welder",       "writer",       "zoologist"};
constexpr std::string_view kPastimes[] = {
    "accordion",  "archery",      "astronomy",   "badminton",    "baking",         "banjo",       "baseball",
    "basketball", "bass",         "bassoon",     "beekeeping",   "birdwatching",   "boxing",      "bowls",
    "bridge",     "calligraphy",  "camping",     "canoeing",     "carpentry",      "cello",       "chess",
    "clarinet",   "climbing",     "cooking",     "cricket",      "crochet",        "crosswords",  "cycling",
    "dancing",    "diving",       "double bass", "drawing",      "drums",          "embroidery",  "fencing",
    "fishing",    "flute",        "football",    "gardening",    "golf",           "guitar",      "handball",
    "harmonica",  "harp",         "harpsichord", "hiking",       "hockey",         "horn",        "horse riding",
    "ice hockey", "jazz",         "jogging",     "judo",         "juggling",       "karate",      "kayaking",
    "knitting",   "lute",         "mandolin",    "meditation",   "mountaineering", "oboe",        "opera",
    "organ",      "painting",     "paragliding", "photography",  "piano",          "pilates",     "poetry",
    "pottery",    "quilting",     "recorder",    "riding",       "rock climbing",  "rowing",      "rugby",
    "running",    "sailing",      "saxophone",   "sculpture",    "sewing",         "singing",     "skating",
    "skiing",     "snowboarding", "snooker",     "squash",       "surfing",        "swimming",    "table tennis",
    "tango",      "tennis",       "theatre",     "trombone",     "trumpet",        "tuba",        "ukulele",
    "viola",      "violin",       "volleyball",  "watercolours", "weaving",        "windsurfing", "woodwork",
    "yoga"};
constexpr std::array<std::string_view, 2> kMonths[] = {{"january", "jan"}, {"february", "feb"}, {"march", "mar"},
                                                       {"april", "apr"},   {"may", "may"},      {"june", "jun"},
                                                       {"july", "jul"},    {"august", "aug"},   {"september", "sept"},
                                                       {"october", "oct"}, {"november", "nov"}, {"december", "dec"}};

}  // namespace

const FactLanguage& english_facts() {
  static constexpr FactLanguage language{.mine = kMine,
                                         .attributes = kAttributes,
                                         .kin = kKin,
                                         .called = kCalled,
                                         .before_kin = {},
                                         .openings = kOpenings,
                                         .before_openings = {},
                                         .conditions = kConditions,
                                         .articles = kArticles,
                                         .joints = kJoints,
                                         .ands = kAnds,
                                         .ends = kEnds,
                                         .at = kAt,
                                         .no_names = kNoNames,
                                         .occupations = kOccupations,
                                         .pastimes = kPastimes,
                                         .months = kMonths};
  return language;
}

}  // namespace closeknit::signals
