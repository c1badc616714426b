// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes may be sent as an archive: whatever comes of it stays in its folder, and under the caps.
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "require.hpp"
#include "server/unpack.hpp"

namespace fs = std::filesystem;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace closeknit;
  static const fs::path place = [] {
    std::string name = (fs::temp_directory_path() / "closeknit-fuzz-XXXXXX").string();
    return fs::path(mkdtemp(name.data()));
  }();
  fs::path file = place / "archive", folder = place / "out";
  std::ofstream(file, std::ios::binary).write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  auto unpacked = server::unpack(file.string(), folder.string(), {.entries = 50, .bytes = 1 << 20});
  fuzz::require(unpacked.has_value() == fs::exists(folder));
  if (unpacked) {
    fuzz::require(unpacked->bytes <= 1 << 20 && unpacked->files <= 50);
    for (const auto& entry : fs::recursive_directory_iterator(folder))
      fuzz::require(!entry.is_symlink());
  }
  fuzz::require(static_cast<std::size_t>(std::distance(fs::directory_iterator(place), {})) == (unpacked ? 2 : 1));
  fs::remove_all(folder);
  return 0;
}
