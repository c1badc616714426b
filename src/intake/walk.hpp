// SPDX-License-Identifier: AGPL-3.0-or-later
// Walk: finds the mail below the given paths and cuts it into units of work, leaving out what is known already.
//
// A folder whose modification time is the one of the last complete reading is not even listed: importing again with
// nothing new costs one stat per folder and mbox. In a changed folder the names decide; an mbox that only grew is
// read from where it ended, one that changed otherwise from its start.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ground/result.hpp"
#include "intake/folders.hpp"
#include "intake/unit.hpp"

namespace closeknit::intake {

class Walk {
 public:
  // What the walk meets beside units; called while next() runs.
  struct Listener {
    std::function<void(const Folder&)> folder_begun;  // before its first unit; `modified` as it will be when done
    std::function<void(std::int64_t folder)> folder_listed;  // after its last unit was given
    std::function<void(const std::string& path, const Error&)> unreadable;
    std::function<void()> not_mail;
    std::function<void(const Folder&)> rewritten;  // an mbox that must be read anew: forget its places
    std::function<void(const Folder&, std::string_view base, std::uint32_t flags)> flags_changed;
  };

  Walk(book::Book& book, std::vector<std::string> paths, Listener listener);
  ~Walk();
  Walk(const Walk&) = delete;
  Walk& operator=(const Walk&) = delete;

  // The next unit, or nothing when all was walked.
  std::optional<Unit> next();

 private:
  struct Steps;
  std::unique_ptr<Steps> steps_;
};

// About how many messages a first reading of `paths` will meet: files counted, mboxes by size. For progress only.
std::uint64_t estimate_messages(const std::vector<std::string>& paths, const std::map<std::string, Folder>& known);

// Makes a path absolute without resolving links. Errors: not_found, denied.
Result<std::string> readable_path(const std::string& path);

}  // namespace closeknit::intake
