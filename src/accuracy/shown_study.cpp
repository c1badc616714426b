// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/shown_study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>
#include <string_view>

#include "intake/intake.hpp"
#include "pages/pages.hpp"

namespace closeknit::accuracy {
namespace {

constexpr std::int64_t kNoon = 12 * 3600;
constexpr std::size_t kColumns = 7;
constexpr std::array<std::string_view, 2> kBoxes{"Sent", "INBOX"};

struct Sampled {
  const char* folder;
  const char* ego;
  int first_month;  // months since year 0: the first quarter's date
};
// As the labels were drawn, see labels/README.md.
constexpr std::array kSampled{Sampled{"ego-schaufler", "schaufler", 2019 * 12 + 11},
                              Sampled{"ego-colomar", "colomar", 2021 * 12 + 2}};
constexpr int kLastMonth = 2026 * 12 + 2;
static_assert(kSampled.size() == kEgoMailboxes.size());

struct Date {
  std::string text;
  Instant noon;
  bool quarter = false;
};

Date date_of(int month, unsigned day) {
  const std::chrono::year_month_day when{std::chrono::year(month / 12), std::chrono::month(month % 12 + 1U),
                                         std::chrono::day(day)};
  const auto days = std::chrono::sys_days(when).time_since_epoch().count();
  return {fmt::format("{:04}-{:02}-{:02}", month / 12, month % 12 + 1, day),
          Instant{static_cast<std::int64_t>(days) * kSecondsPerDay + kNoon}, month % 3 == 2};
}

std::vector<Date> dates_of(const Sampled& sampled) {
  std::vector<Date> dates;
  for (int month = sampled.first_month; month <= kLastMonth; ++month) {
    if (month % 3 != 2) dates.push_back(date_of(month, 1));
    dates.push_back(date_of(month, 15));
  }
  return dates;
}

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> columns(1);
  for (const char c : line)
    if (c == '\t')
      columns.emplace_back();
    else
      columns.back().push_back(c);
  return columns;
}

std::optional<Waits> waits_named(std::string_view name) {
  if (name == "waits") return Waits::yes;
  if (name == "does_not") return Waits::no;
  if (name == "doubtful") return Waits::doubtful;
  return std::nullopt;
}

// ── The mailbox in pieces, one for each date: what came since the one before.

// Where each message begins in an mbox, and when it was written.
struct Piece {
  std::uint64_t begin = 0;
  Instant at;
};

std::vector<Piece> pieces_of(Mail& mail, const std::string& path) {
  book::Statement& rows = mail.book.engine->prepare(
      "SELECT place.name, place.interaction FROM place JOIN folder ON folder.book = place.book AND folder.folder = "
      "place.folder WHERE place.book = $1 AND folder.path = $2");
  std::vector<Piece> pieces;
  rows.with(mail.book.id, path);
  while (rows.step()) {
    Piece piece{.at = Instant{seconds_of({rows.integer(1)})}};
    const std::string_view name = rows.text(0);
    std::from_chars(name.data(), name.data() + name.size(), piece.begin);
    pieces.push_back(piece);
  }
  std::ranges::sort(pieces, {}, &Piece::begin);
  return pieces;
}

void cut(Mail& mail, const std::string& path, const std::string& box, std::span<const Date> dates,
         const std::string& folder) {
  std::ifstream whole(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(whole), {}};
  const std::vector<Piece> pieces = pieces_of(mail, path);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto date = std::ranges::find_if(dates, [&](const Date& d) { return pieces[i].at <= d.noon; });
    if (date == dates.end() || pieces[i].begin >= bytes.size()) continue;
    const std::size_t end = i + 1 < pieces.size() ? pieces[i + 1].begin : bytes.size();
    const std::filesystem::path into = std::filesystem::path(folder) / date->text;
    std::filesystem::create_directories(into);
    std::ofstream out(into / (box + ".mbox"), std::ios::binary | std::ios::app);
    out.write(bytes.data() + pieces[i].begin, static_cast<std::streamsize>(end - pieces[i].begin));
  }
}

// ── The lists, and what the labels say of them.

struct Tally {
  std::size_t waits = 0, does_not = 0, doubtful = 0, unread = 0, lists = 0;
  std::size_t known = 0, found = 0;  // labelled to wait at one of the dates; of these, shown then

  void take(std::optional<Waits> label) {
    if (!label)
      ++unread;
    else
      ++(*label == Waits::yes ? waits : *label == Waits::no ? does_not : doubtful);
  }
  void add(const Tally& other) {
    waits += other.waits;
    does_not += other.does_not;
    doubtful += other.doubtful;
    unread += other.unread;
    lists += other.lists;
    known += other.known;
    found += other.found;
  }
};

class Reading {
 public:
  explicit Reading(const Labels& labels) : labels_(labels) {}

  void take(const pages::OwedList& list, const std::string& date) {
    ++tally_.lists;
    std::set<std::string> here;
    for (const pages::OwedItem& item : list.by_me) {
      if (item.kind != owed::Kind::answer) continue;
      here.insert(item.evidence.message_id);
      if (seen_.insert(item.evidence.message_id).second) tally_.take(at_date(labels_, item.evidence.message_id, date));
    }
    for (const auto& [id, said] : labels_)
      for (const Label& label : said) {
        if (label.date != date || label.waits != Waits::yes) continue;
        ++tally_.known;
        if (here.contains(id)) ++tally_.found;
      }
  }
  const Tally& tally() const { return tally_; }

