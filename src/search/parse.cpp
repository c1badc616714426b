// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <array>
#include <chrono>

#include "search/search.hpp"
#include "search/words.hpp"
#include "text/ascii.hpp"

namespace closeknit::search {
namespace {

// One blank-separated piece of the query: -field:"value"*
struct Piece {
  std::string_view whole;  // as typed, without the minus
  std::string field;       // lower case; empty where there is none
  std::string value;
  bool minus = false;
  bool star = false;
};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

// Telephones and word processors type curly quotation marks; a query means the plain one by all of them. A NUL byte
// would end the text early for whoever reads it next.
std::string plain_quotes(std::string_view text) {
  constexpr std::array<std::string_view, 3> kCurly{"\u201C", "\u201D", "\u201E"};
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    auto rest = text.substr(at);
    bool curly = std::any_of(kCurly.begin(), kCurly.end(), [&](auto quote) { return rest.starts_with(quote); });
    plain += curly ? '"' : text[at] == '\0' ? ' ' : text[at];
    at += curly ? 3 : 1;
  }
  return plain;
}

constexpr std::array<std::string_view, 8> kFields{"from", "to", "cc", "with", "since", "until", "in", "subject"};

class Pieces {
 public:
  explicit Pieces(std::string_view text) : text_(text) {}

  bool next(Piece& piece) {
    while (at_ < text_.size() && is_blank(text_[at_])) {
      open_ = false;
      ++at_;
    }
    if (at_ >= text_.size()) return false;
    open_ = true;
    piece = {};
    piece.minus = text_[at_] == '-' && at_ + 1 < text_.size() && !is_blank(text_[at_ + 1]);
    if (piece.minus) ++at_;
    std::size_t begin = at_;
    piece.field = take_field();
    piece.value = take_value();
    piece.whole = text_.substr(begin, at_ - begin);
    while (!piece.value.empty() && piece.value.back() == '*') {
      piece.value.pop_back();
      piece.star = true;
    }
    return true;
  }

  // Whether the last piece, once there is no next, may go on: no blank and no closing quotation mark ends it.
  bool ended_open() const { return open_; }

 private:
  // A known field name with its colon and something after it.
  std::string take_field() {
    auto rest = text_.substr(at_);
    auto colon = rest.find_first_of(": \t\n\r\"");
    if (colon == rest.npos || rest[colon] != ':' || colon + 1 >= rest.size() || is_blank(rest[colon + 1])) return {};
    auto field = text::lowered(rest.substr(0, colon));
    if (std::find(kFields.begin(), kFields.end(), field) == kFields.end()) return {};
    at_ += colon + 1;
    return field;
  }

  std::string take_value() {
    std::string value;
    if (text_[at_] == '"') {
      auto close = text_.find('"', at_ + 1);
      auto end = std::min(close, text_.size());
      value = text_.substr(at_ + 1, end - at_ - 1);
      at_ = std::min(end + 1, text_.size());
      open_ = close == text_.npos;
      for (; at_ < text_.size() && text_[at_] == '*'; ++at_)
        value += '*';
      return value;
    }
    while (at_ < text_.size() && !is_blank(text_[at_]) && text_[at_] != '"')
      value += text_[at_++];
    return value;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool open_ = false;
};

// The end (exclusive) of the year, month, day or second that `value` names.
std::optional<Instant> end_of(std::string_view value) {
  auto start = instant_from_iso(value);
  if (!start) return {};
  if (value.find('T') != value.npos) return Instant{start->seconds + 1};
  if (value.size() >= 8) return *start + Days{1};
  using namespace std::chrono;
  year_month_day day{sys_days{days{start->day()}}};
  auto next = value.size() > 4 ? year_month{day.year(), day.month()} + months{1} : day.year() / January + years{1};
  return Instant{sys_days{next / 1}.time_since_epoch().count() * kSecondsPerDay};
}

std::optional<PersonRole> role_of(std::string_view field) {
  if (field == "from") return PersonRole::from;
  if (field == "to") return PersonRole::to;
  if (field == "cc") return PersonRole::cc;
  if (field == "with") return PersonRole::with;
  return {};
}

class Parser {
 public:
  void take(const Piece& piece) {
    last_is_term_ = false;
    if (take_person(piece) || take_time(piece) || take_place(piece)) return;
    if (piece.field == "subject")
      add(piece.value, piece, book::Term::In::subject);
    else
      add_words(piece);
  }

