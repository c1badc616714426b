// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/places.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "intake/walk.hpp"

namespace closeknit::intake {
namespace {

namespace fs = std::filesystem;

// Thunderbird: support.mozilla.org, "Profiles - Where Thunderbird stores user data"; Snap and Flatpak keep a home of
// their own. Apple Mail: ~/Library/Mail/V10 and other versions. Evolution and Geary: XDG data folders.
constexpr std::array kRules{
    PlaceRule{"thunderbird", ".thunderbird/*/Mail/*", ""},
    PlaceRule{"thunderbird", ".thunderbird/*/ImapMail/*", ""},
    PlaceRule{"thunderbird", "snap/thunderbird/common/.thunderbird/*/Mail/*", ""},
    PlaceRule{"thunderbird", "snap/thunderbird/common/.thunderbird/*/ImapMail/*", ""},
    PlaceRule{"thunderbird", ".var/app/org.mozilla.Thunderbird/.thunderbird/*/Mail/*", ""},
    PlaceRule{"thunderbird", ".var/app/org.mozilla.Thunderbird/.thunderbird/*/ImapMail/*", ""},
    PlaceRule{"thunderbird", "Library/Thunderbird/Profiles/*/Mail/*", ""},
    PlaceRule{"thunderbird", "Library/Thunderbird/Profiles/*/ImapMail/*", ""},
    PlaceRule{"apple-mail", "Library/Mail/*", "MailData"},
    PlaceRule{"maildir", "Maildir", ""},
    PlaceRule{"maildir", ".maildir", ""},
    PlaceRule{"mail-folder", "Mail", ""},
    PlaceRule{"mail-folder", "mail", ""},
    PlaceRule{"mail-folder", ".mail", ""},
    PlaceRule{"notmuch", ".local/share/mail", ""},
    PlaceRule{"mbsync", ".local/share/mbsync", ""},
    PlaceRule{"evolution", ".local/share/evolution/mail/local", ""},
    PlaceRule{"kmail", ".local/share/local-mail", ""},
    PlaceRule{"claws-mail", ".claws-mail/imapcache", ""},
    PlaceRule{"takeout", "Downloads/Takeout/Mail", ""},
    PlaceRule{"takeout", "Downloads/*/Takeout/Mail", ""},
    PlaceRule{"takeout", "Downloads/Takeout", "Mail"},
};

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

std::vector<fs::path> folders_in(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code problem;
  for (fs::directory_iterator at(folder, problem), end; !problem && at != end; at.increment(problem))
    if (is_folder(at->path())) found.push_back(at->path());
  std::ranges::sort(found);
  return found;
}

std::vector<fs::path> fitting(const fs::path& home, std::string_view pattern) {
  std::vector<fs::path> found{home};
  for (const fs::path& segment : fs::path(pattern)) {
    std::vector<fs::path> next;
    for (const fs::path& folder : found) {
      if (segment == "*")
        std::ranges::move(folders_in(folder), std::back_inserter(next));
      else if (is_folder(folder / segment))
        next.push_back(folder / segment);
    }
    found = std::move(next);
  }
  return found;
}

// "abcd.default/ImapMail/imap.example.org" of a rule with stars: what they stood for.
std::string name_of(const fs::path& home, const fs::path& path, std::string_view pattern) {
  std::string name;
  fs::path below = path.lexically_relative(home);
  auto part = below.begin();
  for (const fs::path& segment : fs::path(pattern)) {
    if (segment == "*") name += (name.empty() ? "" : " ") + part->string();
    ++part;
  }
  return name.empty() ? path.filename().string() : name;
}

}  // namespace

std::span<const PlaceRule> place_rules() {
  return kRules;
}

std::vector<Place> find_places(const std::string& home) {
  std::vector<Place> places;
  if (home.empty()) return places;
  for (const PlaceRule& rule : kRules)
    for (const fs::path& path : fitting(home, rule.pattern)) {
      std::error_code problem;
      bool fits = rule.holds.empty() || fs::exists(path / rule.holds, problem);
      bool known = std::ranges::any_of(places, [&](const Place& place) { return place.path == path.string(); });
      if (!fits || known) continue;
      if (places.size() >= kMostPlaces) return places;
      places.push_back({rule.kind, name_of(home, path, rule.pattern), path.string(), 0});
    }
  return places;
}

void estimate_messages(std::span<Place> places) {
  for (Place& place : places)
    place.messages = estimate_messages({place.path}, {});
}

}  // namespace closeknit::intake
