// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/command.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "server/child.hpp"

namespace closeknit::server {
namespace {

constexpr std::array kCodes{Code::usage, Code::not_found,   Code::ambiguous,   Code::denied, Code::malformed,
                            Code::limit, Code::unavailable, Code::interrupted, Code::broken};

std::string text_of(const nlohmann::json& object, const char* name) {
  auto member = object.find(name);
  return member != object.end() && member->is_string() ? member->get<std::string>() : std::string();
}

}  // namespace

Result<PassedText> PassedText::of(std::string_view text) {
  int file = memfd_create("closeknit", MFD_CLOEXEC);
  if (file < 0) return failure(Code::unavailable, "there is not enough memory");
  PassedText passed(file);
  if (write(file, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
    return failure(Code::unavailable, "there is not enough memory");
  return passed;
}
PassedText::PassedText(PassedText&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
PassedText::~PassedText() {
  if (file_ >= 0) close(file_);
}
std::string PassedText::path() const {
  return "/proc/" + std::to_string(getpid()) + "/fd/" + std::to_string(file_);
}

Error error_in(std::string_view document) {
  auto parsed = nlohmann::json::parse(document, nullptr, false);
  if (!parsed.is_object() || !parsed.contains("error") || !parsed["error"].is_object())
    return {Code::broken, "the command ended without a word", "", ""};
  const auto& error = parsed["error"];
  Error found{Code::broken, text_of(error, "what"), text_of(error, "where"), text_of(error, "hint")};
  for (Code code : kCodes)
    if (code_name(code) == text_of(error, "code")) found.code = code;
  return found;
}

Result<std::string> run_command(const Premises& premises, const std::vector<std::string>& words) {
  const Options& options = premises.options;
  std::vector<std::string> all{options.program, "--book", options.book_path, "--json"};
  if (options.now) all.insert(all.end(), {"--now", to_iso(*options.now)});
  all.insert(all.end(), words.begin(), words.end());
  std::string complaint;
  TRY(Outcome outcome, run_child(
                           all, [](int) {},
                           [&](std::string_view line) {
                             if (line.starts_with('{')) complaint = line;
                           }));
  if (outcome.status != 0) return std::unexpected(error_in(complaint));
  return outcome.output;
}

}  // namespace closeknit::server