  // An in:subject that no word follows is itself a word.
  Query finish(Typing typing) {
    if (place_typed_) add(std::string(*place_typed_), {}, book::Term::In::anywhere);
    query_.unfinished = typing == Typing::goes_on && last_is_term_ && !query_.terms.back().excluded;
    if (query_.unfinished) query_.terms.back().prefix = true;
    return std::move(query_);
  }

 private:
  bool take_person(const Piece& piece) {
    auto role = role_of(piece.field);
    if (!role || folded_words(piece.value).empty()) return false;
    if (query_.people.size() < kMostTerms) query_.people.push_back({*role, piece.value, piece.minus});
    return true;
  }

  bool take_time(const Piece& piece) {
    if (piece.minus || (piece.field != "since" && piece.field != "until")) return false;
    bool since = piece.field == "since";
    auto at = since ? instant_from_iso(piece.value) : end_of(piece.value);
    if (!at) return false;
    if (since)
      query_.since = std::max(query_.since.value_or(*at), *at);
    else
      query_.until = std::min(query_.until.value_or(*at), *at);
    return true;
  }

  bool take_place(const Piece& piece) {
    if (piece.field != "in" || piece.minus) return false;
    auto where = text::lowered(piece.value);
    if (where == "sent") return query_.only_sent = true;
    if (where == "list") return query_.only_lists = true;
    if (where != "subject" && where != "text") return false;
    place_ = where == "subject" ? book::Term::In::subject : book::Term::In::body;
    place_typed_ = piece.whole;
    return true;
  }

  void add_words(const Piece& piece) {
    add(piece.field.empty() ? piece.value : std::string(piece.whole), piece, place_);
    place_ = book::Term::In::anywhere;
    place_typed_.reset();
  }

  void add(std::string words, const Piece& piece, book::Term::In where) {
    if (folded_words(words).empty() || query_.terms.size() >= kMostTerms) return;
    query_.terms.push_back({std::move(words), piece.star, where, piece.minus});
    last_is_term_ = true;
  }

  Query query_;
  bool last_is_term_ = false;  // what was taken last
  book::Term::In place_ = book::Term::In::anywhere;
  std::optional<std::string_view> place_typed_;
};

constexpr std::string_view kSomeDay = "2024-03-31";

// Fields that others have, and what they are here.
struct Stranger {
  std::string_view field, here;
};
constexpr std::array kStrangers{Stranger{"after", "since"}, Stranger{"before", "until"}};

bool is_time(std::string_view field) {
  return field == "since" || field == "until";
}

// What belongs after a field's colon, as an example.
std::string right_form(std::string_view field) {
  std::string form = std::string(field) + ':';
  if (is_time(field)) return form.append(kSomeDay);
  return form + (field == "in" ? "sent" : field == "subject" ? "budget" : "ann");
}

Result<void> check_piece(const Piece& piece) {
  if (is_time(piece.field) && !instant_from_iso(piece.value))
    return failure(Code::usage, "this is no day", std::string(piece.whole), "say " + right_form(piece.field));
  if (!piece.field.empty()) return {};
  const std::size_t colon = piece.whole.find(':');
  if (colon == std::string_view::npos) return {};
  const std::string field = text::lowered(piece.whole.substr(0, colon));
  if (const auto stranger = std::ranges::find(kStrangers, field, &Stranger::field); stranger != kStrangers.end())
    return failure(Code::usage, "closeknit has another word for this", std::string(piece.whole),
                   "say " + right_form(stranger->here));
  if (colon + 1 == piece.whole.size() && std::ranges::find(kFields, field) != kFields.end())
    return failure(Code::usage, "nothing follows '" + std::string(piece.whole) + '\'', "", "say " + right_form(field));
  return {};
}

}  // namespace

Result<void> check(std::string_view text) {
  const std::string plain = plain_quotes(text);
  Pieces pieces(plain);
  for (Piece piece; pieces.next(piece);)
    TRY_DO(check_piece(piece));
  return {};
}

Query parse(std::string_view text, Typing typing) {
  auto plain = plain_quotes(text);
  Pieces pieces(plain);
  Parser parser;
  for (Piece piece; pieces.next(piece);)
    parser.take(piece);
  return parser.finish(pieces.ended_open() ? typing : Typing::done);
}

}  // namespace closeknit::search
