// SPDX-License-Identifier: AGPL-3.0-or-later
// JSON of what only a page shows: one letter whole, the picture of who knows whom, running work. The rules of
// answers.hpp hold; docs/json.md describes these too.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ground/progress.hpp"
#include "ground/result.hpp"
#include "intake/places.hpp"
#include "pages/graph.hpp"
#include "pages/message.hpp"

namespace closeknit::answers {

struct Status {
  std::string version;
  std::uint64_t interactions = 0;
  std::size_t people = 0;
  bool owner_known = false;
  bool importing = false;
  std::string language;
  Instant now;
};
std::string status_json(const Status& status);

std::string message_json(const pages::MessagePage& page);
// `more`: the timeline goes on after the last of these.
enum class More : std::uint8_t { no, yes };
std::string timeline_json(std::span<const pages::TimelineEntry> entries, More more);
std::string graph_json(const pages::Graph& graph);
std::string places_json(std::span<const intake::Place> places);
std::string settings_json(std::span<const std::pair<std::string, std::string>> settings);

// An import: what it does, or how the last one ended.
struct Running {
  bool running = false;
  std::string stage, unit;
  std::uint64_t done = 0, total = 0, messages = 0;
  double seconds = 0;  // since it began
  std::string report;  // the document of `import --json`; "" where none has ended
  std::string error;   // an error document; "" where none
};
// Units a second since the stage began, and seconds until its end; nothing where it cannot be told yet.
std::string running_json(const Running& running, std::optional<double> rate, std::optional<double> left);

// One look at running work: a line of `import --steps`.
std::string step_json(const Step& step);

struct Upload {
  std::string name;
  std::uint64_t received = 0, total = 0;
  std::string path;       // what to import, once it is whole; "" before
  std::size_t files = 0;  // that were unpacked from it; 0 where it is no archive
};
std::string upload_json(const Upload& upload);

}  // namespace closeknit::answers