 private:
  const Labels& labels_;
  std::set<std::string> seen_;  // each letter counts once, at the first date that shows it
  Tally tally_;
};

struct Tallies {
  Tally quarters, all;
};

std::optional<Tallies> tallies_of(Sets& sets, const Sampled& sampled, const Labels& labels) {
  Mail* mail = sets.ego_mail(sampled.folder);
  if (mail == nullptr) return std::nullopt;
  const std::string folder = sets.material().scratch(std::string("dated-") + sampled.ego);
  std::filesystem::remove_all(folder);
  const std::vector<Date> dates = dates_of(sampled);
  for (const std::string_view box : kBoxes) {
    const auto path = sets.material().path(fmt::format("mail/{}/{}.mbox.zst", sampled.folder, box));
    if (!path) return std::nullopt;
    cut(*mail, std::filesystem::absolute(*path).string(), std::string(box), dates, folder);
  }
  const std::string book_path = sets.material().scratch(std::string("dated-") + sampled.ego + ".sqlite");
  std::filesystem::remove(book_path);
  auto engine = book::open_sqlite(book_path, book::Missing::is_made);
  if (!engine) return std::nullopt;
  book::Book book;
  book.engine = std::move(*engine);
  Reading quarters(labels), all(labels);
  for (const Date& date : dates) {
    if (const auto piece = std::filesystem::path(folder) / date.text; std::filesystem::exists(piece))
      if (!intake::import(book, {.paths = {piece.string()}, .now = date.noon, .progress = {}})) return std::nullopt;
    const pages::OwedList list = pages::owed_list(book, pages::standings(book, date.noon), date.noon);
    all.take(list, date.text);
    if (date.quarter) quarters.take(list, date.text);
  }
  std::filesystem::remove_all(folder);
  return Tallies{quarters.tally(), all.tally()};
}

Row row_of(const std::string& name, const Tally& tally) {
  const auto number = [](std::size_t count) { return Estimate{.value = static_cast<double>(count)}; };
  const auto share = [](std::size_t part, std::size_t whole) {
    return Estimate{.value = whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole)};
  };
  return {name,
          {share(tally.waits, tally.waits + tally.does_not), number(tally.waits), number(tally.does_not),
           number(tally.doubtful), number(tally.unread), share(tally.found, tally.known), number(tally.lists)}};
}

}  // namespace

std::optional<std::map<std::string, Labels>> read_labels(const std::string& path) {
  std::ifstream file(path);
  std::string line;
  if (!std::getline(file, line) || columns_of(line).size() != kColumns) return std::nullopt;
  std::map<std::string, Labels> labels;
  while (std::getline(file, line)) {
    const std::vector<std::string> columns = columns_of(line);
    if (columns.size() != kColumns) return std::nullopt;
    const auto waits = waits_named(columns[4]);
    if (!waits) return std::nullopt;
    labels[columns[0]][columns[2]].push_back({columns[1], *waits});
  }
  return labels;
}

std::optional<Waits> at_date(const Labels& labels, const std::string& message_id, const std::string& date) {
  const auto found = labels.find(message_id);
  if (found == labels.end()) return std::nullopt;
  for (const Label& label : found->second)
    if (label.date == date) return label.waits;
  for (const Label& label : found->second) {
    if (label.waits == Waits::no && label.date < date) return Waits::no;
    if (label.waits == Waits::yes && label.date > date) return Waits::yes;
    if (label.waits == Waits::doubtful) return Waits::doubtful;
  }
  return std::nullopt;
}

std::optional<Table> shown_table(Sets& sets, const std::string& labels_path) {
  const auto labels = read_labels(labels_path);
  if (!labels) {
    sets.skip(labels_path + ": no table of labels");
    return std::nullopt;
  }
  Table table{.subject = "owed",
              .set = "two mailboxes, what the list shows",
              .about =
                  "letters at the first date that shows them; precision: of those surely labelled, how many wait; "
                  "recall: of those labelled to wait at a date, how many stood in its list",
              .measures = {"precision", "wait", "do not", "doubtful", "not read", "recall", "lists"},
              .rows = {},
              .intervals = false};
  Tallies both;
  for (const Sampled& sampled : kSampled) {
    const auto said = labels->find(sampled.ego);
    if (said == labels->end()) continue;
    const auto tallies = tallies_of(sets, sampled, said->second);
    if (!tallies) return std::nullopt;
    table.rows.push_back(row_of(fmt::format("{}, quarters", sampled.ego), tallies->quarters));
    table.rows.push_back(row_of(fmt::format("{}, all dates", sampled.ego), tallies->all));
    both.quarters.add(tallies->quarters);
    both.all.add(tallies->all);
  }
  table.rows.push_back(row_of("both, quarters", both.quarters));
  table.rows.push_back(row_of("both, all dates", both.all));
  return table;
}

}  // namespace closeknit::accuracy
