// SPDX-License-Identifier: AGPL-3.0-or-later
// Unit: a piece of work for one worker: some files of one folder, or a stretch of one mbox.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace closeknit::intake {

struct Unit {
  std::uint64_t number = 0;  // 1, 2, 3 … in the order of the walk
  std::int64_t folder = 0;   // row of table `folder`
  std::string path;          // the folder, or the mbox file
  std::uint32_t flags = 0;   // what the folder's name says (sources::FolderMeaning)
  std::uint32_t traits = 0;
  std::vector<std::string> names;    // files in `path`; empty for an mbox
  std::uint64_t begin = 0, end = 0;  // bytes of the mbox; 0, 0 for files
  std::vector<std::uint64_t> skip;   // indexes of names, or offsets: what a worker died of before
  bool is_mbox() const { return end != 0; }
};

inline constexpr std::size_t kFilesOfUnit = 64;
inline constexpr std::uint64_t kBytesOfUnit = 2 << 20;

}  // namespace closeknit::intake
