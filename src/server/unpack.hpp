// SPDX-License-Identifier: AGPL-3.0-or-later
// Unpacking what strangers packed: zip and tar (gzip, bzip2, xz, zstd). Neither paths nor sizes in an archive are
// believed. libarchive lives here.
#pragma once

#include <cstdint>
#include <string>

#include "ground/result.hpp"

namespace closeknit::server {

struct UnpackCaps {
  std::uint64_t entries = 2'000'000;
  std::uint64_t bytes = std::uint64_t{256} << 30;  // of all files together
  // All files together may be this many times the archive, beyond kFreeBytes: mail packs to a tenth, a bomb to a
  // thousandth.
  std::uint64_t ratio = 100;
};
inline constexpr std::uint64_t kFreeBytes = std::uint64_t{64} << 20;
inline constexpr std::size_t kDeepest = 32;  // folders within folders

struct Unpacked {
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  std::uint64_t left_out = 0;  // links, devices, and names that lead elsewhere or that no file may have
};

// By its first bytes, whatever its name.
bool is_archive(const std::string& file);

// Writes the regular files of the archive below `folder`, which must not exist yet. Links are never made or followed;
// an entry whose path is absolute or has "..", is left out and counted. Errors: malformed (no archive, damaged,
// encrypted), limit (a cap was reached), unavailable (disk full); the folder is gone again then.
Result<Unpacked> unpack(const std::string& file, const std::string& folder, const UnpackCaps& caps = {});

}  // namespace closeknit::server
